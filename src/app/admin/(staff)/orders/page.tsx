import type { Metadata } from 'next';
import { newOrderHref, ordersCsvHref, ordersHref } from '@/features/access/domain/menu';
import { askedFor } from '@/features/reports/domain/order-list';
import { bakesInWords } from '@/features/reports/domain/order-words';
import { searchOrderList } from '@/features/reports/queries/order-list';
import { orderListSchema } from '@/features/reports/schema/order-list';
import { OrderListFilter } from '@/features/reports/ui/order-list-filter';
import { OrderListTable } from '@/features/reports/ui/order-list-table';
import { listHref } from '@/kernel/list-address';
import { currentContext } from '@/platform/next/context';
import { ButtonLink } from '@/ui/button';
import { DataTools } from '@/ui/data-tools';
import { PageHeading } from '@/ui/page-heading';
import { admitStaff } from '../../guard';

export const metadata: Metadata = { title: 'All orders' };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** All orders there ever were: looked for, narrowed and ordered by the address, page after page. */
export default async function AllOrdersPage({ searchParams }: Props) {
  const search = await searchParams;
  await admitStaff('orders.read', ordersHref);
  const list = await searchOrderList(await currentContext(), orderListSchema.parse(search));
  const { wish, bakes, mayExport, mayTake } = list;
  return (
    <>
      <PageHeading
        title="All orders"
        lead={wish.bake === '' ? undefined : bakesInWords(bakes, wish.bake)}
        actions={
          <>
            {mayTake && <ButtonLink href={newOrderHref}>Take an order by phone</ButtonLink>}
            <DataTools csvHref={mayExport ? listHref(ordersCsvHref, askedFor(wish)) : null} />
          </>
        }
      />
      <OrderListFilter list={list} />
      <OrderListTable list={list} />
    </>
  );
}
