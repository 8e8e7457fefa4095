import { redirect } from 'next/navigation';
import { accountHome, landingOf, safeNext } from '@/features/access/domain/safe-next';
import { readSession } from '@/features/access/queries';
import { googleOutcomeWords } from '@/features/accounts/domain/google-words';
import { outcomeWords } from '@/features/accounts/domain/letter-page';
import { GoogleLink } from '@/features/accounts/ui/google-link';
import { SignInForm } from '@/features/accounts/ui/sign-in-form';
import { currentContext } from '@/platform/next/context';
import { humanCheckPlace } from '@/platform/next/human-check-place';
import { pageMetadata } from '@/platform/next/page-metadata';
import { Card } from '@/ui/card';
import { Notice } from '@/ui/notice';
import { PageHeading } from '@/ui/page-heading';
import { TextLink } from '@/ui/text-link';

export const metadata = pageMetadata({
  title: 'Sign in',
  description: 'Sign in to see your orders and order again in a minute. You can order without an account just as well.',
  path: '/sign-in',
  isIndexed: false,
});

type Words = string | string[] | undefined;
type Props = { searchParams: Promise<{ next?: Words; after?: Words; google?: Words }> };

/** Where everybody signs in; whoever is in already goes on at once. */
export default async function SignInPage({ searchParams }: Props) {
  const { next: wanted, after, google } = await searchParams;
  const asked = typeof wanted === 'string' ? wanted : null;
  const session = await readSession(await currentContext());
  if (session.kind === 'person') redirect(landingOf(session.person.role, asked));
  const outcome = outcomeWords(after);
  const googleOutcome = googleOutcomeWords(google);
  return (
    <div className="measure">
      <PageHeading title="Sign in" lead="An account remembers your orders. You need none to order." />
      {outcome !== null && (
        <Notice tone="good" role="status" className="mb-6">
          {outcome}
        </Notice>
      )}
      {googleOutcome !== null && (
        <Notice tone="problem" role="alert" className="mb-6" title="You are not signed in">
          {googleOutcome}
        </Notice>
      )}
      <Card>
        <SignInForm next={safeNext(asked, accountHome)} humanCheck={await humanCheckPlace()} />
        <GoogleLink next={safeNext(asked, '')} />
      </Card>
      <p className="mt-6">
        <TextLink href="/forgot-password">Forgotten your password?</TextLink>
      </p>
      <p className="mt-2">
        New here? <TextLink href="/sign-up">Open an account</TextLink>
      </p>
    </div>
  );
}
