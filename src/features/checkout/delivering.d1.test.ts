import { eq } from 'drizzle-orm';
import { beforeAll, describe, expect, test } from 'vitest';
import { coreOf, replayOrder } from '@/features/orders/domain/replay';
import { deliveryZones } from '@/features/shop/tables';
import { pence } from '@/kernel/money';
import { aBakeSale, type BuiltSale } from '@/testing/builders/bake-sales';
import { claimedOf, lettersAbout } from '@/testing/builders/books';
import { aDeliverySale, aDeliveryZone, brought, home } from '@/testing/builders/deliveries';
import { anOrder, anUnpaidOrder, aShop, aWish, booksOf, type Wish } from '@/testing/builders/orders';
import { sessionsOf } from '@/testing/builders/stripe';
import { placeOrder } from './commands/place-order';

async function refusalOf(sale: BuiltSale, wish: Wish) {
  const answer = await placeOrder(aShop(), aWish(sale, wish));
  return answer.ok ? 'placed' : answer.problem.kind;
}

beforeAll(() => aDeliveryZone(aShop(), ['SY5', 'TF13']));

describe('an order that is brought', () => {
  test('keeps its own copy of door, zone and fee, takes a place in its round, and costs at Stripe what it costs here', async () => {
    const context = aShop();
    const sale = await aDeliverySale(aShop());
    const { order } = await anUnpaidOrder(context, sale, brought(sale, { address: { ...home, postcode: 'sy56zy' } }));
    expect(order).toMatchObject({
      ...{ method: 'delivery', address: home, deliveryPence: 250, totalPence: 650 },
      zone: { feePence: 250, freeAbovePence: 2000 },
    });
    expect(await claimedOf(context, sale)).toMatchObject({
      orders: 1,
      slots: [
        [0, 0],
        [1, 1],
      ],
    });
    const [session] = await sessionsOf(order.id);
    expect(session).toMatchObject({ amount_total: 650 });
    await context.db.update(deliveryZones).set({ feePence: 900 }).where(eq(deliveryZones.feePence, 250));
    const later = await booksOf(context, order.id);
    await context.db.update(deliveryZones).set({ feePence: 250 }).where(eq(deliveryZones.feePence, 900));
    expect(later.order).toEqual(order);
    const { state, version, placedAt } = order;
    expect(replayOrder(later.events)).toEqual({ ...coreOf(order), state, version, placedAt });
    expect(JSON.stringify(later.events)).not.toContain('Sallowfold');
  });

  test('costs nothing to bring from the limit on', async () => {
    const sale = await aDeliverySale(aShop());
    const order = await anOrder(aShop(), sale, brought(sale, { quantity: 5, seenTotalPence: pence(2000) }));
    expect(order).toMatchObject({ deliveryPence: 0, totalPence: 2000 });
  });

  test('is not taken at a total without its fee', async () => {
    const sale = await aDeliverySale(aShop());
    expect(await refusalOf(sale, brought(sale, { seenTotalPence: pence(400) }))).toBe('price_changed');
  });

  test('tells its letter where it goes, and an order that is collected keeps no address at all', async () => {
    const context = aShop();
    const sale = await aDeliverySale(aShop(), { offers: [{ pricePence: 0 }], payOnCollection: true });
    const order = await anOrder(context, sale, { paymentWay: 'on_collection', address: home });
    expect(order).toMatchObject({ address: null, zone: null, deliveryPence: 0 });
    expect(await lettersAbout(context, order.id)).toMatchObject([{ facts: { deliverTo: null } }]);
  });
});

describe('refused, and nothing is kept:', () => {
  const refusals: ReadonlyArray<readonly [what: string, kind: string, wish: (sale: BuiltSale) => Wish]> = [
    [
      'a door outside the zones',
      'outside_zones',
      (sale) => brought(sale, { address: { ...home, postcode: 'WV16 4AB' } }),
    ],
    ['half a postcode', 'no_postcode', (sale) => brought(sale, { address: { ...home, postcode: 'SY5' } })],
    [
      'a hostile postcode',
      'no_postcode',
      (sale) => brought(sale, { address: { ...home, postcode: `SY5' OR 1=1 --` } }),
    ],
    ['no address', 'address_missing', (sale) => brought(sale, { address: null })],
    [
      'a collection window for the van',
      'no_such_slot',
      (sale) => ({ ...brought(sale), slotId: sale.slotIds[0] ?? 'slt_none' }),
    ],
    ['a round for who collects', 'no_such_slot', (sale) => ({ slotId: sale.slotIds[1] ?? 'slt_none' })],
    ['paying at the table', 'pay_on_collection_not_offered', (sale) => brought(sale, { paymentWay: 'on_collection' })],
  ];

  test.each(refusals)('%s', async (_what, kind, wish) => {
    const sale = await aDeliverySale(aShop(), { payOnCollection: true });
    expect(await refusalOf(sale, wish(sale))).toBe(kind);
    expect(await claimedOf(aShop(), sale)).toMatchObject({
      orders: 0,
      slots: [
        [0, 0],
        [0, 0],
      ],
    });
  });

  test('a delivery from a sale that has no van', async () => {
    const sale = await aBakeSale(aShop(), { slots: [{}, {}] });
    expect(await refusalOf(sale, brought(sale))).toBe('method_not_offered');
  });

  test('a round that is full', async () => {
    const sale = await aDeliverySale(aShop(), { slots: [{}, { method: 'delivery', capacity: 1 }] });
    expect(await refusalOf(sale, brought(sale))).toBe('placed');
    expect(await refusalOf(sale, brought(sale))).toBe('slot_full');
  });
});

test('the same form with another door is another order, and is shown the first', async () => {
  const context = aShop();
  const sale = await aDeliverySale(aShop());
  const wish = aWish(sale, brought(sale));
  expect((await placeOrder(context, wish)).ok).toBe(true);
  expect((await placeOrder(context, wish)).ok).toBe(true);
  const moved = await placeOrder(context, { ...wish, address: { ...home, addressLine1: '4 Sallowfold Lane' } });
  expect(moved).toMatchObject({ problem: { kind: 'placed_otherwise' } });
});
