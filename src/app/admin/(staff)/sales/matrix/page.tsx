import type { Metadata } from 'next';
import { matrixHref } from '@/features/access/domain/menu';
import { getMatrixPage } from '@/features/fulfilment/queries/matrix';
import { MatrixGrid } from '@/features/fulfilment/ui/matrix-grid';
import { longDay } from '@/kernel/clock-text';
import { isDay } from '@/kernel/time';
import { currentContext } from '@/platform/next/context';
import { EmptyState } from '@/ui/empty-state';
import { PageHeading } from '@/ui/page-heading';
import { TextLink } from '@/ui/text-link';
import { admitStaff } from '../../../guard';

export const metadata: Metadata = { title: 'Sales and bakes' };

type Props = { searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>> };

/** How many of each bake there are in the sales to come, side by side, to be changed in place. */
export default async function MatrixPage({ searchParams }: Props) {
  const { from } = await searchParams;
  await admitStaff('sales.edit', matrixHref);
  const context = await currentContext();
  const firstDay = typeof from === 'string' && isDay(from) ? from : null;
  const { shown, laterFrom } = await getMatrixPage(context, firstDay);
  const ways = (
    <>
      {firstDay !== null && <TextLink href={matrixHref}>The nearest sales</TextLink>}
      {laterFrom !== null && <TextLink href={`${matrixHref}?from=${laterFrom}`}>From {longDay(laterFrom)} on</TextLink>}
    </>
  );
  return (
    <>
      <PageHeading
        title="Sales and bakes"
        lead="How many there are of each bake in the sales to come. An empty cell is not on offer; what is held and sold stands before its figure."
        actions={ways}
      />
      {shown.sales.length === 0 ? (
        <EmptyState title="No sale ahead">As soon as there is a bake sale to come, it stands here.</EmptyState>
      ) : (
        <MatrixGrid key={shown.sales.map(({ id }) => id).join(' ')} shown={shown} />
      )}
    </>
  );
}
