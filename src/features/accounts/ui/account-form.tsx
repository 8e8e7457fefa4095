'use client';

import { type ReactNode, useActionState } from 'react';
import { emptyForm, type FormState } from '@/platform/next/form-action';
import { FormSummary } from '@/ui/form-summary';
import { HumanCheck, type HumanCheckPlace } from '@/ui/human-check';
import { Notice } from '@/ui/notice';
import { SubmitButton } from '@/ui/submit-button';

/** What a field of such a form is given: its name, what was typed before and what was wrong with it. */
export type AccountField = (name: string) => {
  readonly id: string;
  readonly name: string;
  readonly defaultValue: string | undefined;
  readonly error: string | undefined;
};

type AccountFormProps = {
  readonly action: (before: FormState, form: FormData) => Promise<FormState>;
  readonly button: string;
  readonly working: string;
  /** Stands over the sentence that says why nothing was done. */
  readonly refusedTitle?: string;
  /** Tells the fields of two such forms on one page apart. */
  readonly idPrefix?: string;
  /** Where programs are to be kept out: what the widget needs, what its figures call this form, and when it shows. */
  readonly humanCheck?:
    { readonly place: HumanCheckPlace; readonly action: string; readonly from: 'the_start' | 'a_refusal' } | undefined;
  readonly children: (field: AccountField) => ReactNode;
};

/** A form about an account: plain, so it works before and without any script; it never shows a password again. */
export function AccountForm(props: AccountFormProps) {
  const { action, button, working, refusedTitle, idPrefix = '', humanCheck, children } = props;
  const [state, send] = useActionState(action, emptyForm);
  const { message, fieldErrors, values } = state;
  const errors = Object.entries(fieldErrors).map(([name, sentence]) => ({
    fieldId: idPrefix + name,
    message: sentence,
  }));
  return (
    <form action={send} noValidate className="space-y-5">
      <FormSummary errors={errors} />
      {message !== null && errors.length === 0 && (
        <Notice tone="problem" role="alert" title={refusedTitle}>
          {message}
        </Notice>
      )}
      {children((name) => ({ id: idPrefix + name, name, defaultValue: values[name], error: fieldErrors[name] }))}
      {humanCheck && (humanCheck.from === 'the_start' || message !== null) && (
        <HumanCheck place={humanCheck.place} action={humanCheck.action} answered={state} />
      )}
      <SubmitButton isWide workingLabel={working}>
        {button}
      </SubmitButton>
    </form>
  );
}
