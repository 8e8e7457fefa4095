import {
  LetterButton,
  LetterFrame,
  LetterLink,
  LetterNote,
  LetterText,
} from '@/features/notifications/ui/letter-frame';
import type { WriteLetter } from '@/features/notifications/ui/written-letter';

/** Tells an address that it has an account already; only whoever reads its letters gets to know. */
export const accountExists: WriteLetter = (_facts, links) =>
  Promise.resolve({
    subject: 'You have an account with us already',
    body: <AccountExists signInUrl={links.page('/sign-in')} forgotUrl={links.page('/forgot-password')} />,
  });

type Urls = { readonly signInUrl: string; readonly forgotUrl: string };

function AccountExists({ signInUrl, forgotUrl }: Urls) {
  return (
    <LetterFrame title="You have an account already" preview="There is nothing to open: you can sign in.">
      <LetterText>
        Somebody asked us to open an account for this address, or to move one to it. The address has an account already,
        so we changed nothing.
      </LetterText>
      <LetterButton href={signInUrl}>Sign in</LetterButton>
      <LetterText>
        Forgotten your password? <LetterLink href={forgotUrl}>Choose a new one</LetterLink>
      </LetterText>
      <LetterNote>Was it not you? Nobody but you has got this e-mail, so you need not do anything.</LetterNote>
    </LetterFrame>
  );
}
