import { dataPages } from '@/features/privacy/domain/data-pages';
import { pageMetadata } from '@/platform/next/page-metadata';
import { ButtonLink } from '@/ui/button';
import { PageHeading } from '@/ui/page-heading';

export const metadata = pageMetadata({
  title: 'You are erased',
  description: 'Your name and how to reach you are gone from our books.',
  path: dataPages.erased,
  isIndexed: false,
});

type Props = { searchParams: Promise<{ when?: string | string[] }> };

/** The last page for somebody who is erased, or will be once their last order is handed over. */
export default async function ErasedPage({ searchParams }: Props) {
  const isSoon = (await searchParams).when === 'soon';
  return (
    <div className="measure">
      <PageHeading
        title={isSoon ? 'Your account is closed' : 'You are erased'}
        lead={
          isSoon
            ? 'Your open orders still come as ordered; when they are done we erase the rest by ourselves. One last letter confirms it.'
            : 'Your name and how to reach you are gone from our books. One last letter confirms it.'
        }
      />
      <p className="mb-8">Thank you for having been here. You are welcome again at any time, as somebody new.</p>
      <ButtonLink href="/menu" kind="quiet">
        See the menu
      </ButtonLink>
    </div>
  );
}
