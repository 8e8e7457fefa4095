'use client';

import { useActionState } from 'react';
import { SubmitButton } from './submit-button';
import { VisuallyHidden } from './visually-hidden';

/** What a button says of itself once it was pressed. */
type Answer = { readonly good: string | null; readonly bad: string | null };

type RowButtonProps = {
  readonly action: (before: Answer, sent: FormData) => Promise<Answer>;
  readonly label: string;
  /** Which row it stands in, for those who do not see that. */
  readonly of: string;
  readonly hidden: Readonly<Record<string, string>>;
};

const untouched: Answer = { good: null, bad: null };

/** The button of a row: does one thing to it, says that it is at it, and what came of it. */
export function RowButton({ action, label, of, hidden }: RowButtonProps) {
  const [answer, press] = useActionState(action, untouched);
  return (
    <form action={press} className="grid justify-items-start gap-1 print:hidden">
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <SubmitButton size="small" kind="quiet">
        <span>
          {label} <VisuallyHidden>{of}</VisuallyHidden>
        </span>
      </SubmitButton>
      {answer.good !== null && <p role="status">{answer.good}</p>}
      {answer.bad !== null && (
        <p role="alert" className="text-berry">
          {answer.bad}
        </p>
      )}
    </form>
  );
}
