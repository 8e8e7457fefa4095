import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { isStaff } from '@/features/access/domain/person';
import { safeNext } from '@/features/access/domain/safe-next';
import { readSession } from '@/features/access/queries';
import { SignInForm } from '@/features/access/ui/sign-in-form';
import { messages } from '@/config/frontend';
import { currentContext } from '@/platform/next/context';
import { Card } from '@/ui/card';
import { PageHeading } from '@/ui/page-heading';
import { TextLink } from '@/ui/text-link';

export const metadata: Metadata = { title: 'Sign in', robots: { index: false } };

type SignInPageProps = { searchParams: Promise<{ next?: string | string[] }> };

/** Where staff come in. */
export default async function SignInPage({ searchParams }: SignInPageProps) {
  const { next: wanted } = await searchParams;
  const next = safeNext(typeof wanted === 'string' ? wanted : null);
  const session = await readSession(await currentContext());
  if (session.kind === 'person' && isStaff(session.person)) redirect(next);
  return (
    <>
      <PageHeading eyebrow="The back office" title="Sign in" lead="For the people who bake, pack and hand over." />
      <Card>
        <SignInForm next={next} />
      </Card>
      <p className="mt-6 text-bran">
        Here to order? <TextLink href="/">{messages.backToShop}</TextLink>
      </p>
    </>
  );
}
