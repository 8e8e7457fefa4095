import { SubmitButton } from '@/ui/submit-button';
import { signOutAction } from '../actions';

/** The button that signs out. */
export function SignOutForm() {
  return (
    <form action={signOutAction}>
      <SubmitButton kind="quiet" size="small" workingLabel="Signing out…">
        Sign out
      </SubmitButton>
    </form>
  );
}
