import { SignUpForm } from '@/features/accounts/ui/sign-up-form';
import { humanCheckPlace } from '@/platform/next/human-check-place';
import { pageMetadata } from '@/platform/next/page-metadata';
import { Card } from '@/ui/card';
import { PageHeading } from '@/ui/page-heading';
import { TextLink } from '@/ui/text-link';

export const metadata = pageMetadata({
  title: 'Open an account',
  description: 'An account keeps your orders, addresses and favourites together. You need none to order from us.',
  path: '/sign-up',
  isIndexed: false,
});

/** Where an account is opened; nobody has to. */
export default async function SignUpPage() {
  return (
    <div className="measure">
      <PageHeading
        title="Open an account"
        lead="It keeps your orders, addresses and favourites together. You can order just as well without."
      />
      <Card>
        <SignUpForm humanCheck={await humanCheckPlace()} />
      </Card>
      <p className="mt-6">
        You have one already? <TextLink href="/sign-in">Sign in</TextLink>
      </p>
      <p className="mt-2 text-bran">
        What we keep, and for how long, stands on <TextLink href="/privacy">our privacy page</TextLink>.
      </p>
    </div>
  );
}
