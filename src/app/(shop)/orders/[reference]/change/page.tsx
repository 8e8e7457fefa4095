import { cookies } from 'next/headers';
import { redirect } from 'next/navigation';
import { cookieNames } from '@/config/backend';
import { sheetWithout } from '@/features/bake-sales/domain/room-for-change';
import { changeRows } from '@/features/checkout/domain/change-rows';
import { changeProblemInWords } from '@/features/checkout/domain/change-words';
import { changeability } from '@/features/checkout/domain/foresee-change';
import { slotOptions } from '@/features/checkout/domain/slot-options';
import { type ChangePage, findChangePage } from '@/features/checkout/queries/change-page';
import { readWish } from '@/features/checkout/schema/change-wish';
import { ChangeForm } from '@/features/checkout/ui/change-form';
import { WaitingChangeNotice } from '@/features/checkout/ui/waiting-change';
import { claimOf } from '@/features/orders/domain/draft-order';
import { dayAndTime } from '@/kernel/clock-text';
import { currentContext } from '@/platform/next/context';
import { pageMetadata } from '@/platform/next/page-metadata';
import { Notice } from '@/ui/notice';
import { PageHeading } from '@/ui/page-heading';
import { TextLink } from '@/ui/text-link';

export const metadata = pageMetadata({
  title: 'Change your order',
  description: 'Choose what your order shall hold and when you get it, until orders for its sale close.',
  path: '/orders',
  isIndexed: false,
});

type Props = {
  params: Promise<{ reference: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

/** What an order holds and what it could hold, for who holds its link; nothing changes here. */
export default async function ChangeOrderRoute({ params, searchParams }: Props) {
  const context = await currentContext();
  const [{ reference }, typed, jar] = await Promise.all([params, searchParams, cookies()]);
  const page = await findChangePage(context, reference, jar.get(cookieNames.order)?.value);
  if (!page) redirect('/orders/unknown');
  const { order, sheet, now } = page;
  return (
    <div className="measure">
      <PageHeading
        eyebrow={`Order ${order.reference}`}
        title="Change your order"
        lead={`You can until ${dayAndTime(sheet.sale.closesAt)}.`}
        actions={<TextLink href={`/orders/${order.reference}`}>Back to your order</TextLink>}
      />
      <WaitingChangeNotice order={order} waiting={page.waiting} now={now} />
      {page.waiting ? null : <Body page={page} typed={typed} />}
    </div>
  );
}

type BodyProps = { page: ChangePage; typed: Awaited<Props['searchParams']> };

function Body({ page: { order, sheet, now }, typed }: BodyProps) {
  const whyNot = changeability(order, sheet.sale, now);
  if (whyNot)
    return (
      <Notice tone="warning">
        <p>{changeProblemInWords({ kind: whyNot })}</p>
      </Notice>
    );
  const wish = readWish(Object.entries(typed));
  const { method } = order;
  const itemCount = (wish?.items ?? order.lines).reduce((sum, { quantity }) => sum + quantity, 0);
  const { slots } = sheetWithout(sheet, claimOf(order));
  return (
    <ChangeForm
      reference={order.reference}
      {...changeRows({ order, sheet, wish })}
      slots={slotOptions(slots, { method, itemCount })}
      slotId={wish?.slotId ?? order.slotId}
      isDelivery={method === 'delivery'}
    />
  );
}
