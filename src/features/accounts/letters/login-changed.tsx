import * as z from 'zod/mini';
import { LetterButton, LetterFrame, LetterNote, LetterText } from '@/features/notifications/ui/letter-frame';
import type { WriteLetter } from '@/features/notifications/ui/written-letter';
import { clockTime, longDay } from '@/kernel/clock-text';

/* Letters that raise the alarm where it was somebody else. */

const changedFacts = z.object({ at: z.int() });

/** Tells somebody that their password was changed. */
export const passwordChanged: WriteLetter = (stored, links) => {
  const when = momentOf(stored);
  return Promise.resolve({
    subject: 'Your password was changed',
    body: <PasswordChanged when={when} forgotUrl={links.page('/forgot-password')} />,
  });
};

/** Tells an address that its account has moved to another one. */
export const emailChanged: WriteLetter = (stored, links) => {
  const when = momentOf(stored);
  return Promise.resolve({
    subject: 'Your account has a new e-mail address',
    body: <EmailChanged when={when} contactUrl={links.page('/contact')} />,
  });
};

function momentOf(stored: unknown): string {
  const { at } = changedFacts.parse(stored);
  return `on ${longDay(at)} at ${clockTime(at)}`;
}

function PasswordChanged({ when, forgotUrl }: { readonly when: string; readonly forgotUrl: string }) {
  return (
    <LetterFrame title="Your password was changed" preview="Was it you? Then there is nothing to do.">
      <LetterText>
        The password of your account was changed {when}, and every other device was signed out. Was it you? Then there
        is nothing to do.
      </LetterText>
      <LetterText>Was it not you? Choose another password at once: that signs everybody out.</LetterText>
      <LetterButton href={forgotUrl}>Choose another password</LetterButton>
    </LetterFrame>
  );
}

function EmailChanged({ when, contactUrl }: { readonly when: string; readonly contactUrl: string }) {
  return (
    <LetterFrame title="Your account has moved" preview="This address opens it no longer.">
      <LetterText>
        Your account with us was moved to another e-mail address {when}. It is signed in to with that one from now on,
        and with this one no longer.
      </LetterText>
      <LetterText>Was it not you? Write to us, and we look into it with you.</LetterText>
      <LetterButton href={contactUrl}>Write to us</LetterButton>
      <LetterNote>This is the last letter about that account that comes here.</LetterNote>
    </LetterFrame>
  );
}
