import type { Metadata } from 'next';
import { messages } from '@/config/frontend';
import { isStaff } from '@/features/access/domain/person';
import { signInHref, staffHome } from '@/features/access/domain/safe-next';
import { roleWords } from '@/features/access/domain/staff-member';
import { joinProblemInWords, roleInWords } from '@/features/staff/domain/words';
import { findInvitation, type OpenedInvitation } from '@/features/staff/queries';
import { JoinForm } from '@/features/staff/ui/join-form';
import { longDay } from '@/kernel/clock-text';
import { currentContext } from '@/platform/next/context';
import { ButtonLink } from '@/ui/button';
import { Card } from '@/ui/card';
import { PageHeading } from '@/ui/page-heading';
import { TextLink } from '@/ui/text-link';

// An address for one person only.
export const metadata: Metadata = { title: 'Your invitation', robots: { index: false, follow: false } };

type Props = { params: Promise<{ token: string }> };

/** What an invitation's link opens: who it is for and as what, and the press that says yes once they are signed in. */
export default async function JoinPage({ params }: Props) {
  const { token } = await params;
  const opened = await findInvitation(await currentContext(), token);
  if (!opened) return <Dead />;
  const { invitation } = opened;
  return (
    <>
      <PageHeading
        eyebrow="The back office"
        title="You are invited"
        lead={`As ${roleInWords(invitation.role)}. ${roleWords[invitation.role].does}`}
      />
      <Card>
        <Answer opened={opened} token={token} />
      </Card>
      <p className="mt-6 text-bran">
        The invitation is for {invitation.email} and can be used once, until {longDay(invitation.endsAt)}.
      </p>
    </>
  );
}

function Answer({ opened: { invitation, person }, token }: { opened: OpenedInvitation; token: string }) {
  const here = `${staffHome}/join/${token}`;
  if (person === null) return <SignInFirst here={here} email={invitation.email} />;
  if (person.email !== invitation.email)
    return (
      <>
        <p>{joinProblemInWords({ kind: 'other_address', own: person.email })}</p>
        <p className="mt-3">
          You are signed in as {person.email}. <TextLink href={signInHref(here)}>Sign in as somebody else</TextLink>
        </p>
      </>
    );
  if (isStaff(person)) return <p>{joinProblemInWords({ kind: 'works_here_already' })}</p>;
  return <JoinForm token={token} name={person.name} />;
}

function SignInFirst({ here, email }: { here: string; email: string }) {
  return (
    <div className="grid gap-4">
      <p>Please sign in with {email}, or make an account for it: that is how we know that it is you.</p>
      <ButtonLink href={signInHref(here)}>Sign in</ButtonLink>
      <ButtonLink href="/sign-up" kind="quiet">
        Make an account
      </ButtonLink>
      <p className="text-sm text-bran">
        A new account asks you to confirm your address by a letter of its own. After that, open this invitation again.
      </p>
    </div>
  );
}

function Dead() {
  return (
    <>
      <PageHeading
        title="This invitation opens nothing any more"
        lead="It was used, taken back, or is older than a week. Whoever sent it can send you a new one."
      />
      <TextLink href="/">{messages.backToShop}</TextLink>
    </>
  );
}
