import { beforeAll, expect, test } from 'vitest';
import { dayFrom } from '@/kernel/time';
import type { PastPayment } from '../../../mocks/stripe/past';
import { insertRows } from '../insert-rows';
import { menuFile } from '../menu-file';
import { seedRows } from '../seed-rows';
import { memoryDatabase } from './memory-database';

const livingMs = 120_000;
const shop = memoryDatabase();
const told: PastPayment[] = [];

beforeAll(async () => {
  const tellStripe = (payments: ReadonlyArray<PastPayment>) => Promise.resolve(void told.push(...payments));
  const tables = await seedRows(
    { day: dayFrom('2026-10-26'), menuCsv: menuFile() },
    { d1: memoryDatabase(), tellStripe },
  );
  await insertRows(shop, tables);
}, livingMs);

const rows = async (sql: string) => (await shop.prepare(sql).all()).results;

test('Stripe’s stand-in is told of every payment of the past, to the penny, and of no other', async () => {
  expect(told.length).toBeGreaterThan(50);
  const theirs = told.map(({ paymentIntent, amount, currency, metadata, paidAt }) => ({
    stripe_payment_intent: paymentIntent,
    amount_pence: amount,
    currency,
    order_id: metadata['order'],
    created_at: paidAt,
  }));
  const ours = await rows('SELECT stripe_payment_intent, amount_pence, currency, order_id, created_at FROM payments');
  const byIntent = (a: (typeof theirs)[number], b: (typeof theirs)[number]) =>
    a.stripe_payment_intent < b.stripe_payment_intent ? -1 : 1;
  expect(theirs.toSorted(byIntent)).toEqual((ours as typeof theirs).toSorted(byIntent));
});

test('and of what went back, by the names both sides gave it', async () => {
  const theirs = told.flatMap(({ paymentIntent, refunds }) =>
    refunds.map(({ id, amount, metadata }) => ({
      id: metadata['refund'],
      stripe_refund: id,
      amount_pence: amount,
      intent: paymentIntent,
    })),
  );
  expect(theirs).not.toEqual([]);
  const ours = await rows(`SELECT refunds.id, stripe_refund, refunds.amount_pence, stripe_payment_intent AS intent
    FROM refunds JOIN payments ON payments.id = payment_id WHERE refunds.state = 'succeeded'`);
  expect(theirs).toEqual(ours);
});
