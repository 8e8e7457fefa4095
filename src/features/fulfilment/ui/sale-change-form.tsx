import type { ReactNode } from 'react';
import { textLimits } from '@/config/frontend';
import type { FormState } from '@/platform/next/form-action';
import { Notice } from '@/ui/notice';
import { SubmitButton } from '@/ui/submit-button';
import { TextArea } from '@/ui/text-area';

/** Which sale a form changes, on what version of it, and the page it stands on. */
export type SaleAtHand = { readonly saleId: string; readonly version: number; readonly back: string };

type SaleChangeFormProps = {
  readonly sale: SaleAtHand;
  readonly state: FormState;
  readonly action: (form: FormData) => void;
  readonly summary: string;
  readonly reasonId: string;
  /** What the person was told it means; empty before they were. */
  readonly agreed: string | number;
  readonly effect: ReactNode;
  readonly press: string;
  readonly children?: ReactNode;
};

/** Changes a whole sale for everybody who ordered: the first press tells what that means, the second does it. */
export function SaleChangeForm(props: SaleChangeFormProps) {
  const { sale, state, action, summary, reasonId, agreed, effect, press, children } = props;
  const { message, values, fieldErrors } = state;
  return (
    <details open={Object.keys(values).length > 0}>
      <summary>{summary}</summary>
      <form action={action} key={JSON.stringify(state)} className="mt-2 grid max-w-xl gap-3">
        {Object.entries({ ...sale, agreed }).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        {message && (
          <Notice tone="problem" role="alert">
            <p>{message}</p>
          </Notice>
        )}
        {children}
        <TextArea
          label="Why? The shoppers read this."
          name="reason"
          id={reasonId}
          rows={2}
          required
          minLength={3}
          maxLength={textLimits.reason}
          defaultValue={values['reason']}
          error={fieldErrors['reason']}
        />
        {effect}
        <SubmitButton kind={effect ? 'danger' : 'quiet'} size="small" className="justify-self-start">
          {press}
        </SubmitButton>
      </form>
    </details>
  );
}
