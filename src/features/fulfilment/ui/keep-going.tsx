'use client';

import { startTransition, useActionState, useEffect, useRef } from 'react';
import { saleWorkPauses } from '@/config/frontend';
import { SubmitButton } from '@/ui/submit-button';
import { continueSaleWorkAction } from '../actions/sale';
import { isUnderWay, type SaleTask, type TaskProgress, type WorkState } from '../domain/sale-task';
import { progressInWords } from '../domain/sale-words';

type KeepGoingProps = Pick<TaskProgress, 'finished' | 'total' | 'stuck'> & {
  readonly task: Pick<SaleTask, 'saleId' | 'kind'>;
};

/** Soon while the work moves, or where somebody else is at it; later where something is stuck. */
function pauseBefore({ isMoving, stuck }: WorkState, presses: number): number {
  const { quickPresses, movingMs, othersAtItMs, stuckMs } = saleWorkPauses;
  if (isMoving) return presses < quickPresses ? 0 : movingMs;
  return stuck > 0 ? stuckMs : othersAtItMs;
}

type Pressing = { readonly state: WorkState; readonly saleId: string; readonly action: (form: FormData) => void };

/** Presses the button again and again, as long as anything is left. */
function usePressing({ state, saleId, action }: Pressing): void {
  const presses = useRef(0);
  useEffect(() => {
    if (!isUnderWay(state)) return undefined;
    const press = () => {
      presses.current += 1;
      const form = new FormData();
      form.set('saleId', saleId);
      startTransition(() => {
        action(form);
      });
    };
    const timer = setTimeout(press, pauseBefore(state, presses.current));
    return () => {
      clearTimeout(timer);
    };
  }, [state, saleId, action]);
}

/**
 * How far the work on a sale's orders has come, and the button that goes on with it. While the page is open it presses
 * the button by itself; the companion goes on whether the page is open or not.
 */
export function KeepGoing({ task, finished, total, stuck }: KeepGoingProps) {
  const [state, action, isWorking] = useActionState(continueSaleWorkAction, { finished, total, stuck, isMoving: true });
  const isLeft = isUnderWay(state);
  usePressing({ state, saleId: task.saleId, action });
  const words = progressInWords({ task, ...state });
  return (
    <form action={action} className="grid justify-items-start gap-3">
      <input type="hidden" name="saleId" value={task.saleId} />
      <label className="grid w-full gap-1">
        <span role="status">{words}.</span>
        <progress className="h-3 w-full accent-rust" max={state.total} value={state.finished} />
      </label>
      {isLeft && (
        <>
          {state.stuck > 0 && (
            <p>What could not be done yet is tried again every minute, also when this page is closed.</p>
          )}
          <SubmitButton kind="quiet" size="small" isWorking={isWorking}>
            Go on with the next ones
          </SubmitButton>
        </>
      )}
    </form>
  );
}
