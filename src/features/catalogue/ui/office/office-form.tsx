'use client';

import { type ReactNode, useActionState } from 'react';
import { messages } from '@/config/frontend';
import { FormSummary } from '@/ui/form-summary';
import { Notice } from '@/ui/notice';
import { SubmitButton } from '@/ui/submit-button';
import type { OfficeFormState } from '../../actions/office-form';

const untouched: OfficeFormState = { message: null, fieldErrors: {}, values: {}, ticked: null };

export type OfficeAction = (before: OfficeFormState, form: FormData) => Promise<OfficeFormState>;

/** What a field of such a form is given: its names, what it holds, and what is wrong with it. */
export type FieldBinding = {
  readonly name: string;
  readonly id: string;
  readonly defaultValue: string | number | undefined;
  readonly error: string | undefined;
};

export type Binding = {
  readonly field: (name: string, stands?: string | number | null) => FieldBinding;
  /** Whether a box is ticked: as it was sent, else as it stands. */
  readonly isTicked: (name: string, stands: boolean) => boolean;
  readonly ticked: ReadonlyArray<string> | null;
};

type OfficeFormProps = {
  /** Tells its fields from those of the page's other forms. */
  readonly id: string;
  readonly action: OfficeAction;
  /** What it is about, as it was seen: sent along unseen. */
  readonly about?: Readonly<Record<string, string | number>>;
  readonly submit: string;
  readonly children: (bound: Binding) => ReactNode;
};

/** A form of the office: what was typed stays, what is wrong is said, and the page shows how things stand by now. */
export function OfficeForm({ id, action, about = {}, submit, children }: OfficeFormProps) {
  const [state, send] = useActionState(action, untouched);
  const { message, fieldErrors, values, ticked } = state;
  const wasSent = Object.keys(values).length > 0;
  const bound: Binding = {
    ticked,
    field: (name, stands) => ({
      ...{ name, id: `${id}-${name}`, error: fieldErrors[name] },
      defaultValue: values[name] ?? stands ?? undefined,
    }),
    isTicked: (name, stands) => (wasSent ? values[name] !== undefined : stands),
  };
  const errors = Object.entries(fieldErrors).map(([name, words]) => ({ fieldId: `${id}-${name}`, message: words }));
  return (
    // Drawn anew with what was typed, and with what it is about: React empties a form once its action has run.
    <form action={send} key={JSON.stringify([state, about])} noValidate className="grid max-w-3xl gap-3">
      {Object.entries(about).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <FormSummary errors={errors} title={message ?? messages.checkForm} />
      {message !== null && errors.length === 0 && (
        <Notice tone="problem" role="alert">
          <p>{message}</p>
        </Notice>
      )}
      {children(bound)}
      <div>
        <SubmitButton>{submit}</SubmitButton>
      </div>
    </form>
  );
}
