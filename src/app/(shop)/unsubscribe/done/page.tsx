import { pageMetadata } from '@/platform/next/page-metadata';
import { ButtonLink } from '@/ui/button';
import { PageHeading } from '@/ui/page-heading';
import { TextLink } from '@/ui/text-link';

export const metadata = pageMetadata({
  title: 'We have stopped writing',
  description: 'Your address is off the list: we no longer tell you when a bake sale opens for orders.',
  path: '/unsubscribe/done',
  isIndexed: false,
});

/** Says that the e-mails about openings have ended. */
export default function UnsubscribedPage() {
  return (
    <div className="measure">
      <PageHeading
        title="We have stopped writing"
        lead="Your address is off the list. E-mails about your own orders still come, of course."
      />
      <p className="mb-8 text-bran">
        Pressed by mistake? <TextLink href="/tell-me">Ask to be told again</TextLink>.
      </p>
      <ButtonLink href="/menu" kind="quiet">
        See the menu
      </ButtonLink>
    </div>
  );
}
