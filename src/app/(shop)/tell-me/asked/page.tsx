import { pageMetadata } from '@/platform/next/page-metadata';
import { ButtonLink } from '@/ui/button';
import { PageHeading } from '@/ui/page-heading';
import { TextLink } from '@/ui/text-link';

export const metadata = pageMetadata({
  title: 'Look in your inbox',
  description:
    'We have sent an e-mail that asks you to confirm your address, so that nobody else can put it on our list.',
  path: '/tell-me/asked',
  isIndexed: false,
});

/** What happens after somebody asked to be told; the same for every address. */
export default function AskedPage() {
  return (
    <div className="measure">
      <PageHeading
        title="Look in your inbox"
        lead="We have just sent you an e-mail. Press the button in it, and you are on the list."
      />
      <p>Until then we will not write to you: nobody but you can put your address on our list.</p>
      <p className="mt-4 text-bran">
        Nothing there after ten minutes? Look among the unwanted mail, or{' '}
        <TextLink href="/tell-me">ask once more</TextLink>.
      </p>
      <p className="mt-8">
        <ButtonLink href="/menu" kind="quiet">
          See the menu
        </ButtonLink>
      </p>
    </div>
  );
}
