import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { instantAt } from '@/kernel/time';
import type { Context } from '@/platform/context';
import { aBakeSale, type BuiltSale } from '@/testing/builders/bake-sales';
import { auditFor } from '@/testing/builders/books';
import { anOrder, aShop } from '@/testing/builders/orders';
import { staffedBy } from '@/testing/builders/staff';
import { setWindows } from './commands/set-windows';
import { type SlotCells, slotCell } from './domain/plan-slots';
import { slots } from './tables';

const managing = () => staffedBy(aShop(), 'manager');

async function slotsOf({ db }: Context, { id }: BuiltSale) {
  return db.select().from(slots).where(eq(slots.saleId, id)).orderBy(slots.startsAt);
}

/** The form as it stands, and what is typed over it. */
async function cellsOf(context: Context, sale: BuiltSale, typed: SlotCells = {}): Promise<SlotCells> {
  const rows = (await slotsOf(context, sale)).flatMap(({ id, capacity, itemCapacity }) => [
    [slotCell('orders', id), String(capacity)] as const,
    [slotCell('items', id), itemCapacity === null ? '' : String(itemCapacity)] as const,
  ]);
  return { 'way:collection': 'yes', ...Object.fromEntries(rows), ...typed };
}

test('an empty slot moves, another goes, a new one comes, and the trail tells of it', async () => {
  const context = await managing();
  const sale = await aBakeSale(context, { slots: [{ capacity: 4 }, {}] });
  const [first = 'slt_none', second = 'slt_none'] = sale.slotIds;
  const typed = {
    ...{ [slotCell('from', first)]: '09:00', [slotCell('until', first)]: '09:45', [slotCell('drop', second)]: 'yes' },
    ...{ 'from:new1': '14:00', 'until:new1': '16:00', 'orders:new1': '6', 'items:new1': '', 'method:new1': 'delivery' },
    'way:delivery': 'yes',
  };
  const cells = await cellsOf(context, sale, typed);
  expect(await setWindows(context, { saleId: sale.id, version: 1, cells })).toMatchObject({ ok: true });
  expect(await slotsOf(context, sale)).toMatchObject([
    { id: first, startsAt: instantAt(sale.bakeDay, '09:00'), endsAt: instantAt(sale.bakeDay, '09:45'), capacity: 4 },
    { method: 'delivery', startsAt: instantAt(sale.bakeDay, '14:00'), capacity: 6, claimed: 0, itemCapacity: null },
  ]);
  expect(await auditFor(context, sale.id)).toMatchObject([{ action: 'sale.edited' }]);
  expect(await setWindows(context, { saleId: sale.id, version: 1, cells })).toMatchObject({
    problem: { kind: 'changed_meanwhile' },
  });
});

test('nobody who has ordered is stranded, whether they ordered before the form was drawn or after', async () => {
  const context = await managing();
  const sale = await aBakeSale(context, { payOnCollection: true, slots: [{ capacity: 4 }] });
  const [slotId = 'slt_none'] = sale.slotIds;
  const moved = await cellsOf(context, sale, { [slotCell('from', slotId)]: '09:00' });
  const dropped = await cellsOf(context, sale, { [slotCell('drop', slotId)]: 'yes' });
  await anOrder(context, sale, { paymentWay: 'on_collection' });
  const before = await slotsOf(context, sale);
  for (const cells of [moved, dropped, await cellsOf(context, sale, { [slotCell('orders', slotId)]: '0' })])
    expect(await setWindows(context, { saleId: sale.id, version: 1, cells })).toMatchObject({
      problem: { kind: 'bad_cells' },
    });
  const { 'way:collection': way, ...withoutWay } = await cellsOf(context, sale);
  expect(way).toBe('yes');
  expect(await setWindows(context, { saleId: sale.id, version: 1, cells: withoutWay })).toMatchObject({
    problem: { cells: { 'way:collection': { kind: 'in_orders', claimed: 1 } } },
  });
  expect(await slotsOf(context, sale)).toEqual(before);
});

test('a slot that an order stood in once stays, and may take no more', async () => {
  const context = await managing();
  const sale = await aBakeSale(context, { payOnCollection: true, slots: [{}, {}] });
  const [slotId = 'slt_none'] = sale.slotIds;
  await anOrder(context, sale, { paymentWay: 'on_collection' });
  await context.db.update(slots).set({ claimed: 0, itemsClaimed: 0 }).where(eq(slots.id, slotId));
  const cells = await cellsOf(context, sale, { [slotCell('drop', slotId)]: 'yes' });
  expect(await setWindows(context, { saleId: sale.id, version: 1, cells })).toMatchObject({
    problem: { kind: 'held_by_order' },
  });
  const none = await cellsOf(context, sale, { [slotCell('orders', slotId)]: '0' });
  expect(await setWindows(context, { saleId: sale.id, version: 1, cells: none })).toMatchObject({ ok: true });
});

test('a sale that is over keeps its times', async () => {
  const context = await managing();
  const sale = await aBakeSale(context, { cancelledAt: context.now() });
  const cells = await cellsOf(context, sale);
  expect(await setWindows(context, { saleId: sale.id, version: 1, cells })).toMatchObject({
    problem: { kind: 'is_over' },
  });
});
