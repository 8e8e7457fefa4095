import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { forgetting } from '@/config/backend';
import { attempts, disputes, payments, refunds } from '@/features/payments/tables';
import { instantAt, minute } from '@/kernel/time';
import { aBakeSale } from '@/testing/builders/bake-sales';
import { anOrder, aShop, booksOf } from '@/testing/builders/orders';
import { forgetWhatIsOld } from './commands/forget-old';
import { retentionSweeps } from './tables';

const clock = { now: instantAt('2026-06-01', '09:00') };
const shop = aShop({ now: () => clock.now });
const { db } = shop;

/** A payment of an order, a refund of it and a dispute about it, each with its number at Stripe. */
async function aPaidOrder() {
  const sale = await aBakeSale(shop, { payOnCollection: true });
  const { id: orderId } = await anOrder(shop, sale, { paymentWay: 'on_collection' });
  const [attemptId, paymentId] = [shop.newId('att'), shop.newId('pay')];
  const at = clock.now;
  const money = { orderId, amountPence: 400, createdAt: at };
  const tried = { number: 1, state: 'paid', expiresAt: at, sessionId: 'cs_old', pageUrl: 'https://pay.example/cs_old' };
  await db.insert(attempts).values({ id: attemptId, ...money, ...tried });
  const paid = { attemptId, stripePaymentIntent: 'pi_old', state: 'refunded', currency: 'gbp', changedAt: at };
  await db.insert(payments).values({ id: paymentId, ...money, ...paid });
  const ofIt = { paymentId, ...money, changedAt: at };
  const back = { state: 'succeeded', reason: 'Burnt', cause: `test:${paymentId}`, stripeRefund: 're_old' };
  await db.insert(refunds).values({ id: shop.newId('ref'), ...ofIt, ...back });
  const disputed = { state: 'won', reason: 'general', stripeDispute: 'dp_old' };
  await db.insert(disputes).values({ id: shop.newId('dis'), ...ofIt, ...disputed });
  return orderId;
}

async function aNight(at: number): Promise<void> {
  clock.now = at;
  await db.delete(retentionSweeps);
  for (let round = 0; round < 50; round += 1, clock.now += minute) {
    await forgetWhatIsOld(shop, forgetting);
    const [sweep] = await db.select().from(retentionSweeps);
    if (sweep?.endedAt) return;
  }
  throw new Error('The night never ended');
}

const numbersIn = async () => {
  const rows = await Promise.all([
    db.select({ number: attempts.sessionId, page: attempts.pageUrl }).from(attempts),
    db.select({ number: payments.stripePaymentIntent }).from(payments),
    db.select({ number: refunds.stripeRefund }).from(refunds),
    db.select({ number: disputes.stripeDispute }).from(disputes),
  ]);
  return ['cs_old', 'pi_old', 're_old', 'dp_old'].filter((number) => JSON.stringify(rows).includes(number));
};

test('what Stripe calls a payment is known for six years after its tax year, and its sums for good', async () => {
  const orderId = await aPaidOrder();
  const sums = async () => {
    const { payments: paid, refunds: back } = await booksOf(shop, orderId);
    return [...paid, ...back].map(({ amountPence }) => amountPence);
  };
  await aNight(instantAt('2033-04-05', '03:00'));
  expect(await numbersIn()).toEqual(['cs_old', 'pi_old', 're_old', 'dp_old']);
  await aNight(instantAt('2033-04-06', '03:00'));
  expect(await numbersIn()).toEqual([]);
  expect(await sums()).toEqual([400, 400]);
  const kept = await db.select({ orderId: payments.orderId }).from(payments).where(eq(payments.orderId, orderId));
  expect(kept).toHaveLength(1);
});
