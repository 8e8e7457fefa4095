import type { ReactNode } from 'react';
import { cookieNames } from '@/config/backend';
import { type AccountLetter, readAccountLetter } from '@/features/accounts/queries';
import { ChoosePasswordForm, MoveAccountForm, VerifyForm } from '@/features/accounts/ui/letter-forms';
import { currentContext } from '@/platform/next/context';
import { pageMetadata } from '@/platform/next/page-metadata';
import { readShortCookie } from '@/platform/next/short-cookie';
import { ButtonLink } from '@/ui/button';
import { Card } from '@/ui/card';
import { PageHeading } from '@/ui/page-heading';
import { TextLink } from '@/ui/text-link';

export const metadata = pageMetadata({
  title: 'Your account',
  description:
    'Answers a letter about your account: verify your address, choose a new password, move to another address.',
  path: '/account-letter',
  isIndexed: false,
});

/** What a letter about an account asks for; nothing happens before its button is pressed. */
export default async function AccountLetterPage() {
  const context = await currentContext();
  const letter = await readAccountLetter(context, await readShortCookie(cookieNames.accountLetter));
  if (letter.ok) return <Asked letter={letter.value} />;
  return letter.problem.kind === 'unavailable' ? <Later /> : <DeadLink />;
}

function Asked({ letter: { kind, email, newEmail } }: { letter: AccountLetter }) {
  switch (kind) {
    case 'verify':
      return (
        <Question title="Is this your address?" email={email} lead="Show us that it was you who opened this account.">
          <VerifyForm email={email} />
        </Question>
      );
    case 'reset':
      return (
        <Question title="Choose a new password" email={email} lead="It holds at once, and every device is signed out.">
          <ChoosePasswordForm email={email} />
        </Question>
      );
    case 'change_email':
      return (
        <Question title="Use this address?" email={newEmail ?? email} lead="You sign in with it from then on.">
          <MoveAccountForm button="Use this address" />
        </Question>
      );
    case 'recover_email':
      return (
        <Question title="Take your address back?" email={email} lead="Everybody is signed out of the account.">
          <MoveAccountForm button="Take it back" />
        </Question>
      );
  }
}

type QuestionProps = { title: string; lead: string; email: string; children: ReactNode };

function Question({ title, lead, email, children }: QuestionProps) {
  return (
    <div className="measure">
      <PageHeading title={title} lead={lead} />
      <Card>
        <p className="mb-5 font-semibold wrap-anywhere">{email}</p>
        {children}
      </Card>
      <p className="mt-6 text-bran">You know nothing of this? Close the page, and nothing changes.</p>
    </div>
  );
}

function Later() {
  return (
    <div className="measure">
      <PageHeading
        title="Not just now"
        lead="We cannot read your letter at the moment. The link keeps: please try it again in a few minutes."
      />
      <ButtonLink href="/account-letter">Try again</ButtonLink>
    </div>
  );
}

function DeadLink() {
  return (
    <div className="measure">
      <PageHeading
        title="This link does not work any more"
        lead="It has been used, its time is up, or a newer letter has taken its place."
      />
      <p>
        To verify your address, <TextLink href="/sign-in">sign in</TextLink>: that sends another letter. For a new
        password, <TextLink href="/forgot-password">ask for another one here</TextLink>.
      </p>
    </div>
  );
}
