import { pageMetadata } from '@/platform/next/page-metadata';
import { ButtonLink } from '@/ui/button';
import { PageHeading } from '@/ui/page-heading';
import { TextLink } from '@/ui/text-link';

export const metadata = pageMetadata({
  title: 'Look in your inbox',
  description: 'We have sent a letter to the address you gave. Follow its link, and your account is open.',
  path: '/sign-up/sent',
  isIndexed: false,
});

/** What happens after somebody opened an account, or signed in to one whose address is unproved; the same for every address. */
export default function LetterSentPage() {
  return (
    <div className="measure">
      <PageHeading
        title="Look in your inbox"
        lead="We have sent a letter to the address you gave. Follow its link, and your account is open."
      />
      <p>We say the same for every address, so that nobody can find out here who our customers are.</p>
      <p className="mt-4 text-bran">
        Nothing there after ten minutes? Look among the unwanted mail, or <TextLink href="/sign-in">sign in</TextLink>{' '}
        with the password you chose: that sends the letter once more.
      </p>
      <p className="mt-8">
        <ButtonLink href="/menu" kind="quiet">
          See the menu
        </ButtonLink>
      </p>
    </div>
  );
}
