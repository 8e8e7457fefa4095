import { randomInt, randomUUID } from 'node:crypto';
import { type APIRequestContext, expect, type Page } from '@playwright/test';
import type { StandIns } from '../../scripts/prove/stand-ins';
import { formWith } from './plain-forms';
import type { TestSale } from './sales';

/* Ordering without a browser, by the same forms: for tests that begin where an order stands. */

export type Shopper = { readonly name: string; readonly surname: string; readonly email: string };

/** An order that was placed, and perhaps paid. */
export type TestOrder = {
  readonly reference: string;
  readonly shopper: Shopper;
  /** The key its page opens with. */
  readonly cookie: string;
  /** Stripe's page for it; null where it is paid at the table. */
  readonly payUrl: string | null;
  readonly sessionId: string;
};

/** Somebody nobody else is. */
export function aShopper(kind = 'shopper'): Shopper {
  const surname = `Tester${randomInt(1_000_000)}`;
  return { name: `Ada ${surname}`, surname, email: `${kind}+${surname.toLowerCase()}@example.org` };
}

export type Ordering = {
  readonly request: APIRequestContext;
  readonly url: string;
  readonly sale: TestSale;
  readonly shopper?: Shopper;
  readonly quantity?: number;
  readonly paymentWay?: 'card' | 'on_collection';
  readonly more?: Readonly<Record<string, string>>;
};

/** The cookie of a basket with something of a sale in it. */
export function basketCookie(sale: TestSale, quantity = 1, place = 0): string {
  const offer = sale.offers[place];
  if (!offer) throw new Error('The sale has no such offer');
  return `${sale.id}~${offer.id}:${quantity}:${offer.pricePence}`;
}

/** Puts a basket into a browser. */
export async function giveBasket(page: Page, url: string, basket: string): Promise<void> {
  await page.context().addCookies([{ name: 'bob_basket', value: encodeURIComponent(basket), url }]);
}

/** Places an order by the checkout's plain form; it waits for its payment where it is paid by card. */
export async function placeOrder(ordering: Ordering): Promise<TestOrder> {
  const { request, url, sale, shopper = aShopper(), quantity = 1, paymentWay = 'card', more = {} } = ordering;
  const headers = { cookie: `bob_basket=${encodeURIComponent(basketCookie(sale, quantity))}`, ...ownAddress() };
  // A clock that a test moved is read by the shop once a second: the form is there as soon as it has.
  let checkout = '';
  const readCheckout = async () => (checkout = await (await request.get(`${url}/checkout`, { headers })).text());
  await expect.poll(readCheckout).toContain('name="placementKey"');
  const form = {
    ...formWith(/Order for £/, checkout),
    ...{ name: shopper.name, email: shopper.email, slotId: sale.slotIds[0] ?? '', paymentWay },
    ...more,
  };
  const multipart = Object.fromEntries(Object.entries(form).map(([name, value]) => [name, value]));
  const placed = await request.post(`${url}/checkout`, {
    headers: { ...headers, origin: url },
    multipart,
    maxRedirects: 0,
  });
  expect(placed.status(), await placed.text()).toBe(303);
  const location = placed.headers()['location'] ?? '';
  const cookie = placed
    .headersArray()
    .find(({ name, value }) => name.toLowerCase() === 'set-cookie' && value.startsWith('bob_order='));
  const [, token = '', reference = ''] = /^bob_order=([^;]+);.*Path=\/orders\/([^;]+)/i.exec(cookie?.value ?? '') ?? [];
  const isAway = !location.startsWith('/') && !location.startsWith(url);
  const sessionId = /\/c\/pay\/(\w+)/.exec(location)?.[1] ?? '';
  return { reference, shopper, cookie: token, payUrl: isAway ? location : null, sessionId };
}

/** Places an order, pays for it and comes back. */
export async function paidOrder(ordering: Ordering & { readonly standIns: StandIns }): Promise<TestOrder> {
  const order = await placeOrder(ordering);
  await ordering.standIns.pay(order.sessionId);
  await ordering.request.get(`${ordering.url}/checkout/return?session=${order.sessionId}`, { maxRedirects: 0 });
  return order;
}

/** Lets a browser open an order's page. */
export async function giveKey(page: Page, url: string, { reference, cookie }: TestOrder): Promise<void> {
  const { hostname } = new URL(url);
  const key = { name: 'bob_order', value: cookie, domain: hostname, path: `/orders/${reference}` };
  await page.context().addCookies([key]);
}

/** Every shopper at home behind an address of their own: the shop counts tries by address. */
export function ownAddress(): { 'cf-connecting-ip': string } {
  return { 'cf-connecting-ip': `10.${randomInt(256)}.${randomInt(256)}.${randomInt(1, 255)}` };
}

/** A placement key as the checkout makes them. */
export const placementKey = (): string => randomUUID();
