import { randomBytes } from 'node:crypto';
import { request } from '@playwright/test';
import { paidOrder, placeOrder, type Shopper, type TestOrder } from '../../../e2e/support/orders';
import { openSale, type TestSale } from '../../../e2e/support/sales';
import { openShopDatabase, type ShopDatabase } from '../../../e2e/support/shop-database';
import type { Shop } from '../../lib/shop.d.mts';
import { standInsAt } from '../stand-ins';
import { type Members, nameGuests, nameOwn, nameStaff, openAccounts } from './members';
import { nameEverything } from './names';
import type { Names } from './naming';

/* Two shoppers with the same kinds of things, so that each can be asked for by who has it and by who has not. */

/** The orders of one shopper, by how they are paid. */
export type Orders = { readonly order: TestOrder; readonly table: TestOrder; readonly unpaid: TestOrder };

/** Somebody who has ordered, and the words that stand for them wherever something of theirs is shown. */
export type Holder = Orders & { readonly marks: ReadonlyArray<string> };

export type Scene = {
  readonly url: string;
  readonly database: ShopDatabase;
  readonly sale: TestSale;
  readonly holders: { readonly own: Holder; readonly others: Holder };
  /** The accounts of the two. */
  readonly members: Members;
  readonly named: Names;
};

const few = 20;

/** Sets the scene in a running shop: two sales, and two shoppers with three orders each. */
export async function setScene({ url, standInsUrl }: Pick<Shop, 'url' | 'standInsUrl'>): Promise<Scene> {
  const database = await openShopDatabase(url);
  const plan = { bakes: { sourdough: few, croissant: few }, ordersPerSlot: few };
  const [sale, elsewhere] = [await openSale(database, plan), await openSale(database, plan)];
  const shop = { url, sale, standIns: standInsAt(standInsUrl) };
  const [own, others] = await Promise.all(['Hatty Holderness', 'Otto Otherington'].map((name) => ordersOf(shop, name)));
  if (!own || !others) throw new Error('Nobody has ordered');
  const holders = { own, others };
  const members = await openAccounts(database, holders);
  const named = {
    ...(await nameEverything({ database, sale, elsewhere, holders })),
    ...(await nameOwn(database, members)),
    ...(await nameGuests(database)),
    ...(await nameStaff(database, members)),
  };
  return { url, database, sale, holders, members, named };
}

type Ordering = Pick<Scene, 'url' | 'sale'> & { readonly standIns: ReturnType<typeof standInsAt> };

/** Three orders of somebody new: paid by card, to be paid at the table, and not paid yet. */
async function ordersOf({ standIns, ...shop }: Ordering, called: string): Promise<Holder> {
  const { shopper, told } = somebody(called);
  const asking = await request.newContext();
  try {
    const ordering = { request: asking, ...shop, shopper, more: told };
    const order = await paidOrder({ ...ordering, standIns });
    const again = { ...ordering, more: { ...told, isMeantTwice: 'yes' } };
    const table = await placeOrder({ ...again, paymentWay: 'on_collection' });
    const unpaid = await placeOrder(again);
    const references = [order, table, unpaid].flatMap(({ reference }) => [
      `>${reference}<`,
      `Order ${reference}`,
      `As in ${reference}`,
    ]);
    return { order, table, unpaid, marks: [shopper.name, ...Object.values(told), ...references] };
  } finally {
    await asking.dispose();
  }
}

function somebody(called: string): { readonly shopper: Shopper; readonly told: Readonly<Record<string, string>> } {
  const mark = randomBytes(4).toString('hex');
  const [given = '', surname = ''] = called.split(' ');
  const email = `${given}.${mark}@example.org`.toLowerCase();
  return {
    shopper: { name: `${called} ${mark}`, surname, email },
    told: { note: `The gate sticks ${mark}`, allergyNote: `No walnuts ${mark}` },
  };
}
