import { type SubmitEvent, useEffect, useRef } from 'react';
import { messages } from '@/config/frontend';
import { Notice } from '@/ui/notice';
import { Spinner } from '@/ui/spinner';
import { SubmitButton } from '@/ui/submit-button';
import type { GridAnswer } from '../domain/grid-answer';

type SavedLineProps = {
  readonly answer: Pick<GridAnswer<unknown>, 'outcome' | 'undo'> & { readonly message: string | null };
  readonly isSaving: boolean;
  readonly action: (form: FormData) => void;
  readonly send: (event: SubmitEvent<HTMLFormElement>) => void;
};

/** What became of the last change, always in sight, with the button that takes it back. */
export function SavedLine({ answer, isSaving, action, send }: SavedLineProps) {
  const { outcome, message, undo } = answer;
  const line = useFocusWhereLost<HTMLDivElement>(isSaving ? null : answer);
  const isProblem = outcome === 'refused' || outcome === 'changed_meanwhile';
  return (
    <div ref={line} tabIndex={-1} className="sticky top-0 z-10 grid min-h-11 gap-2 bg-flour py-1.5">
      {isProblem && !isSaving && <Notice tone="problem" role="alert" title={message} />}
      <div className="flex min-h-9 flex-wrap items-center gap-3">
        <p role="status" className="flex items-center gap-2 font-semibold">
          {isSaving && (
            <>
              <Spinner />
              {messages.saving}
            </>
          )}
          {!isSaving && !isProblem && message}
          {!isSaving && message === null && <Untouched />}
        </p>
        {undo && !isSaving && (
          <form action={action} onSubmit={send}>
            {Object.entries(undo).map(([name, text]) => (
              <input key={name} type="hidden" name={name} value={text} />
            ))}
            <SubmitButton kind="quiet" size="small">
              {isProblem ? 'Undo what was saved before' : 'Undo'}
            </SubmitButton>
          </form>
        )}
      </div>
    </div>
  );
}

// Without scripts nothing is saved before its button is pressed.
const Untouched = () => (
  <span className="needs-script font-normal text-bran">Each figure is saved as you leave it.</span>
);

/** An answer may take the very button away that asked for it: whoever goes by keyboard then goes on from what it says. */
function useFocusWhereLost<Box extends HTMLElement>(answer: Pick<SavedLineProps['answer'], 'outcome'> | null) {
  const box = useRef<Box>(null);
  useEffect(() => {
    if (answer === null || answer.outcome === 'untouched') return;
    if (document.activeElement === document.body) box.current?.focus({ preventScroll: true });
  }, [answer]);
  return box;
}
