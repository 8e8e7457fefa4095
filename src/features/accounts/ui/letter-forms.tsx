'use client';

import { choosePasswordAction, moveAccountAction, verifyAddressAction } from '../actions/letter';
import { AccountForm } from './account-form';
import { NewPasswordInput, PasswordInput } from './password-input';

type LetterFormProps = {
  /** The address the account has, for whoever keeps passwords in a program. */
  readonly email: string;
};

/** Verifies an address and signs its owner in. */
export function VerifyForm({ email }: LetterFormProps) {
  return (
    <AccountForm action={verifyAddressAction} button="Verify and sign in" working="One moment…">
      {(field) => (
        <>
          <KnownAddress email={email} />
          <PasswordInput {...field('password')} label="The password you chose" />
        </>
      )}
    </AccountForm>
  );
}

/** Takes the password that is to stand in place of a forgotten one. */
export function ChoosePasswordForm({ email }: LetterFormProps) {
  return (
    <AccountForm action={choosePasswordAction} button="Save the new password" working="Saving…">
      {(field) => (
        <>
          <KnownAddress email={email} />
          <NewPasswordInput {...field('newPassword')} />
        </>
      )}
    </AccountForm>
  );
}

/** Moves an account to another address, or back. */
export function MoveAccountForm({ button }: { readonly button: string }) {
  return (
    <AccountForm action={moveAccountAction} button={button} working="One moment…">
      {() => null}
    </AccountForm>
  );
}

// Password keepers look for a name beside the password; the server takes the address from the letter's code.
function KnownAddress({ email }: LetterFormProps) {
  return <input type="email" autoComplete="username" defaultValue={email} readOnly hidden />;
}
