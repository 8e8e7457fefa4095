import { eq } from 'drizzle-orm';
import { beforeAll, describe, expect, test } from 'vitest';
import type { StaffRole } from '@/features/access/domain/permissions';
import { moveOrder } from '@/features/orders/commands/move-order';
import { orders } from '@/features/orders/tables';
import { pence } from '@/kernel/money';
import { aDeliverySale, aDeliveryZone, brought, home } from '@/testing/builders/deliveries';
import { anOrder, aShop } from '@/testing/builders/orders';
import { signedIn } from '@/testing/builders/staff';
import { findBakeSheet, findCollectionList, findOrderList, findStaffOrder } from './queries';
import { findDeliveryList } from './queries/deliveries';

const office = async (role: StaffRole) => aShop({ caller: (await signedIn(role)).caller });

async function aBroughtOrder(postcode = home.postcode) {
  const context = aShop();
  const sale = await aDeliverySale(context, { offers: [{ pricePence: 20 }] });
  const more = { seenTotalPence: pence(270), address: { ...home, postcode } };
  const order = await anOrder(context, sale, brought(sale, more));
  await context.db.update(orders).set({ state: 'confirmed' }).where(eq(orders.id, order.id));
  return { context, sale, order };
}

beforeAll(() => aDeliveryZone(aShop(), ['SY5', 'TF13']));

describe('a round of the van', () => {
  test('is for those who work here', async () => {
    await expect(findDeliveryList(aShop(), 'any')).rejects.toMatchObject({ reason: 'signed_out' });
    expect(await findDeliveryList(await office('baker'), 'no-such-sale')).toBeNull();
  });

  test('goes from door to door, and holds none of those who come to the table', async () => {
    const { context, sale } = await aBroughtOrder('TF13 6ZZ');
    await anOrder(context, sale, brought(sale, { seenTotalPence: pence(270) }));
    await anOrder(context, sale, { seenTotalPence: pence(20) });
    await context.db.update(orders).set({ state: 'confirmed' }).where(eq(orders.saleId, sale.id));
    const list = await findDeliveryList(await office('baker'), sale.slug);
    expect(list?.rounds.map((round) => round.orders.map(({ address }) => address?.postcode))).toEqual([
      ['SY5 6ZY', 'TF13 6ZZ'],
    ]);
  });

  test('shows a door while an order is to be brought, and afterwards only to who looks after customers', async () => {
    const { context, sale, order } = await aBroughtOrder();
    const seenBy = async (role: StaffRole) => {
      const staff = await office(role);
      const list = await findDeliveryList(staff, sale.slug);
      const listed = list?.rounds.flatMap((round) => round.orders.map(({ address }) => address)) ?? [];
      return [(await findStaffOrder(staff, order.reference))?.order.address, ...listed];
    };
    expect(await seenBy('baker')).toEqual([home, home]);
    const actor = { personId: null, name: 'Bea' };
    const moved = await moveOrder(context, { orderId: order.id, to: 'delivered', actor, reason: null, from: null });
    expect(moved.ok).toBe(true);
    expect(await seenBy('baker')).toEqual([null, null]);
    expect(await seenBy('manager')).toEqual([home, home]);
  });
});

test('an order that is brought stands in the list of all, not at the table, and the oven knows of no door', async () => {
  const { sale, order } = await aBroughtOrder();
  const baker = await office('baker');
  expect((await findCollectionList(baker, { slug: sale.slug, text: '' }))?.orders).toEqual([]);
  const all = await findOrderList(baker, { slug: sale.slug, state: null, text: '', after: null });
  expect(all?.orders.map(({ reference }) => reference)).toEqual([order.reference]);
  expect(JSON.stringify(await findBakeSheet(baker, sale.slug))).not.toContain('Sallowfold');
});
