'use client';

import { useActionState } from 'react';
import { sentenceList } from '@/kernel/text';
import { emptyForm } from '@/platform/next/form-action';
import { Checkbox } from '@/ui/checkbox';
import { DefinitionList } from '@/ui/definition-list';
import { FormSummary } from '@/ui/form-summary';
import { Notice } from '@/ui/notice';
import { RadioCards } from '@/ui/radio-cards';
import { SubmitButton } from '@/ui/submit-button';
import { TextInput } from '@/ui/text-input';
import { eraseForAction, type EraseForState } from '../actions/erase-for';
import type { ForeseenErasure } from '../domain/erase-for';

const untouched: EraseForState = { ...emptyForm, foreseen: null, done: null };

const ways = [
  { value: 'wait', label: 'Hand them over as ordered', hint: 'They are erased by itself once that is done.' },
  { value: 'cancel', label: 'Call off what can still be called off', hint: 'The money goes back.' },
] as const;

const proofs = [
  { value: 'letter', label: 'They wrote from this very address' },
  { value: 'order', label: 'They knew an order of theirs by its reference and what was in it' },
  { value: 'in_person', label: 'They stood before me, and I know them' },
] as const;

/** Looks somebody up by their exact address, shows what would go, and erases them once that is agreed to. */
export function EraseForForm() {
  const [state, erase] = useActionState(eraseForAction, untouched);
  const { message, fieldErrors, foreseen, done } = state;
  const errors = Object.entries(fieldErrors).map(([fieldId, sentence]) => ({ fieldId, message: sentence }));
  if (done) return <Done {...done} />;
  return (
    // Drawn anew with what was typed: React empties a form once its action has run.
    <form action={erase} key={JSON.stringify(state)} noValidate className="grid measure gap-5">
      <FormSummary errors={errors} />
      {message !== null && errors.length === 0 && (
        <Notice tone="problem" role="alert" title="Nobody is erased">
          {message}
        </Notice>
      )}
      {foreseen ? <Agree foreseen={foreseen} state={state} /> : <Whom state={state} />}
    </form>
  );
}

function Whom({ state: { fieldErrors, values } }: { readonly state: EraseForState }) {
  return (
    <>
      <TextInput
        label="Their e-mail address"
        hint="Exactly as they gave it to us."
        name="email"
        type="email"
        inputMode="email"
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        defaultValue={values['email']}
        error={fieldErrors['email']}
      />
      <div>
        <SubmitButton workingLabel="Looking…">Show what we hold</SubmitButton>
      </div>
    </>
  );
}

function Agree({ foreseen, state }: { readonly foreseen: ForeseenErasure; readonly state: EraseForState }) {
  const { email, parts, openOrders, seen } = foreseen;
  const { fieldErrors, values } = state;
  return (
    <>
      <input type="hidden" name="email" value={email} />
      <input type="hidden" name="seen" value={seen} />
      <p>
        This would take <b className="break-words">{email}</b> out of everything we hold:
      </p>
      <DefinitionList items={parts.map(([term, count]) => ({ term, details: String(count) }))} />
      {openOrders.length > 0 && <OpenOrders references={openOrders} chosen={values['way']} />}
      <RadioCards
        label="How do you know that it is them?"
        name="proof"
        options={proofs}
        defaultValue={values['proof']}
        error={fieldErrors['proof']}
      />
      <Checkbox
        label="Yes, they want to be erased, and know that it cannot be taken back."
        name="sure"
        value="yes"
        defaultChecked={values['sure'] === 'yes'}
        error={fieldErrors['sure']}
        required
      />
      <div>
        <SubmitButton kind="danger" workingLabel="Erasing…">
          Erase this person
        </SubmitButton>
      </div>
    </>
  );
}

type OpenOrdersProps = { readonly references: ReadonlyArray<string>; readonly chosen: string | undefined };

function OpenOrders({ references, chosen }: OpenOrdersProps) {
  const label = `Still open: ${sentenceList(references)}`;
  return <RadioCards label={label} name="way" options={ways} defaultValue={chosen ?? 'wait'} />;
}

function Done({ erased, loginLeft }: NonNullable<EraseForState['done']>) {
  const isErased = erased === 'erased';
  return (
    <Notice tone="good" role="status" title={isErased ? 'They are erased' : 'They will be erased'}>
      <p>
        {isErased
          ? 'A last letter tells them so.'
          : 'An order of theirs is still open. Once that is done they are erased by itself, and a last letter tells them so.'}
      </p>
      {loginLeft !== null && (
        <p className="mt-2">
          Their login is still at Identity Platform. Delete the user <code>{loginLeft}</code> in its console: nobody
          else can.
        </p>
      )}
    </Notice>
  );
}
