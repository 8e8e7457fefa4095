import { describe, expect, test } from 'vitest';
import { abandonOrder, cancelOrder } from '@/features/checkout/commands/cancel-order';
import type { OrderId } from '@/kernel/ids';
import type { Context } from '@/platform/context';
import { aBakeSale } from '@/testing/builders/bake-sales';
import { anOrder, anUnpaidOrder, aShop, booksOf } from '@/testing/builders/orders';
import { employ } from '@/testing/builders/staff';
import { moveOrder } from './commands/move-order';
import type { OrderState } from './domain/moves';
import { coreOf, replayOrder } from './domain/replay';

async function expectToldByItsEvents(context: Context, orderId: OrderId): Promise<OrderState> {
  const { order, events } = await booksOf(context, orderId);
  const { state, version, placedAt } = order;
  expect(replayOrder(events)).toEqual({ ...coreOf(order), state, version, placedAt });
  return state;
}

describe('what happened to an order, told again, gives the order as it stands', () => {
  test('placed, and waiting to be paid; then given up', async () => {
    const context = aShop();
    const { order } = await anUnpaidOrder(context, await aBakeSale(context, { capacity: 5 }), { quantity: 2 });
    expect(await expectToldByItsEvents(context, order.id)).toBe('awaiting_payment');
    await abandonOrder(context, order);
    expect(await expectToldByItsEvents(context, order.id)).toBe('cancelled');
  });

  test('ready, handed over, taken back and handed over again', async () => {
    const context = aShop();
    const sale = await aBakeSale(context, { capacity: 5, payOnCollection: true });
    const order = await anOrder(context, sale, { paymentWay: 'on_collection' });
    const { id: personId } = await employ('baker');
    for (const to of ['ready', 'collected', 'ready', 'collected'] as const) {
      const moved = await moveOrder(context, {
        orderId: order.id,
        to,
        actor: { personId, name: 'baker' },
        reason: 'Tapped the wrong row',
        from: null,
      });
      expect(moved.ok).toBe(true);
      expect(await expectToldByItsEvents(context, order.id)).toBe(to);
    }
  });

  test('cancelled by the bakery', async () => {
    const context = aShop();
    const sale = await aBakeSale(context, { capacity: 5, payOnCollection: true });
    const order = await anOrder(context, sale, { paymentWay: 'on_collection' });
    const actor = { personId: (await employ('manager')).id, name: 'manager' };
    await cancelOrder(context, { orderId: order.id, actor, reason: 'The oven broke' });
    expect(await expectToldByItsEvents(context, order.id)).toBe('cancelled');
  });
});

test('an order whose events do not begin at the beginning, or miss one, cannot be told', () => {
  const event = {
    at: 1,
    actor: { personId: null, name: 'shopper' },
    fromState: null,
    reason: null,
    patch: {},
  } as const;
  expect(() => replayOrder([])).toThrow(/placed/);
  expect(() => replayOrder([{ ...event, seq: 1, kind: 'placed', toState: 'confirmed' }])).toThrow(/what was ordered/);
});
