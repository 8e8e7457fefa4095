import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { cancelOrder } from '@/features/checkout/commands/cancel-order';
import { completeReturn } from '@/features/checkout/webhooks';
import { aBakeSale } from '@/testing/builders/bake-sales';
import { lettersAbout } from '@/testing/builders/books';
import { anUnpaidOrder, aShop, booksOf } from '@/testing/builders/orders';
import { payAtStripe } from '@/testing/builders/stripe';
import { coreOf, replayOrder } from './domain/replay';
import { listBakeTotals } from './queries';
import { orders } from './tables';

const nobody = {
  personId: null,
  name: null,
  surnameKey: null,
  email: null,
  phone: null,
  note: null,
  allergyNote: null,
};

// spree#14560
test('nobody can delete a person without destroying the books: an order of nobody any more keeps every line and penny', async () => {
  const context = aShop();
  const sale = await aBakeSale(context);
  const { order, sessionId } = await anUnpaidOrder(context, sale, { quantity: 2, note: 'For Ann' });
  await payAtStripe(sessionId);
  await completeReturn(context, sessionId);
  const before = await booksOf(context, order.id);
  await context.db
    .update(orders)
    .set({ ...nobody, erasedAt: context.now(), changedAt: context.now() })
    .where(eq(orders.id, order.id));
  const after = await booksOf(context, order.id);
  expect(after.order.customer).toEqual({ name: null, email: null, phone: null });
  expect([after.order.lines, after.entries, after.payments, after.events]).toEqual([
    before.order.lines,
    before.entries,
    before.payments,
    before.events,
  ]);
  const { state, version, placedAt } = after.order;
  expect(replayOrder(after.events)).toEqual({ ...coreOf(after.order), state, version, placedAt });
  expect(await listBakeTotals(context, sale.id)).toMatchObject([{ ordered: 2 }]);
  // What happened to the order says nothing of the person either.
  expect(JSON.stringify(after.events)).not.toMatch(/ann/i);
  const cancelled = await cancelOrder(context, {
    orderId: order.id,
    actor: { personId: null, name: 'Bea' },
    reason: 'Flood',
  });
  expect(cancelled).toMatchObject({ ok: true, value: { refundPence: 800 } });
  expect((await lettersAbout(context, order.id)).map(({ kind }) => kind)).toEqual(['order_confirmed']);
});
