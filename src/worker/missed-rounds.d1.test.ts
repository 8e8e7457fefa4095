import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { releaseOverdueHolds } from '@/features/checkout/commands/release-hold';
import { processStoredEvents } from '@/features/checkout/commands/stripe-events';
import { completeReturn } from '@/features/checkout/webhooks';
import { cancelWholeSale } from '@/features/fulfilment/commands/cancel-sale';
import { doSaleWork } from '@/features/fulfilment/commands/sale-work';
import { sendWaitingLetters } from '@/features/notifications/commands/outbox';
import { letters } from '@/features/notifications/tables';
import { getOrder } from '@/features/orders/queries';
import { sendAskedRefunds } from '@/features/payments/commands/send-refunds';
import { storeEvent } from '@/features/payments/commands/statements';
import { refunds, stripeEvents } from '@/features/payments/tables';
import { day } from '@/kernel/time';
import { aBakeSale } from '@/testing/builders/bake-sales';
import { anUnpaidOrder, aShop } from '@/testing/builders/orders';
import { signedIn } from '@/testing/builders/staff';
import { eventAbout, expireAtStripe, payAtStripe } from '@/testing/builders/stripe';
import { letterRenderer } from './letters';

const plenty = 50;

test('cron that looks back one hour only: a companion that slept for a week does whatever was due, however long ago', async () => {
  const context = aShop({ caller: (await signedIn('manager')).caller });
  const [sale, off] = [await aBakeSale(context), await aBakeSale(context)];
  const overdue = await anUnpaidOrder(context, sale);
  const paid = await anUnpaidOrder(context, off);
  await payAtStripe(paid.sessionId);
  await completeReturn(context, paid.sessionId);
  await cancelWholeSale(context, { saleId: off.id, version: null, reason: 'Flood', agreedOrders: 1 });
  await expireAtStripe(overdue.sessionId);
  const event = await eventAbout(overdue.sessionId, 'checkout.session.expired');
  const { id, type } = event;
  await storeEvent(context, { id, type, objectId: overdue.sessionId, payload: event });

  const aWeekOn = { ...context, now: () => Date.now() + 7 * day };
  await processStoredEvents(aWeekOn, plenty);
  await releaseOverdueHolds(aWeekOn, plenty);
  expect(await doSaleWork(aWeekOn, plenty)).toEqual({ done: 1, failed: 0 });
  await sendAskedRefunds(aWeekOn, plenty);
  await sendWaitingLetters(aWeekOn, letterRenderer(aWeekOn));

  expect((await getOrder(context, overdue.order.id)).state).toBe('expired');
  expect((await getOrder(context, paid.order.id)).state).toBe('cancelled');
  const { db } = context;
  expect(await db.select().from(stripeEvents).where(eq(stripeEvents.id, id))).toMatchObject([{ state: 'done' }]);
  expect(await db.select().from(refunds).where(eq(refunds.orderId, paid.order.id))).toMatchObject([
    { state: 'pending' },
  ]);
  const told = await db.select().from(letters).where(eq(letters.subject, paid.order.id)).orderBy(letters.id);
  expect(told.map(({ kind, state }) => [kind, state])).toEqual([
    ['order_confirmed', 'sent'],
    ['order_cancelled', 'sent'],
  ]);
});
