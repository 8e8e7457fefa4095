import { outcomeWords } from '@/features/accounts/domain/letter-page';
import { ForgotForm } from '@/features/accounts/ui/forgot-form';
import { humanCheckPlace } from '@/platform/next/human-check-place';
import { pageMetadata } from '@/platform/next/page-metadata';
import { Card } from '@/ui/card';
import { Notice } from '@/ui/notice';
import { PageHeading } from '@/ui/page-heading';
import { TextLink } from '@/ui/text-link';

export const metadata = pageMetadata({
  title: 'A new password',
  description: 'Forgotten your password? Give us your address, and we send a letter with which you choose a new one.',
  path: '/forgot-password',
  isIndexed: false,
});

type Props = { searchParams: Promise<{ after?: string | string[] }> };

/** The way back in for whoever has forgotten their password. */
export default async function ForgotPasswordPage({ searchParams }: Props) {
  const outcome = outcomeWords((await searchParams).after);
  return (
    <div className="measure">
      <PageHeading title="A new password" lead="We send you a letter, and you choose a new one behind its link." />
      {outcome !== null && (
        <Notice tone="good" role="status" className="mb-6">
          {outcome}
        </Notice>
      )}
      <Card>
        <ForgotForm humanCheck={await humanCheckPlace()} />
      </Card>
      <p className="mt-6">
        It came back to you? <TextLink href="/sign-in">Sign in</TextLink>
      </p>
    </div>
  );
}
