import type { Metadata } from 'next';
import { signInPage } from '@/features/access/domain/safe-next';
import { ButtonLink } from '@/ui/button';
import { PageHeading } from '@/ui/page-heading';

export const metadata: Metadata = { title: 'Welcome', robots: { index: false, follow: false } };

/** What somebody sees who has just joined: the office is entered by a sign-in of its own. */
export default function JoinedPage() {
  return (
    <>
      <PageHeading
        title="Welcome to the band"
        lead="You work here now. Please sign in once more: the back office opens with a sign-in of its own."
      />
      <ButtonLink href={signInPage}>Sign in to the back office</ButtonLink>
    </>
  );
}
