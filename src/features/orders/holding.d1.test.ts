import { expect, test } from 'vitest';
import { setCapacity } from '@/features/bake-sales/commands/capacities';
import type { Resource } from '@/features/bake-sales/domain/sale-change';
import { cancelOrder } from '@/features/checkout/commands/cancel-order';
import type { Context } from '@/platform/context';
import { aBakeSale } from '@/testing/builders/bake-sales';
import { anOrder, aShop } from '@/testing/builders/orders';
import { signedIn } from '@/testing/builders/staff';
import { listOrdersHolding } from './queries/of-sale';

const byTable = { paymentWay: 'on_collection' } as const;
const actor = { personId: null, name: 'Bea' };
const customer = (name: string) => ({ name, email: `${crypto.randomUUID()}@example.org`, phone: null });

/** Two doughs of one pool, two slots; Jones holds 2 + 1 in the first slot, Ashe 3 of the first in the second, Young gave up. */
async function aSaleWithOrders(context: Context) {
  const sale = await aBakeSale(context, {
    payOnCollection: true,
    pools: [{ capacity: 20 }],
    offers: [{ pool: 0 }, { name: 'Rye', pool: 0, poolUnits: 2 }],
    slots: [{}, {}],
  });
  const [bread = 'off_none', rye = 'off_none'] = sale.offers.map(({ id }) => id);
  const [early = 'slt_none', late = 'slt_none'] = sale.slotIds;
  const items = [
    { offerId: bread, quantity: 2 },
    { offerId: rye, quantity: 1 },
  ];
  await anOrder(context, sale, { ...byTable, customer: customer('Pat Jones'), slotId: early, items });
  await anOrder(context, sale, { ...byTable, customer: customer('Una Ashe'), slotId: late, quantity: 3 });
  const gone = await anOrder(context, sale, { ...byTable, customer: customer('Val Young'), slotId: late });
  await cancelOrder(context, { orderId: gone.id, actor, reason: 'Rang' });
  return { sale, bread, rye, early, late };
}

test('lowering a capacity below what is claimed is refused with the number and the orders that hold it', async () => {
  const context = aShop({ caller: (await signedIn('manager')).caller });
  const { sale, bread, rye, early, late } = await aSaleWithOrders(context);
  const [poolId = 'poo_none'] = sale.poolIds;
  const cases: ReadonlyArray<readonly [Resource, number, ReadonlyArray<readonly [string, number]>]> = [
    [
      { kind: 'offer', id: bread },
      5,
      [
        ['Una Ashe', 3],
        ['Pat Jones', 2],
      ],
    ],
    [{ kind: 'offer', id: rye }, 1, [['Pat Jones', 1]]],
    [
      { kind: 'pool', id: poolId },
      7,
      [
        ['Una Ashe', 3],
        ['Pat Jones', 4],
      ],
    ],
    [{ kind: 'slot_orders', id: early }, 1, [['Pat Jones', 1]]],
    [{ kind: 'slot_items', id: late }, 3, [['Una Ashe', 3]]],
    [
      { kind: 'day' },
      2,
      [
        ['Una Ashe', 1],
        ['Pat Jones', 1],
      ],
    ],
  ];
  for (const [of, claimed, holders] of cases) {
    const lowered = await setCapacity(context, {
      saleId: sale.id,
      of,
      version: null,
      reason: 'A tray fell',
      capacity: 0,
    });
    expect(lowered).toEqual({ ok: false, problem: { kind: 'below_claimed', claimed } });
    const holding = await listOrdersHolding(context, { saleId: sale.id, of, limit: 50 });
    expect(holding.map(({ name, units }) => [name, units])).toEqual(holders);
  }
});

test('the list of who holds something is as long as asked for and no longer', async () => {
  const context = aShop();
  const { sale } = await aSaleWithOrders(context);
  expect(await listOrdersHolding(context, { saleId: sale.id, of: { kind: 'day' }, limit: 1 })).toHaveLength(1);
});
