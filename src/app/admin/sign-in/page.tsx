import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { isStaff } from '@/features/access/domain/person';
import { safeNext } from '@/features/access/domain/safe-next';
import { readSession } from '@/features/access/queries';
import { googleOutcomeWords } from '@/features/accounts/domain/google-words';
import { GoogleLink } from '@/features/accounts/ui/google-link';
import { SignInForm } from '@/features/accounts/ui/sign-in-form';
import { messages } from '@/config/frontend';
import { currentContext } from '@/platform/next/context';
import { humanCheckPlace } from '@/platform/next/human-check-place';
import { Card } from '@/ui/card';
import { Notice } from '@/ui/notice';
import { PageHeading } from '@/ui/page-heading';
import { TextLink } from '@/ui/text-link';

export const metadata: Metadata = { title: 'Sign in', robots: { index: false } };

type Words = string | string[] | undefined;
type SignInPageProps = { searchParams: Promise<{ next?: Words; google?: Words }> };

/** Where staff come in. */
export default async function SignInPage({ searchParams }: SignInPageProps) {
  const { next: wanted, google } = await searchParams;
  const next = safeNext(typeof wanted === 'string' ? wanted : null);
  const session = await readSession(await currentContext());
  if (session.kind === 'person' && isStaff(session.person)) redirect(next);
  const googleOutcome = googleOutcomeWords(google);
  return (
    <>
      <PageHeading eyebrow="The back office" title="Sign in" lead="For the people who bake, pack and hand over." />
      {googleOutcome !== null && (
        <Notice tone="problem" role="alert" className="mb-6" title="You are not signed in">
          {googleOutcome}
        </Notice>
      )}
      <Card>
        <SignInForm next={next} humanCheck={await humanCheckPlace()} />
        <GoogleLink next={next} />
      </Card>
      <p className="mt-6">
        <TextLink href="/forgot-password">Forgotten your password?</TextLink>
      </p>
      <p className="mt-2 text-bran">
        Here to order? <TextLink href="/">{messages.backToShop}</TextLink>
      </p>
    </>
  );
}
