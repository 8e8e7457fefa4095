import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { salePageHref } from '@/features/access/domain/menu';
import { findCollectionList } from '@/features/fulfilment/queries';
import { listSchema } from '@/features/fulfilment/schema';
import { CheckInCard } from '@/features/fulfilment/ui/check-in-card';
import { HandOverTabs } from '@/features/fulfilment/ui/hand-over-tabs';
import { longDay } from '@/kernel/clock-text';
import { plural } from '@/kernel/text';
import { noPence } from '@/kernel/money';
import { currentContext } from '@/platform/next/context';
import { Button, ButtonLink } from '@/ui/button';
import { EmptyState } from '@/ui/empty-state';
import { PageHeading } from '@/ui/page-heading';
import { TextInput } from '@/ui/text-input';
import { admitStaff } from '../../../../guard';

export const metadata: Metadata = { title: 'Collection' };

type Props = {
  params: Promise<{ slug: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

/** Who comes to collect: find them by reference or surname, see what to hand over, hand it over. */
export default async function CollectPage({ params, searchParams }: Props) {
  const [{ slug }, search] = await Promise.all([params, searchParams]);
  const here = salePageHref(slug, 'collect');
  await admitStaff('check_in', here);
  const { q } = listSchema.parse(search);
  const list = await findCollectionList(await currentContext(), { slug, text: q });
  if (!list) notFound();
  const waiting = list.orders.filter(({ state }) => state !== 'collected').length;
  const back = q === '' ? here : `${here}?${new URLSearchParams({ q }).toString()}`;
  return (
    <>
      <PageHeading
        title="Collection"
        lead={`${longDay(list.sale.bakeDay)}, ${list.place.name} · ${plural(waiting, 'order')} still to come`}
        actions={
          <ButtonLink kind="quiet" href={salePageHref(slug, 'collect/sheet')}>
            List for paper
          </ButtonLink>
        }
      />
      <HandOverTabs slug={slug} methods={list.sheet.methods} current="collection" />
      <Finder text={q} here={here} />
      {list.orders.length === 0 ? (
        <EmptyState title={q === '' ? 'Nobody to wait for yet' : `Nobody found for “${q}”`} />
      ) : (
        <ul className="grid gap-3 md:grid-cols-2">
          {list.orders.map((order) => (
            <CheckInCard
              key={order.id}
              order={order}
              duePence={list.due.get(order.id) ?? noPence}
              slots={list.sheet.slots}
              back={back}
            />
          ))}
        </ul>
      )}
    </>
  );
}

function Finder({ text, here }: { text: string; here: string }) {
  return (
    <form method="get" role="search" className="mb-5 flex flex-wrap items-end gap-3 print:hidden">
      <TextInput
        label="Reference or name"
        name="q"
        type="search"
        defaultValue={text}
        autoCapitalize="characters"
        autoComplete="off"
        className="grow"
      />
      <Button type="submit">Find</Button>
      {text !== '' && (
        <ButtonLink kind="quiet" href={here}>
          Show all
        </ButtonLink>
      )}
    </form>
  );
}
