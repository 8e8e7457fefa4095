import { randomInt } from 'node:crypto';
import { request } from '@playwright/test';
import { comeIn } from '../../e2e/support/members';
import { basketCookie, paidOrder, placeOrder, type Shopper, type TestOrder } from '../../e2e/support/orders';
import type { TestOffer, TestSale } from '../../e2e/support/sales';
import { openShopDatabase, type Row, type ShopDatabase } from '../../e2e/support/shop-database';
import { takeOn } from '../../e2e/support/staff';
import type { Shop } from '../lib/shop.d.mts';
import { standInsAt, type StandIns } from './stand-ins';

/* What has to have happened before every page of a shop has something to show. */

/** A shop with a sale to order from, a basket, an order of each kind, and somebody behind the counter. */
export type Scene = {
  readonly url: string;
  readonly standIns: StandIns;
  readonly database: ShopDatabase;
  readonly sale: TestSale;
  /** A bake on offer there, by the name in its address. */
  readonly bake: string;
  /** What a basket's cookie holds. */
  readonly basket: string;
  readonly paid: TestOrder;
  readonly unpaid: TestOrder;
  readonly staffToken: string;
  /** Of somebody with an account, who has ordered before; and of somebody who never has. */
  readonly memberToken: string;
  readonly newcomerToken: string;
  /** What the shop's clock said when the scene was set. */
  readonly now: number;
};

/** The shoppers of the demonstration who have an account. */
export const memberEmail = 'sian.prydderch@example.com';
const newcomerEmail = 'nia.probert@example.com';

const inBasket = 3;
/** So much of a bake is left, and of nothing it shares with others, that an order more or less spoils nothing. */
const plenty = 4;

/** Sets the scene in a running shop: two small orders, one of them paid. */
export async function setScene(
  { url, standInsUrl }: Pick<Shop, 'url' | 'standInsUrl'>,
  now = Date.now(),
): Promise<Scene> {
  const database = await openShopDatabase(url);
  const standIns = standInsAt(standInsUrl);
  const { bake, ...sale } = await saleWithPlenty(database, now);
  const asking = await request.newContext();
  try {
    const ordering = { request: asking, url, sale };
    const items = sale.offers.slice(1, inBasket).map((offer) => `~${offer.id}:2:${offer.pricePence}`);
    return {
      ...{ url, standIns, database, sale, bake, now },
      basket: basketCookie(sale) + items.join(''),
      paid: await paidOrder({ ...ordering, shopper: shopperCalled('Doris Frodesley'), standIns }),
      unpaid: await placeOrder({ ...ordering, shopper: shopperCalled('Emrys Abberley') }),
      staffToken: (await takeOn(database, 'owner', { name: 'Olive Hartwell', now })).token,
      memberToken: await comeIn(database, memberEmail, now),
      newcomerToken: await comeIn(database, newcomerEmail, now),
    };
  } finally {
    await asking.dispose();
  }
}

/** Somebody with a name one can show, whose address nobody else has: orders are counted by it. */
function shopperCalled(name: string): Shopper {
  const [given = '', surname = ''] = name.split(' ');
  const email = `${given}.${surname}${randomInt(10_000)}@example.org`.toLowerCase();
  return { name, surname, email };
}

/** The demonstration's sale that has most left, with the bakes of which there is plenty. */
async function saleWithPlenty(database: ShopDatabase, now: number): Promise<TestSale & { readonly bake: string }> {
  const [row] = await database.all(
    `SELECT bake_sales.* FROM bake_sales JOIN offers ON offers.sale_id = bake_sales.id
     WHERE opens_at < ? AND closes_at > ? AND published_at IS NOT NULL AND cancelled_at IS NULL
     GROUP BY bake_sales.id ORDER BY SUM(offers.capacity - offers.claimed) DESC LIMIT 1`,
    ...[now, now],
  );
  if (!row) throw new Error('No sale takes orders');
  const id = text(row, 'id');
  const slots = await database.all(
    'SELECT id, method FROM slots WHERE sale_id = ? AND capacity > claimed ORDER BY starts_at',
    id,
  );
  const idsFor = (method: string) => slots.filter((slot) => slot['method'] === method).map((slot) => text(slot, 'id'));
  const offers = await database.all(
    `SELECT offers.id, products.name, products.slug, offers.price_pence FROM offers
     JOIN variants ON variants.id = offers.variant_id JOIN products ON products.id = variants.product_id
     WHERE offers.sale_id = ? AND offers.pool_id IS NULL AND offers.capacity >= offers.claimed + CAST(? AS INTEGER) ORDER BY offers.position`,
    ...[id, plenty],
  );
  return {
    ...{ id, slug: text(row, 'slug'), day: text(row, 'bake_day'), closesAt: Number(row['closes_at']) },
    slotIds: idsFor('collection'),
    roundIds: idsFor('delivery'),
    offers: offers.map(asOffer),
    bake: text(offers[0] ?? {}, 'slug'),
  };
}

const asOffer = (row: Row): TestOffer => ({
  id: text(row, 'id'),
  name: text(row, 'name'),
  pricePence: Number(row['price_pence']),
});

function text(row: Row, column: string): string {
  const value = row[column];
  if (typeof value !== 'string') throw new Error(`There is no ${column}`);
  return value;
}
