'use client';

import { useActionState } from 'react';
import { textLimits } from '@/config/frontend';
import type { Method } from '@/features/bake-sales/domain/offer-sheet';
import type { OrderState } from '@/features/orders/domain/moves';
import { isHandOver } from '@/features/orders/domain/undo';
import { moveInWords } from '@/features/orders/domain/words';
import { noPence, type Pence } from '@/kernel/money';
import { Notice } from '@/ui/notice';
import { SubmitButton } from '@/ui/submit-button';
import { TextArea } from '@/ui/text-area';
import { TextInput } from '@/ui/text-input';
import { cancelOrderAction, moveOrderAction } from '../actions';
import type { OfferedMoves } from '../domain/moves-for';
import { TookButtons } from './table-money';

const untouched = { message: null, fieldErrors: {}, values: {} };

type MovesProps = {
  readonly reference: string;
  readonly state: OrderState;
  readonly method: Method;
  readonly moves: OfferedMoves;
  /** The page to come back to. */
  readonly back: string;
  /** Still to be paid at the table. */
  readonly duePence: Pence;
  /** What is to be said before the order is cancelled: how much goes back, to whom. */
  readonly cancelHint: string;
};

/** The buttons that move an order on; steps back and the cancellation ask for a reason first. */
export function OrderMoves({ reference, state, method, moves, back, duePence, cancelHint }: MovesProps) {
  const move = { reference, from: state, method, back, duePence };
  return (
    <div className="grid gap-3">
      <div className="flex flex-wrap gap-2">
        {moves.forward.map((to) => (
          <MoveButton key={to} {...move} to={to} />
        ))}
      </div>
      {moves.back.map((to) => (
        <details key={to}>
          <summary>Step back: {moveInWords(to, method).toLowerCase()}</summary>
          <StepBack {...move} to={to} />
        </details>
      ))}
      {moves.canCancel && (
        <details>
          <summary>Cancel this order…</summary>
          <CancelForm reference={reference} back={back} hint={cancelHint} />
        </details>
      )}
    </div>
  );
}

type MoveProps = {
  readonly reference: string;
  readonly method: Method;
  readonly from: OrderState;
  readonly to: OrderState;
  readonly back: string;
  /** Still to be paid at the table: a hand-over says how it was. */
  readonly duePence?: Pence;
};

/** One press, one move. */
export function MoveButton({ reference, method, from, to, back, duePence = noPence }: MoveProps) {
  const [state, action] = useActionState(moveOrderAction, untouched);
  return (
    <form action={action}>
      <MoveFields reference={reference} from={from} to={to} back={back} />
      {state.message && (
        <Notice tone="problem" role="alert" className="mb-2">
          <p>{state.message}</p>
        </Notice>
      )}
      {isHandOver(to) && duePence > 0 ? (
        <div className="flex flex-wrap gap-2">
          <TookButtons move={moveInWords(to, method)} duePence={duePence} />
        </div>
      ) : (
        <SubmitButton size="small" kind={to === 'missed' ? 'quiet' : 'primary'}>
          {moveInWords(to, method)}
        </SubmitButton>
      )}
    </form>
  );
}

function StepBack(props: MoveProps) {
  const [state, action] = useActionState(moveOrderAction, untouched);
  return (
    <form action={action} className="mt-2 grid gap-3">
      <MoveFields {...props} />
      <TextInput
        label="Why?"
        name="reason"
        id={`reason-${props.to}`}
        required
        minLength={3}
        maxLength={textLimits.reason}
        defaultValue={state.values.reason}
        error={state.fieldErrors.reason ?? state.message ?? undefined}
      />
      <SubmitButton kind="quiet" size="small">
        {moveInWords(props.to, props.method)}
      </SubmitButton>
    </form>
  );
}

function MoveFields({ reference, from, to, back }: Pick<MoveProps, 'reference' | 'from' | 'to' | 'back'>) {
  return (
    <>
      <input type="hidden" name="reference" value={reference} />
      <input type="hidden" name="from" value={from} />
      <input type="hidden" name="to" value={to} />
      <input type="hidden" name="back" value={back} />
    </>
  );
}

function CancelForm({
  reference,
  back,
  hint,
}: {
  readonly reference: string;
  readonly back: string;
  readonly hint: string;
}) {
  const [state, action] = useActionState(cancelOrderAction, untouched);
  return (
    <form action={action} className="mt-2 grid gap-3">
      <input type="hidden" name="reference" value={reference} />
      <input type="hidden" name="back" value={back} />
      <TextArea
        label="Why? The shopper reads this."
        name="reason"
        id="cancel-reason"
        hint={hint}
        rows={2}
        required
        minLength={3}
        maxLength={textLimits.reason}
        defaultValue={state.values.reason}
        error={state.fieldErrors.reason ?? state.message ?? undefined}
      />
      <SubmitButton kind="danger" size="small">
        Cancel the order
      </SubmitButton>
    </form>
  );
}
