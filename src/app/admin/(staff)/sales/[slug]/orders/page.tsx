import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ordersCsvHref, salePageHref } from '@/features/access/domain/menu';
import { can } from '@/features/access/domain/permissions';
import { findOrderList } from '@/features/fulfilment/queries';
import { movedInWords } from '@/features/fulfilment/domain/move-all-words';
import { listSchema, readCursor } from '@/features/fulfilment/schema';
import { readMovedAll } from '@/features/fulfilment/schema/move-all';
import { MoveAllForm } from '@/features/fulfilment/ui/move-all-form';
import { OrderFilter } from '@/features/fulfilment/ui/order-filter';
import { OrderTable } from '@/features/fulfilment/ui/order-table';
import { writeCursor } from '@/features/orders/domain/office';
import { longDay } from '@/kernel/clock-text';
import { listHref } from '@/kernel/list-address';
import { currentContext } from '@/platform/next/context';
import { DataTools } from '@/ui/data-tools';
import { Notice } from '@/ui/notice';
import { PageHeading } from '@/ui/page-heading';
import { admitStaff } from '../../../../guard';

export const metadata: Metadata = { title: 'Orders' };

type Props = {
  params: Promise<{ slug: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

/** The orders of one sale, by surname, searched and filtered in the address. */
export default async function OrdersPage({ params, searchParams }: Props) {
  const [{ slug }, search] = await Promise.all([params, searchParams]);
  const path = salePageHref(slug, 'orders');
  const { role } = await admitStaff('orders.read', path);
  const { q, state, after } = listSchema.parse(search);
  const list = await findOrderList(await currentContext(), { slug, state, text: q, after: readCursor(after) });
  if (!list) notFound();
  const told = readMovedAll(search);
  return (
    <>
      <PageHeading
        title="Orders"
        lead={`${longDay(list.sale.bakeDay)}, ${list.place.name}`}
        actions={
          <DataTools csvHref={can(role, 'exports') ? listHref(ordersCsvHref, { sale: slug, q, state }) : null} />
        }
      />
      {told && (
        <Notice tone={told.overtaken > 0 ? 'warning' : 'good'} role="status" className="mb-4">
          <p>{movedInWords(told)}</p>
        </Notice>
      )}
      <MoveAllForm saleId={list.sale.id} back={path} />
      <OrderFilter text={q} state={state} />
      <OrderTable
        orders={list.orders}
        seesMoney={list.seesMoney}
        path={path}
        asked={{ q, state }}
        after={after}
        next={list.next && writeCursor(list.next)}
      />
    </>
  );
}
