import { redirect } from 'next/navigation';
import { everybodysSignInPage } from '@/features/access/domain/safe-next';
import { googleWaiting } from '@/features/accounts/actions/google-trip';
import { googleLinkPage } from '@/features/accounts/domain/google-pages';
import { LinkGoogleForm } from '@/features/accounts/ui/link-google-form';
import { currentContext } from '@/platform/next/context';
import { pageMetadata } from '@/platform/next/page-metadata';
import { Card } from '@/ui/card';
import { PageHeading } from '@/ui/page-heading';
import { TextLink } from '@/ui/text-link';

export const metadata = pageMetadata({
  title: 'You have a password with us',
  description: 'Type the password of your account once, and Google opens it as well from then on.',
  path: googleLinkPage,
  isIndexed: false,
});

/** Where Google knows somebody whose address has an account with a password: only who has that may join the two. */
export default async function LinkGooglePage() {
  const waiting = await googleWaiting(await currentContext());
  if (!waiting) redirect(everybodysSignInPage);
  return (
    <div className="measure">
      <PageHeading
        title="You have a password with us"
        lead={`${waiting.email} has an account already. Type its password once, and Google opens it as well from then on.`}
      />
      <Card>
        <LinkGoogleForm email={waiting.email} />
      </Card>
      <p className="mt-6">
        <TextLink href="/forgot-password">Forgotten your password?</TextLink>
      </p>
    </div>
  );
}
