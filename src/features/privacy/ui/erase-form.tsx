'use client';

import { type ReactNode, useActionState } from 'react';
import { emptyForm, type FormState } from '@/platform/next/form-action';
import { Checkbox } from '@/ui/checkbox';
import { FormSummary } from '@/ui/form-summary';
import { Notice } from '@/ui/notice';
import { RadioCards } from '@/ui/radio-cards';
import { SubmitButton } from '@/ui/submit-button';

type EraseFormProps = {
  readonly action: (before: FormState, form: FormData) => Promise<FormState>;
  /** As people call them (`K7P-4QX`). */
  readonly openOrders: ReadonlyArray<string>;
  /** What else is asked, to be sure who it is. */
  readonly proof?: (error: string | undefined) => ReactNode;
  readonly button?: string;
  /** Tells the fields of two such forms on one page apart. */
  readonly idPrefix?: string;
};

const ways = [
  { value: 'wait', label: 'Hand them over as ordered', hint: 'We erase you by ourselves once that is done.' },
  {
    value: 'cancel',
    label: 'Call off what can still be called off',
    hint: 'The money goes back. What is past its cut-off stays ordered, and we erase you after it.',
  },
] as const;

/** The last question before somebody is erased. */
export function EraseForm({ action, openOrders, proof, button = 'Erase me', idPrefix = '' }: EraseFormProps) {
  const [{ message, fieldErrors, values }, erase] = useActionState(action, emptyForm);
  const errors = Object.entries(fieldErrors).map(([name, sentence]) => ({
    fieldId: idPrefix + name,
    message: sentence,
  }));
  return (
    <form action={erase} noValidate className="grid gap-5">
      <FormSummary errors={errors} />
      {message !== null && errors.length === 0 && (
        <Notice tone="problem" role="alert" title="You are not erased">
          {message}
        </Notice>
      )}
      {openOrders.length > 0 && <OpenOrders references={openOrders} id={`${idPrefix}way`} chosen={values['way']} />}
      {proof?.(fieldErrors['password'])}
      <Checkbox
        label="Yes, erase me. I know that this cannot be taken back."
        name="sure"
        id={`${idPrefix}sure`}
        value="yes"
        defaultChecked={values['sure'] === 'yes'}
        error={fieldErrors['sure']}
        required
      />
      <div>
        <SubmitButton kind="danger" workingLabel="Erasing…">
          {button}
        </SubmitButton>
      </div>
    </form>
  );
}

type OpenOrdersProps = {
  readonly references: ReadonlyArray<string>;
  readonly id: string;
  readonly chosen: string | undefined;
};

function OpenOrders({ references, id, chosen }: OpenOrdersProps) {
  const [only, ...others] = references;
  const isOne = others.length === 0;
  return (
    <RadioCards
      label={isOne ? `Your order ${only} is still open` : 'Your open orders'}
      hint={isOne ? undefined : references.join(', ')}
      name="way"
      id={id}
      options={ways}
      defaultValue={chosen ?? 'wait'}
    />
  );
}
