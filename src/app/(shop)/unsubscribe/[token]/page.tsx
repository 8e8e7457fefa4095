import { unsubscribeAction } from '@/features/notifications/actions';
import { findLinkedSubscription } from '@/features/notifications/queries';
import { currentContext } from '@/platform/next/context';
import { pageMetadata } from '@/platform/next/page-metadata';
import { ButtonLink } from '@/ui/button';
import { PageHeading } from '@/ui/page-heading';
import { SubmitButton } from '@/ui/submit-button';
import { TextLink } from '@/ui/text-link';

export const metadata = pageMetadata({
  title: 'Stop these e-mails',
  description: 'Stop the e-mails that tell you when a bake sale opens for orders. Opening the page changes nothing.',
  // Without the token: an address for one person only.
  path: '/unsubscribe',
  isIndexed: false,
});

type Props = { params: Promise<{ token: string }> };

/** Asks for the one press that ends the e-mails about openings. */
export default async function UnsubscribePage({ params }: Props) {
  const [context, { token }] = await Promise.all([currentContext(), params]);
  const linked = await findLinkedSubscription(context, 'unsubscribe', token);
  if (!linked) return <DeadLink />;
  return linked.state === 'ended' ? <Ended /> : <Subscribed token={token} />;
}

function Subscribed({ token }: { token: string }) {
  return (
    <div className="measure">
      <PageHeading
        title="Stop these e-mails?"
        lead="We will no longer tell you when a bake sale opens for orders. What concerns your own orders still comes by e-mail."
      />
      <form action={unsubscribeAction}>
        <input type="hidden" name="token" value={token} />
        <SubmitButton workingLabel="One moment…">Stop these e-mails</SubmitButton>
      </form>
    </div>
  );
}

function Ended() {
  return (
    <div className="measure">
      <PageHeading title="We have stopped writing" lead="This address is not on our list any more." />
      <ButtonLink href="/menu" kind="quiet">
        See the menu
      </ButtonLink>
    </div>
  );
}

function DeadLink() {
  return (
    <div className="measure">
      <PageHeading
        title="This link does not work any more"
        lead="A part of it may have been lost on the way. Please use the link in the latest e-mail we sent you."
      />
      <p>
        Does that not help either? <TextLink href="/contact">Write to us</TextLink>, and we take you off the list.
      </p>
    </div>
  );
}
