import { confirmAction } from '@/features/notifications/actions';
import { consentWording } from '@/features/notifications/domain/subscription';
import { findLinkedSubscription } from '@/features/notifications/queries';
import { TellMeForm } from '@/features/notifications/ui/tell-me-form';
import { currentContext } from '@/platform/next/context';
import { pageMetadata } from '@/platform/next/page-metadata';
import { ButtonLink } from '@/ui/button';
import { Card } from '@/ui/card';
import { PageHeading } from '@/ui/page-heading';
import { SubmitButton } from '@/ui/submit-button';

export const metadata = pageMetadata({
  title: 'Shall we tell you?',
  description:
    'Confirm that we may write to this address when a bake sale opens for orders. Opening the page changes nothing.',
  // Without the token: an address for one person only.
  path: '/tell-me/confirm',
  isIndexed: false,
});

type Props = { params: Promise<{ token: string }> };

/** Asks for the one press that puts an address on the list: opening a link proves nothing, programs open links too. */
export default async function ConfirmPage({ params }: Props) {
  const [context, { token }] = await Promise.all([currentContext(), params]);
  const linked = await findLinkedSubscription(context, 'confirm', token);
  if (linked?.state === 'confirmed') return <Confirmed />;
  return linked?.state === 'asked' ? <Asked token={token} /> : <DeadLink />;
}

function Asked({ token }: { token: string }) {
  return (
    <div className="measure">
      <PageHeading title="Shall we tell you when orders open?" />
      <Card>
        <p>{consentWording.given}</p>
        <form action={confirmAction} className="mt-4">
          <input type="hidden" name="token" value={token} />
          <SubmitButton workingLabel="One moment…">Yes, tell me</SubmitButton>
        </form>
      </Card>
    </div>
  );
}

function Confirmed() {
  return (
    <div className="measure">
      <PageHeading
        title="You are on the list"
        lead="There is nothing more to do: we will write to you when the next sale opens."
      />
      <ButtonLink href="/menu">See the menu</ButtonLink>
    </div>
  );
}

function DeadLink() {
  return (
    <div className="measure">
      <PageHeading
        title="This link does not work any more"
        lead="It may be an old one, or a part of it was lost on the way. You can have a new one at once."
      />
      <Card>
        <TellMeForm />
      </Card>
    </div>
  );
}
