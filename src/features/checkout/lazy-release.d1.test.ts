import { describe, expect, test } from 'vitest';
import { holds } from '@/config/backend';
import { cachedSale } from '@/features/bake-sales/queries/sale-page';
import { getOrder } from '@/features/orders/queries';
import { second } from '@/kernel/time';
import type { Context } from '@/platform/context';
import { aBakeSale, type BakeSaleChoices } from '@/testing/builders/bake-sales';
import { claimedOf } from '@/testing/builders/books';
import { anUnpaidOrder, aShop, aWish } from '@/testing/builders/orders';
import { payAtStripe, sessionsOf, unreachableStripe } from '@/testing/builders/stripe';
import { placeOrder } from './commands/place-order';

const byTable = { paymentWay: 'on_collection' } as const;
const over = holds.sessionMs + holds.graceMs + second;

/** A sale whose only loaf is held by somebody who never paid, and the shop when that hold is over. */
async function anOverdueHold(choices: BakeSaleChoices = { capacity: 1 }) {
  const context = aShop();
  const sale = await aBakeSale(context, { payOnCollection: true, ...choices });
  const unpaid = await anUnpaidOrder(context, sale);
  const later = (more: Partial<Context> = {}) => aShop({ now: () => context.now() + over, ...more });
  return { context, sale, later, ...unpaid };
}

const kindOf = (answer: Awaited<ReturnType<typeof placeOrder>>) => (answer.ok ? 'placed' : answer.problem.kind);

describe('what an overdue hold keeps', () => {
  test.each([
    ['the last loaf', { capacity: 1 }],
    ['the last place of a slot', { slots: [{ capacity: 1 }] }],
    ['the last order of the day', { orderCapacity: 1 }],
  ] as const)('goes to whoever orders next, without waiting for the companion: %s', async (_, choices) => {
    const { context, sale, later, order } = await anOverdueHold(choices);
    expect(kindOf(await placeOrder(later(), aWish(sale, byTable)))).toBe('placed');
    expect((await getOrder(context, order.id)).state).toBe('expired');
    expect((await sessionsOf(order.id)).map(({ status }) => status)).toEqual(['expired']);
    expect((await claimedOf(context, sale)).orders).toBe(1);
  });

  test('goes to one of five who ask for it at once', async () => {
    const { sale, later } = await anOverdueHold();
    const answers = await Promise.all(Array.from({ length: 5 }, () => placeOrder(later(), aWish(sale, byTable))));
    expect(answers.map(kindOf).sort()).toEqual(['placed', 'sold_out', 'sold_out', 'sold_out', 'sold_out']);
    expect((await claimedOf(aShop(), sale)).offers).toEqual([1]);
  });

  test('stays with who paid it at the last moment, though we have not heard of it yet', async () => {
    const { context, sale, later, order, sessionId } = await anOverdueHold();
    await payAtStripe(sessionId);
    expect(kindOf(await placeOrder(later(), aWish(sale, byTable)))).toBe('sold_out');
    expect((await getOrder(context, order.id)).state).toBe('confirmed');
    expect((await claimedOf(context, sale)).offers).toEqual([1]);
  });

  test('stays held while Stripe cannot be asked', async () => {
    const { context, sale, later, order } = await anOverdueHold();
    expect(kindOf(await placeOrder(later({ stripe: unreachableStripe() }), aWish(sale, byTable)))).toBe('sold_out');
    expect((await getOrder(context, order.id)).state).toBe('awaiting_payment');
  });

  test('is not touched before its time, nor by somebody who only looks', async () => {
    const { context, sale, later, order } = await anOverdueHold();
    expect(kindOf(await placeOrder(aShop(), aWish(sale, byTable)))).toBe('sold_out');
    await cachedSale(later(), sale.slug);
    expect((await getOrder(context, order.id)).state).toBe('awaiting_payment');
  });
});

test('whoever is refused is told what there is just now, and which time has room', async () => {
  const sale = await aBakeSale(aShop(), { capacity: 2, payOnCollection: true, slots: [{ capacity: 1 }, {}] });
  // Both look while there is enough; one is first.
  const answers = await Promise.all([1, 2].map(() => placeOrder(aShop(), aWish(sale, { ...byTable, quantity: 2 }))));
  const refusal = answers.find(({ ok }) => !ok);
  expect(refusal).toMatchObject({
    problem: {
      kind: 'sold_out',
      justNow: { short: [{ asked: 2, left: 0 }], slot: { withRoom: [{}] } },
    },
  });
});
