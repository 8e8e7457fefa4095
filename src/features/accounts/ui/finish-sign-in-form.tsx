'use client';

import { finishSignInAction } from '../actions/finish-sign-in';
import { AccountForm } from './account-form';
import { CodeField } from './code-field';

type FinishProps = {
  readonly next: string;
  /** By a code on paper, for who has lost their phone: it has letters, and needs another keyboard. */
  readonly isOnPaper: boolean;
};

/** Where a code finishes a sign-in. */
export function FinishSignInForm({ next, isOnPaper }: FinishProps) {
  return (
    <AccountForm
      action={finishSignInAction}
      button="Sign in"
      working="Signing in…"
      refusedTitle="You are not signed in yet"
    >
      {(field) => {
        const { id, error } = field('code');
        return (
          <>
            <input type="hidden" name="next" value={next} />
            <CodeField id={id} error={error} isOnPaper={isOnPaper} />
          </>
        );
      }}
    </AccountForm>
  );
}
