import { codePage, safeNext } from '@/features/access/domain/safe-next';
import { FinishSignInForm } from '@/features/accounts/ui/finish-sign-in-form';
import { pageMetadata } from '@/platform/next/page-metadata';
import { Card } from '@/ui/card';
import { PageHeading } from '@/ui/page-heading';
import { TextLink } from '@/ui/text-link';

export const metadata = pageMetadata({
  title: 'One more thing',
  description: 'The second half of signing in: the code your authenticator app shows, or one you keep on paper.',
  path: codePage,
  isIndexed: false,
});

type Props = { searchParams: Promise<{ next?: string | string[]; by?: string | string[] }> };

/** Where a sign-in is finished; the first half of it is in a cookie, and only the form's answer tells whether it still counts. */
export default async function CodePage({ searchParams }: Props) {
  const { next: wanted, by } = await searchParams;
  const next = safeNext(typeof wanted === 'string' ? wanted : null, '');
  const isOnPaper = by === 'paper';
  return (
    <div className="measure">
      <PageHeading title="One more thing" lead="So far so good. Now show something that only you have." />
      <Card>
        {/* Another form for each way: what was wrong with one code says nothing of the other. */}
        <FinishSignInForm key={isOnPaper ? 'paper' : 'phone'} next={next} isOnPaper={isOnPaper} />
      </Card>
      <p className="mt-6">
        <TextLink href={wayHref(next, !isOnPaper)}>
          {isOnPaper ? 'I have got my phone after all' : 'I have not got my phone'}
        </TextLink>
      </p>
      {isOnPaper && (
        <p className="mt-2 text-bran">
          Neither phone nor paper? An owner of the bakery takes the second factor off, and you set up another phone.
        </p>
      )}
      <p className="mt-2 text-bran">
        Took too long? <TextLink href="/sign-in">Begin again</TextLink>
      </p>
    </div>
  );
}

function wayHref(next: string, isOnPaper: boolean): string {
  const asked = new URLSearchParams({ ...(isOnPaper ? { by: 'paper' } : {}), ...(next === '' ? {} : { next }) });
  return asked.size === 0 ? codePage : `${codePage}?${asked}`;
}
