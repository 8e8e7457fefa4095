import { type Page, test as base } from '@playwright/test';
import { noteComplaints } from '../../scripts/prove/browser';
import { standInsAt, type StandIns } from '../../scripts/prove/stand-ins';
import { type Ordering, ownAddress, paidOrder, placeOrder, type TestOrder } from './orders';
import { openSale, type SalePlan, type TestSale } from './sales';
import { openShopDatabase, type ShopDatabase } from './shop-database';
import { atWork, type Role, takeOn } from './staff';

/** The shop a test is about. */
export type ShopPlace = { readonly url: string; readonly standInsUrl: string };

type OfWorker = {
  readonly shop: ShopPlace;
  readonly database: ShopDatabase;
  readonly standIns: StandIns;
  /** A sale with plenty of everything. */
  readonly sale: TestSale;
};

type Own = Pick<Ordering, 'shopper' | 'quantity' | 'paymentWay' | 'more'> & { readonly sale?: TestSale };

type OfTest = {
  /** What a browser may complain about in this test; anything else fails it. */
  readonly mayComplain: RegExp | null;
  readonly complaints: string[];
  readonly openSale: (plan?: SalePlan) => Promise<TestSale>;
  readonly placeOrder: (own?: Own) => Promise<TestOrder>;
  readonly paidOrder: (own?: Own) => Promise<TestOrder>;
  /** A page of the office, with somebody of that role signed in. */
  readonly office: (role: Role) => Promise<Page>;
};

const fromEnvironment = (name: string): string => {
  const value = process.env[name];
  if (value === undefined) throw new Error(`${name} is not set: global-setup.ts opens the shop`);
  return value;
};

/** A test of the shop: its browsers complain about nothing, and what it orders is its own. */
export const test = base.extend<OfTest, OfWorker>({
  shop: [
    async ({}, use) => {
      await use({ url: fromEnvironment('SHOP_URL'), standInsUrl: fromEnvironment('STAND_INS_URL') });
    },
    { scope: 'worker' },
  ],
  database: [async ({ shop }, use) => use(await openShopDatabase(shop.url)), { scope: 'worker' }],
  standIns: [async ({ shop }, use) => use(standInsAt(shop.standInsUrl)), { scope: 'worker' }],
  sale: [
    async ({ database }, use) => {
      await use(
        await openSale(database, { bakes: { sourdough: 900, croissant: 900, flapjack: 900 }, ordersPerSlot: 900 }),
      );
    },
    { scope: 'worker' },
  ],
  baseURL: async ({ shop }, use) => use(shop.url),
  extraHTTPHeaders: async ({}, use) => use(ownAddress()),
  mayComplain: [null, { option: true }],
  complaints: async ({ mayComplain }, use) => {
    const complaints: string[] = [];
    await use(complaints);
    const serious = complaints.filter((complaint) => !mayComplain?.test(complaint));
    base.expect(serious, 'what browsers complained about').toEqual([]);
  },
  context: async ({ context, complaints }, use) => {
    await noteComplaints(context, complaints);
    await use(context);
  },
  openSale: async ({ database }, use) => use((plan) => openSale(database, plan)),
  placeOrder: async ({ playwright, shop, sale: usual }, use) => {
    const request = await playwright.request.newContext();
    await use(({ sale = usual, ...own } = {}) => placeOrder({ request, url: shop.url, sale, ...own }));
    await request.dispose();
  },
  paidOrder: async ({ playwright, shop, standIns, sale: usual }, use) => {
    const request = await playwright.request.newContext();
    await use(({ sale = usual, ...own } = {}) => paidOrder({ request, url: shop.url, standIns, sale, ...own }));
    await request.dispose();
  },
  office: async ({ browser, shop, database, complaints }, use) => {
    const pages: Page[] = [];
    await use(async (role) => {
      const page = await atWork({ browser, url: shop.url, member: await takeOn(database, role) });
      await noteComplaints(page.context(), complaints);
      pages.push(page);
      return page;
    });
    for (const page of pages) await page.context().close();
  },
});

export { expect } from '@playwright/test';
