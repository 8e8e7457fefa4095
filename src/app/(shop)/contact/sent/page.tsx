import { pageMetadata } from '@/platform/next/page-metadata';
import { ButtonLink } from '@/ui/button';
import { PageHeading } from '@/ui/page-heading';
import { TextLink } from '@/ui/text-link';

export const metadata = pageMetadata({
  title: 'Your message is on its way',
  description: 'Your message is on its way to the bakery. One of us reads it and answers by e-mail.',
  path: '/contact/sent',
  isIndexed: false,
});

/** What happens after a message was sent. */
export default function MessageSentPage() {
  return (
    <div className="measure">
      <PageHeading
        title="Your message is on its way"
        lead="One of the bakers reads it and writes back to your address, mostly within a day; on a bake day it may take until the evening."
      />
      <p className="text-bran">
        Is it about tomorrow’s collection? Then please do not wait for us:{' '}
        <TextLink href="/contact">the other ways to reach us</TextLink> are quicker.
      </p>
      <p className="mt-8">
        <ButtonLink href="/menu" kind="quiet">
          See the menu
        </ButtonLink>
      </p>
    </div>
  );
}
