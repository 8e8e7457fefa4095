import { cancellability } from '@/features/checkout/domain/cancellability';
import { changePage } from '@/features/checkout/domain/change-addresses';
import { changeability } from '@/features/checkout/domain/foresee-change';
import type { OrderPage } from '@/features/checkout/queries';
import { CancelOwnOrder } from '@/features/checkout/ui/cancel-own-order';
import { dayAndTime } from '@/kernel/clock-text';
import type { Instant } from '@/kernel/time';
import { ButtonLink } from '@/ui/button';
import { TextLink } from '@/ui/text-link';

/** How to reach the bakery about an order, and how to cancel it while that is still possible. */
export function OrderHelp({ page, now }: { page: OrderPage; now: Instant }) {
  const { order, entries, handOver, settings } = page;
  const { email, phone } = settings.trader;
  const paidPence = entries.reduce((sum, { amountPence }) => sum + amountPence, 0);
  return (
    <section aria-labelledby="help" className="no-print">
      <h2 id="help" className="mb-2 text-xl">
        Something to tell us?
      </h2>
      <p className="mb-4">
        <TextLink href="/contact">Write to the bakery</TextLink>
        {email && (
          <>
            {' '}
            or send an e-mail to{' '}
            <TextLink href={`mailto:${email}?subject=Order%20${order.reference}`}>{email}</TextLink>
          </>
        )}
        {phone && (
          <>
            ; by phone <TextLink href={`tel:${phone.replaceAll(' ', '')}`}>{phone}</TextLink>
          </>
        )}
        . Tell us your reference, {order.reference}.
      </p>
      <ChangeLink page={page} now={now} />
      <CancelOwnOrder
        reference={order.reference}
        may={cancellability(order.state, handOver.sale, now)}
        until={dayAndTime(handOver.sale.closesAt)}
        paidPence={paidPence}
      />
    </section>
  );
}

/** The way to the form that changes the order, while its shopper may and no other change waits. */
function ChangeLink({ page: { order, handOver, waiting }, now }: { page: OrderPage; now: Instant }) {
  if (waiting || changeability(order, handOver.sale, now) !== null) return null;
  return (
    <p className="mb-4">
      <ButtonLink href={changePage(order.reference)} kind="quiet">
        Change this order
      </ButtonLink>
    </p>
  );
}
