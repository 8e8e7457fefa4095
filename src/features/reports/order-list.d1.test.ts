import { eq } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import type { StaffRole } from '@/features/access/domain/permissions';
import { moveOrder } from '@/features/orders/commands/move-order';
import type { Order } from '@/features/orders/domain/order';
import { audit } from '@/features/shop/tables';
import type { Context } from '@/platform/context';
import { runReading } from '@/platform/db/reading';
import { aBakeSale, type BuiltSale } from '@/testing/builders/bake-sales';
import { aDeliverySale, aDeliveryZone, brought } from '@/testing/builders/deliveries';
import { anOrder, aShop, type Wish } from '@/testing/builders/orders';
import { signedIn } from '@/testing/builders/staff';
import { noting, planOf, wholeTablesRead } from '@/testing/query-plans';
import { exportOrders } from './commands/export-orders';
import { type OrderListWish, orderSorts, sortKeyOf } from './domain/order-list';
import { searchOrderList } from './queries/order-list';
import { orderListSchema } from './schema/order-list';
import { type OrderListRead, orderListReading } from './store/order-list';

const anything = orderListSchema.parse({});
const later = { paymentWay: 'on_collection' } as const;

async function office(role: StaffRole = 'manager'): Promise<Context> {
  return aShop({ caller: (await signedIn(role)).caller });
}

const found = async (context: Context, wish: Partial<OrderListWish>) =>
  (await searchOrderList(context, { ...anything, ...wish })).orders.map(({ id }) => id);

let shoppers = 0;
/** An order of somebody whose name and numbers nobody else has. */
async function orderOf(sale: BuiltSale, name: string, over: Wish = {}): Promise<Order> {
  shoppers += 1;
  const tail = String(100000 + shoppers);
  const customer = { name, email: `shopper-${tail}@example.test`, phone: `07700 ${tail}` };
  return anOrder(aShop(), sale, { ...later, customer, ...over });
}

const aSale = (over: Parameters<typeof aBakeSale>[1] = {}) => aBakeSale(aShop(), { payOnCollection: true, ...over });

describe('looking for an order among all there are', () => {
  test('finds it by reference, e-mail, phone with or without its country, name and surname', async () => {
    const context = await office('baker');
    const order = await orderOf(await aSale(), 'Gwenllian Pritchard-Ffoulkes');
    await orderOf(await aSale(), 'Owain Glyn');
    const { email, phone } = order.customer;
    const ways = [
      order.reference.toLowerCase().replace('-', ' '),
      email ?? '',
      (email ?? '').slice(0, -3),
      phone ?? '',
      `+44 ${(phone ?? '').slice(1)}`,
      'gwenllian prit',
      'PRITCHARD',
    ];
    for (const q of ways) expect([q, await found(context, { q })]).toEqual([q, [order.id]]);
    for (const q of ['Ffoulkes', "' OR 1=1 --", '%', '07700', 'x@'])
      expect([q, await found(context, { q })]).toEqual([q, []]);
  });

  test('finds a part of a name anywhere in it among the orders of one sale', async () => {
    const sale = await aSale();
    const order = await orderOf(sale, 'Rhiannon Howells');
    await orderOf(sale, 'Tom Finch');
    expect(await found(await office(), { q: 'annon', sale: sale.slug })).toEqual([order.id]);
    expect(await found(await office(), { q: 'annon', sale: (await aSale()).slug })).toEqual([]);
  });

  test('finds whoever ordered a bake, by part of its name, and says which bakes that means', async () => {
    const offers = [{ name: 'Quince tart' }, { name: 'Quince jam loaf' }, { name: 'Plain rye' }];
    const sale = await aSale({ offers });
    const [tart, , rye] = sale.offers;
    if (!tart || !rye) throw new Error('The sale has three offers');
    const ofTart = await orderOf(sale, 'Ann Tart', { items: [{ offerId: tart.id, quantity: 1 }] });
    await orderOf(sale, 'Ann Rye', { items: [{ offerId: rye.id, quantity: 1 }] });
    const context = await office();
    for (const wish of [{}, { sale: sale.slug }, { q: 'Ann' }])
      expect(await found(context, { ...wish, bake: 'quince' })).toEqual([ofTart.id]);
    const { bakes, orders } = await searchOrderList(context, { ...anything, bake: 'quince' });
    expect(bakes).toEqual(['Quince jam loaf', 'Quince tart']);
    expect(orders[0]?.lines).toBe('1 × Quince tart');
    expect(await found(context, { bake: 'Quince tart, large' })).toEqual([ofTart.id]);
    expect(await found(context, { bake: 'no such bake' })).toEqual([]);
  });

  test('shows who ordered a bake of any kind a page at a time, the newest or the oldest first', async () => {
    const sale = await aSale({ offers: [{ name: 'Damson pie' }, { name: 'Damson bun' }] });
    const [pie, bun] = sale.offers.map(({ id }) => [{ offerId: id, quantity: 1 }]);
    if (!pie || !bun) throw new Error('The sale has two offers');
    const ids: string[] = [];
    for (const items of [pie, pie, bun, pie, bun]) ids.push((await orderOf(sale, 'Ann Damson', { items })).id);
    const context = await office();
    const page = async (sort: 'newest' | 'oldest', last: OrderListRead | undefined) => {
      const after = last ? { id: last.id, key: '' } : null;
      return runReading(context.db, orderListReading(context.db, { ...anything, bake: 'damson', sort, after }, 2));
    };
    for (const sort of ['newest', 'oldest'] as const) {
      const first = await page(sort, undefined);
      const second = await page(sort, first.at(-1));
      const third = await page(sort, second.at(-1));
      const shown = [...first, ...second, ...third].map(({ id }) => id);
      expect(shown).toEqual(sort === 'oldest' ? ids : ids.toReversed());
    }
  });

  test('narrows by sale, slot, state, payment and method, alone and together', async () => {
    const shop = aShop();
    await aDeliveryZone(shop);
    const sale = await aDeliverySale(shop, { payOnCollection: true });
    const [slot] = sale.slotIds;
    if (!slot) throw new Error('The sale has a slot');
    const paid = await orderOf(sale, 'Card Payer', { paymentWay: 'card' });
    const ready = await orderOf(sale, 'Ready Made');
    const van = await anOrder(shop, sale, { ...brought(sale), paymentWay: 'card' });
    const actor = { personId: null, name: 'Bea' };
    await moveOrder(shop, { orderId: ready.id, from: 'confirmed', to: 'ready', actor, reason: null });
    const context = await office();
    const of = (wish: Partial<OrderListWish>) => found(context, { sale: sale.slug, ...wish });
    expect(await of({})).toEqual([van.id, ready.id, paid.id]);
    expect(await of({ sort: 'oldest' })).toEqual([paid.id, ready.id, van.id]);
    expect(await of({ slot })).toEqual([ready.id, paid.id]);
    const other = await aSale();
    const elsewhere = await orderOf(other, 'Other Sale');
    expect(await found(context, { sale: other.slug, slot })).toEqual([elsewhere.id]);
    expect(await of({ state: 'ready' })).toEqual([ready.id]);
    expect(await of({ payment: 'card' })).toEqual([van.id, paid.id]);
    expect(await of({ payment: 'owed' })).toEqual([ready.id]);
    expect(await of({ method: 'delivery' })).toEqual([van.id]);
    expect(await of({ method: 'delivery', state: 'ready' })).toEqual([]);
    await moveOrder(shop, { orderId: ready.id, from: 'ready', to: 'collected', actor, reason: null });
    expect(await of({ payment: 'owed' })).toEqual([]);
    expect(await found(context, { state: 'collected' })).toContain(ready.id);
  });

  test.each(orderSorts)('page after page shows each order once, whatever the page holds (%s)', async (sort) => {
    const sale = await aSale();
    const placed = [];
    for (const [place, name] of ['Ann Wren', 'Bob Wren', 'Cy Finch', 'Di Wren', 'Ed Abel'].entries())
      placed.push((await orderOf(sale, name, { quantity: place < 3 ? 1 : 2 })).id);
    const { db } = aShop();
    const seen: OrderListRead[] = [];
    let after: OrderListWish['after'] = null;
    let last: OrderListRead | undefined;
    do {
      const rows: OrderListRead[] = await runReading(
        db,
        orderListReading(db, { ...anything, sale: sale.slug, sort, after }, 2),
      );
      seen.push(...rows);
      last = rows.at(-1);
      after = last ? { id: last.id, key: sortKeyOf(last, sort) } : null;
    } while (last && seen.length < 2 * placed.length);
    expect(seen.map(({ id }) => id).toSorted()).toEqual(placed.toSorted());
    if (sort === 'name')
      expect(seen.map(({ surnameKey }) => surnameKey)).toEqual(['abel', 'finch', 'wren', 'wren', 'wren']);
    if (sort === 'total') expect(seen.map(({ totalPence }) => totalPence)).toEqual([800, 800, 400, 400, 400]);
  });

  test('a baker reads no totals and takes no copy along', async () => {
    const sale = await aSale();
    const order = await orderOf(sale, 'Ann Total');
    const asBaker = await searchOrderList(await office('baker'), { ...anything, sale: sale.slug });
    expect(asBaker).toMatchObject({ seesMoney: false, mayExport: false, orders: [{ id: order.id, totalPence: null }] });
    const asManager = await searchOrderList(await office(), { ...anything, sale: sale.slug });
    expect(asManager).toMatchObject({ mayExport: true, orders: [{ totalPence: order.totalPence }] });
  });
});

describe('a copy of the list', () => {
  const trail = ({ db }: Context) => db.select().from(audit).where(eq(audit.action, 'list.exported'));

  test('holds every order that is looked for, and stands in the trail without what names anybody', async () => {
    const sale = await aSale();
    for (const name of ['Ann Copy', 'Bob Copy']) await orderOf(sale, name);
    const context = await office();
    const copy = await exportOrders(context, { ...anything, sale: sale.slug, q: 'Copy', sort: 'name' });
    expect(copy.rows.map(({ name }) => name)).toEqual(['Ann Copy', 'Bob Copy']);
    expect(copy.isWhole).toBe(true);
    const [entry] = (await trail(context)).filter(({ after }) => JSON.stringify(after).includes(sale.slug));
    expect(entry).toMatchObject({
      subject: 'orders',
      after: { rows: 2, sale: sale.slug, sort: 'name', searched: true },
    });
    expect(JSON.stringify(entry?.after)).not.toContain('Copy');
  });

  test('is not for a baker, and nothing is written where it is refused', async () => {
    const context = await office('baker');
    const before = (await trail(context)).length;
    await expect(exportOrders(context, anything)).rejects.toMatchObject({ reason: 'forbidden' });
    expect(await trail(context)).toHaveLength(before);
  });
});

// openfoodnetwork#13797, woocommerce#54387
describe('however orders are looked for', () => {
  const after = { id: 'ord_01jd0000', key: '' } as const;
  const sale = 'harvest';
  const each: ReadonlyArray<readonly [name: string, wish: Partial<OrderListWish>, by: RegExp]> = [
    ['nothing', {}, /SEARCH orders USING INDEX sqlite_autoindex_orders_1 \(id<\?\)/],
    ['the next page', { after }, /sqlite_autoindex_orders_1 \(id<\?\)/],
    ['the oldest', { sort: 'oldest' }, /sqlite_autoindex_orders_1 \(id>\?\)/],
    ['a state', { state: 'missed', method: 'delivery', payment: 'card' }, /orders_by_state \(state=\? AND id<\?\)/],
    ['a sale', { sale, state: 'ready', payment: 'owed' }, /orders_by_sale \(sale_id=\?/],
    ['a sale by name', { sale, sort: 'name', after }, /orders_by_sale \(sale_id=\?/],
    ['a slot', { sale, slot: 'slt_01jd0000', sort: 'total' }, /orders_by_sale \(sale_id=\?/],
    ['a name', { q: 'Ann Baker', state: 'collected' }, /orders_by_surname \(surname_key>\? AND surname_key<\?\)/],
    ['a whole name', { q: 'Ann Baker' }, /orders_by_name \(<expr>>\? AND <expr><\?\)/],
    ['a reference', { q: 'K7P-4QX' }, /\(reference=\?\)/],
    ['an address', { q: 'ann@example.org' }, /orders_by_email \(email>\? AND email<\?\)/],
    ['a phone', { q: '07700 900123' }, /orders_by_phone \(<expr>=\?\)/],
    ['a bake', { bake: 'rye', state: 'ready' }, /order_lines_by_variant \(variant_id=\? AND order_id<\?\)/],
    ['a bake and a name', { bake: 'rye', q: 'Ann' }, /order_lines_by_order \(order_id=\?/],
    [
      'all at once',
      { sale, q: 'Ann', bake: 'rye', state: 'ready', sort: 'name', after },
      /orders_by_sale \(sale_id=\?/,
    ],
  ];

  test.each(each)('%s leads to the orders by an index, and no large table is read whole', async (_name, wish, by) => {
    const { context, asked } = noting(await office());
    await searchOrderList(context, { ...anything, ...wish });
    for (const query of asked) expect([query, await wholeTablesRead(query)]).toEqual([query, []]);
    const list = [...asked].find((query) => query.includes('group_concat')) ?? '';
    expect((await planOf(list)).join('\n')).toMatch(by);
  });
});
