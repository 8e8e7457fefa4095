import { describe, expect, test } from 'vitest';
import { refundLimits } from '@/config/backend';
import { moveOrder } from '@/features/orders/commands/move-order';
import { owedPence } from '@/features/orders/domain/order';
import { getOrder } from '@/features/orders/queries';
import { sendAskedRefunds } from '@/features/payments/commands/send-refunds';
import type { StaffRole } from '@/features/access/domain/permissions';
import { pence } from '@/kernel/money';
import type { Context } from '@/platform/context';
import { aBakeSale } from '@/testing/builders/bake-sales';
import { auditFor, lettersAbout } from '@/testing/builders/books';
import { anUnpaidOrder, aShop, booksOf } from '@/testing/builders/orders';
import { signedIn, staffedBy } from '@/testing/builders/staff';
import { deliver, eventAbout, payAtStripe, unreachableStripe } from '@/testing/builders/stripe';
import { cancelOrder } from './commands/cancel-order';
import { refundOrder, type RefundOrder } from './commands/refund-order';
import { completeReturn } from './webhooks';

const bea = { personId: null, name: 'Bea' };
const reason = 'One of them was burnt';

async function aPaidOrder(quantity: number, pricePence = 400) {
  const context = aShop({ caller: (await signedIn('manager')).caller });
  const sale = await aBakeSale(context, { offers: [{ pricePence }] });
  const { order, sessionId } = await anUnpaidOrder(context, sale, { quantity });
  await payAtStripe(sessionId);
  await completeReturn(context, sessionId);
  return { context, order: await getOrder(context, order.id) };
}

type Paid = Awaited<ReturnType<typeof aPaidOrder>>;

/** Refunds as ever, but Stripe is asked only when the test says so. */
function refund({ context, order }: Paid, choice: RefundOrder['choice'], seenVersion = order.version) {
  const input = { orderId: order.id, seenVersion, choice, reason };
  return refundOrder({ ...context, stripe: unreachableStripe() }, input);
}

async function settle(context: Context, order: Paid['order']) {
  await sendAskedRefunds(context, 50);
  const { refunds } = await booksOf(context, order.id);
  for (const { stripeRefund } of refunds) {
    if (stripeRefund) await deliver(context, await eventAbout(stripeRefund, 'refund.updated'));
  }
  return booksOf(context, order.id);
}

const someOf = ({ order }: Paid, quantity: number) => {
  const [line] = order.lines;
  if (!line) throw new Error('An order has a line');
  return { kind: 'lines', lines: [{ lineId: line.id, quantity }] } as const;
};

describe('a refund of an order that stands', () => {
  test('by line gives back what so many came to; the ledger follows when Stripe says so, and nothing is owed', async () => {
    const paid = await aPaidOrder(3);
    const { context, order } = paid;
    expect(await refund(paid, someOf(paid, 1))).toEqual({ ok: true, value: { refundPence: 400 } });
    const asked = await booksOf(context, order.id);
    expect(asked.refunds).toMatchObject([{ state: 'asked', amountPence: 400, reason }]);
    expect(asked.amounts).toEqual([['charge', 1200]]);
    expect(asked.events.at(-1)).toMatchObject({ kind: 'refund_asked', actor: { name: 'Bea' }, reason });
    expect(await auditFor(context, order.id)).toMatchObject([{ action: 'order.refunded', actor: 'person', reason }]);
    const books = await settle(context, order);
    expect(Object.fromEntries(books.amounts)).toEqual({ charge: 1200, refund: -400, adjustment: 400 });
    expect(books.amounts).toHaveLength(3);
    expect(owedPence(books.order, books.entries)).toBe(0);
    expect(books.order.state).toBe('confirmed');
  });

  test('is told in one letter that says how much and why', async () => {
    const paid = await aPaidOrder(1);
    await refund(paid, { kind: 'amount', amountPence: pence(150) });
    expect((await lettersAbout(paid.context, paid.order.id)).slice(1)).toMatchObject([
      { kind: 'order_refunded', facts: { refundPence: 150, reason } },
    ]);
  });

  test('asks for no cash at the table for what was given back', async () => {
    const paid = await aPaidOrder(2);
    const { context, order } = paid;
    await refund(paid, { kind: 'amount', amountPence: pence(150) });
    await settle(context, order);
    const moved = await moveOrder(context, {
      orderId: order.id,
      to: 'collected',
      from: null,
      actor: bea,
      reason: null,
    });
    expect(moved).toMatchObject({ ok: true });
    expect((await booksOf(context, order.id)).amounts.filter(([kind]) => kind === 'cash')).toEqual([]);
  });

  test('pressed twice gives back once', async () => {
    const paid = await aPaidOrder(3);
    const answers = await Promise.all([refund(paid, someOf(paid, 1)), refund(paid, someOf(paid, 1))]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await refund(paid, someOf(paid, 1))).toMatchObject({ problem: { kind: 'changed_meanwhile' } });
    expect((await booksOf(paid.context, paid.order.id)).refunds).toHaveLength(1);
  });

  test('counts from the moment it was asked: no more than is left goes back after it', async () => {
    const paid = await aPaidOrder(3);
    await refund(paid, someOf(paid, 2));
    const { version } = await getOrder(paid.context, paid.order.id);
    expect(await refund(paid, someOf(paid, 2), version)).toMatchObject({ problem: { kind: 'too_many', left: 1 } });
    const tooMuch = { kind: 'amount', amountPence: pence(401) } as const;
    expect(await refund(paid, tooMuch, version)).toMatchObject({ problem: { kind: 'too_much', leftPence: 400 } });
    expect(await refund(paid, { kind: 'whole' }, version)).toMatchObject({ value: { refundPence: 400 } });
  });

  // medusa#9261, vendure#4013
  test('refund arithmetic: pieces, the rest and a cancellation come to exactly what was paid', async () => {
    const paid = await aPaidOrder(3);
    const { context, order } = paid;
    await refund(paid, someOf(paid, 1));
    await settle(context, order);
    await refund(paid, { kind: 'amount', amountPence: pence(33) }, (await getOrder(context, order.id)).version);
    await settle(context, order);
    await cancelOrder({ ...context, stripe: unreachableStripe() }, { orderId: order.id, actor: bea, reason: null });
    const books = await settle(context, order);
    const sumOf = (wanted: string) =>
      books.amounts.filter(([kind]) => kind === wanted).reduce((sum, [, amount]) => sum + amount, 0);
    expect([sumOf('charge'), sumOf('refund'), sumOf('adjustment')]).toEqual([1200, -1200, 0]);
    expect(owedPence(books.order, books.entries)).toBe(0);
  });
});

describe('what a manager gives back of one order', () => {
  const { managerPence } = refundLimits;
  const amount = (amountPence: number) => ({ kind: 'amount', amountPence: pence(amountPence) }) as const;
  const beyond = { ok: false, problem: { kind: 'beyond_limit', limitPence: managerPence } };
  const aCateringOrder = () => aPaidOrder(1, managerPence + 1);

  test('may be the limit to the penny, and nothing more of that order afterwards', async () => {
    const paid = await aCateringOrder();
    expect(await refund(paid, amount(managerPence))).toEqual({ ok: true, value: { refundPence: managerPence } });
    const { version } = await getOrder(paid.context, paid.order.id);
    expect(await refund(paid, amount(1), version)).toEqual(beyond);
    expect((await booksOf(paid.context, paid.order.id)).refunds).toHaveLength(1);
  });

  test('is refused a penny above it, leaves no trace, and is for an owner to do', async () => {
    const paid = await aCateringOrder();
    expect(await refund(paid, amount(managerPence + 1))).toEqual(beyond);
    expect(await refund(paid, { kind: 'whole' })).toEqual(beyond);
    expect((await booksOf(paid.context, paid.order.id)).refunds).toEqual([]);
    expect(await auditFor(paid.context, paid.order.id)).toEqual([]);
    const owned = { ...paid, context: await staffedBy(paid.context, 'owner') };
    expect(await refund(owned, { kind: 'whole' })).toMatchObject({ value: { refundPence: managerPence + 1 } });
  });

  test('is nothing at all for a baker, and for nobody in particular', async () => {
    const paid = await aPaidOrder(1);
    const as = async (role: StaffRole) => refund({ ...paid, context: await staffedBy(paid.context, role) }, amount(1));
    await expect(as('baker')).rejects.toMatchObject({ reason: 'forbidden' });
    await expect(refund({ ...paid, context: aShop() }, amount(1))).rejects.toMatchObject({ reason: 'signed_out' });
  });
});
