import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { salePageHref } from '@/features/access/domain/menu';
import { findOrderList, ordersPerPage } from '@/features/fulfilment/queries';
import { movedInWords } from '@/features/fulfilment/domain/move-all-words';
import { listSchema, readCursor } from '@/features/fulfilment/schema';
import { readMovedAll } from '@/features/fulfilment/schema/move-all';
import { MoveAllForm } from '@/features/fulfilment/ui/move-all-form';
import { OrderFilter } from '@/features/fulfilment/ui/order-filter';
import { OrderTable } from '@/features/fulfilment/ui/order-table';
import { writeCursor } from '@/features/orders/domain/office';
import { surnameKey } from '@/features/orders/domain/draft-order';
import { longDay } from '@/kernel/clock-text';
import { currentContext } from '@/platform/next/context';
import { Notice } from '@/ui/notice';
import { PageHeading } from '@/ui/page-heading';
import { PrintButton } from '@/ui/print-button';
import { TextLink } from '@/ui/text-link';
import { admitStaff } from '../../../../guard';

export const metadata: Metadata = { title: 'Orders' };

type Props = {
  params: Promise<{ slug: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

/** The orders of one sale, by surname, searched and filtered in the address. */
export default async function OrdersPage({ params, searchParams }: Props) {
  const [{ slug }, search] = await Promise.all([params, searchParams]);
  await admitStaff('orders.read', salePageHref(slug, 'orders'));
  const { q, state, after } = listSchema.parse(search);
  const list = await findOrderList(await currentContext(), { slug, state, text: q, after: readCursor(after) });
  if (!list) notFound();
  const told = readMovedAll(search);
  const last = list.orders.length === ordersPerPage ? list.orders.at(-1) : undefined;
  const more =
    last &&
    new URLSearchParams({
      q,
      ...(state ? { state } : {}),
      after: writeCursor({ id: last.id, surnameKey: surnameKey(last.customer.name ?? '') }),
    });
  return (
    <>
      <PageHeading
        title="Orders"
        lead={`${longDay(list.sale.bakeDay)}, ${list.place.name}`}
        actions={<PrintButton>Print</PrintButton>}
      />
      {told && (
        <Notice tone={told.overtaken > 0 ? 'warning' : 'good'} role="status" className="mb-4">
          <p>{movedInWords(told)}</p>
        </Notice>
      )}
      <MoveAllForm saleId={list.sale.id} back={salePageHref(slug, 'orders')} />
      <OrderFilter text={q} state={state} />
      <OrderTable orders={list.orders} seesMoney={list.seesMoney} />
      {more && (
        <p className="mt-4">
          <TextLink href={`?${more.toString()}`}>More orders</TextLink>
        </p>
      )}
    </>
  );
}
