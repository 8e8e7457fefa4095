import { pageMetadata } from '@/platform/next/page-metadata';
import { ButtonLink } from '@/ui/button';
import { PageHeading } from '@/ui/page-heading';
import { TextLink } from '@/ui/text-link';

export const metadata = pageMetadata({
  title: 'Look in your inbox',
  description: 'If that address has an account, the letter with which you choose a new password is on its way.',
  path: '/forgot-password/sent',
  isIndexed: false,
});

/** What happens after somebody asked for a new password; the same whether there is an account or not. */
export default function ResetSentPage() {
  return (
    <div className="measure">
      <PageHeading
        title="Look in your inbox"
        lead="If that address has an account, a letter with which you choose a new password is on its way to it."
      />
      <p>We say the same for every address, so that nobody can find out here who our customers are.</p>
      <p className="mt-4 text-bran">
        Nothing there after ten minutes? Look among the unwanted mail, or try{' '}
        <TextLink href="/forgot-password">another address of yours</TextLink>.
      </p>
      <p className="mt-8">
        <ButtonLink href="/sign-in" kind="quiet">
          Back to signing in
        </ButtonLink>
      </p>
    </div>
  );
}
