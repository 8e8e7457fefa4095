import { useActionState } from 'react';
import { emptyForm } from '@/platform/next/form-action';
import { SubmitButton } from '@/ui/submit-button';
import { askForFactorAction } from '../actions/second-factor';
import { FormAnswer } from './form-answer';

/** Before there is a second factor: what it is, and where it begins. */
export function FactorOff({ here, isNeeded }: { readonly here: string; readonly isNeeded: boolean }) {
  const [{ message, fieldErrors }, ask] = useActionState(askForFactorAction, emptyForm);
  return (
    <form action={ask}>
      <FormAnswer title="Nothing was changed" {...{ message, fieldErrors }} />
      <input type="hidden" name="here" value={here} />
      <p className="mb-4">
        {isNeeded
          ? 'Whoever is in charge of the bakery signs in with a password and a code of their phone: a stolen password then opens nothing.'
          : 'With a code of your phone beside your password, a stolen password opens nothing.'}
      </p>
      <p className="mb-6">
        You need an authenticator app, such as the one in your phone’s password manager, Google Authenticator or Aegis.
      </p>
      <SubmitButton>Set it up</SubmitButton>
    </form>
  );
}
