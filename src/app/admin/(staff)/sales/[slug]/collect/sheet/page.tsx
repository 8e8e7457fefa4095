import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { salePageHref } from '@/features/access/domain/menu';
import { bySurname } from '@/features/fulfilment/domain/coming';
import { findCollectionSheet } from '@/features/fulfilment/queries/sheets';
import { comingSchema } from '@/features/fulfilment/schema/coming';
import { CollectionTable } from '@/features/fulfilment/ui/collection-table';
import { dayAndTime, longDay, timeSpan } from '@/kernel/clock-text';
import { plural } from '@/kernel/text';
import { currentContext } from '@/platform/next/context';
import { EmptyState } from '@/ui/empty-state';
import { PaperSheet } from '@/ui/paper-sheet';
import { Section } from '@/ui/section';
import { Tabs } from '@/ui/tabs';
import { admitStaff } from '../../../../../guard';

export const metadata: Metadata = { title: 'Collection list' };

type Props = {
  params: Promise<{ slug: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

/** Everybody who comes to collect, for paper: by surname or window by window. */
export default async function CollectionSheetPage({ params, searchParams }: Props) {
  const [{ slug }, search] = await Promise.all([params, searchParams]);
  const here = salePageHref(slug, 'collect/sheet');
  await admitStaff('check_in', here);
  const { by } = comingSchema.parse(search);
  const context = await currentContext();
  const sheet = await findCollectionSheet(context, slug);
  if (!sheet) notFound();
  const { sale, place, coming } = sheet;
  const windows = Map.groupBy(coming, ({ slot }) => slot);
  return (
    <PaperSheet
      title="Collection list"
      of={`${longDay(sale.bakeDay)}, ${place.name}`}
      aside={`${plural(coming.length, 'order')} to come, as of ${dayAndTime(context.now())}`}
    >
      <Tabs
        label="Order of the list"
        items={[
          { href: here, label: 'By surname', isCurrent: by === 'surname' },
          { href: `${here}?by=slot`, label: 'By window', isCurrent: by === 'slot' },
        ]}
      />
      {coming.length === 0 && <EmptyState title="Nobody to wait for yet" />}
      {by === 'surname' && <CollectionTable coming={bySurname(coming)} caption="Who comes, by surname" />}
      {by === 'slot' &&
        [...windows].map(([slot, rows]) => (
          <Section
            key={slot.id}
            title={timeSpan(slot.startsAt, slot.endsAt)}
            id={`window-${slot.id}`}
            aside={plural(rows.length, 'order')}
          >
            <CollectionTable isOneWindow coming={rows} caption={`Who comes ${timeSpan(slot.startsAt, slot.endsAt)}`} />
          </Section>
        ))}
    </PaperSheet>
  );
}
