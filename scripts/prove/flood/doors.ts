import { randomBytes, randomInt } from 'node:crypto';
import { basketCookie, ownAddress } from '../../../e2e/support/orders';
import { formWith, type PlainForm } from '../../../e2e/support/plain-forms';
import type { TestSale } from '../../../e2e/support/sales';

/* Every limit the shop promises, written down by hand, and how somebody knocks at it. */

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;

/** One more request of the same key, and the shop's answer. */
type Knock = (shop: Knocked) => Promise<Response>;

/** What has to be known of the shop before anybody knocks. */
export type Knocked = {
  readonly url: string;
  readonly sale: TestSale;
  /** The forms as they stand on their pages, by the page's address. */
  readonly forms: Readonly<Record<string, PlainForm>>;
};

export type Limited = {
  readonly name: string;
  readonly limit: number;
  readonly windowMs: number;
  /** Left out of the small version: it takes hundreds of requests. */
  readonly isLong?: boolean;
  /** Another limit stands in front of this one, so that it cannot be reached to the last try. */
  readonly isBehindAnother?: boolean;
  /** A key of its own per proof: what the returned knock sends counts against it alone. */
  readonly aKey: () => Knock;
};

type Sent = {
  readonly body?: FormData | string;
  readonly headers?: Readonly<Record<string, string>>;
};

const ask = (url: string, { body, headers = {} }: Sent = {}) =>
  fetch(url, {
    ...(body === undefined ? {} : { method: 'POST', body }),
    headers: { accept: 'text/html', origin: new URL(url).origin, ...headers },
    redirect: 'manual',
  });

/** Sends a page's form as a browser without scripts does. */
function sendForm({ url, forms }: Knocked, page: string, filledIn: PlainForm, headers: Sent['headers'] = {}) {
  const body = new FormData();
  for (const [name, value] of Object.entries({ ...forms[page], ...filledIn })) body.append(name, value);
  return ask(`${url}${page}`, { body, headers });
}

const somebody = () => `flood.${randomBytes(6).toString('hex')}@example.org`;
const aBasket = (sale: TestSale) => ({ cookie: `bob_basket=${encodeURIComponent(basketCookie(sale))}` });

function order(shop: Knocked, email: string, address: Sent['headers']): Promise<Response> {
  const { sale } = shop;
  const own = { placementKey: crypto.randomUUID(), slotId: sale.slotIds[0] ?? '', paymentWay: 'on_collection' };
  return sendForm(shop, '/checkout', { ...own, name: 'Flo Oder', email }, { ...aBasket(sale), ...address });
}

/** What is counted at the edge, before anybody reads the request. */
const atTheEdge: ReadonlyArray<Limited> = [
  {
    ...{ name: 'pages, one address', limit: 600, windowMs: minuteMs, isLong: true },
    aKey: () =>
      fromOnePlace(
        (address) =>
          ({ url }) =>
            ask(`${url}/faq`, { headers: address }),
      ),
  },
  {
    ...{ name: 'pictures, one address', limit: 3000, windowMs: minuteMs, isLong: true },
    aKey: () =>
      fromOnePlace(
        (address) =>
          ({ url }) =>
            ask(`${url}/media/none/card.avif`, { headers: address }),
      ),
  },
  {
    ...{ name: 'reports, one address', limit: 1200, windowMs: minuteMs, isLong: true },
    aKey: () =>
      fromOnePlace((address) => ({ url }) => {
        const headers = { accept: '*/*', 'content-type': 'application/json', ...address };
        return ask(`${url}/browser-errors`, { body: '{}', headers });
      }),
  },
  {
    ...{ name: 'posts, one address', limit: 120, windowMs: minuteMs },
    aKey: () =>
      fromOnePlace(
        (address) =>
          ({ url }) =>
            ask(`${url}/checkout`, { body: aForm(), headers: address }),
      ),
  },
  {
    ...{ name: 'posts, one person', limit: 30, windowMs: minuteMs },
    aKey: () => {
      const cookie = `bob_session=${randomBytes(32).toString('hex')}`;
      return ({ url }) => ask(`${url}/checkout`, { body: aForm(), headers: { cookie, ...ownAddress() } });
    },
  },
];

/** What is counted in the database, once it is known what is asked for. */
const strictly: ReadonlyArray<Limited> = [
  {
    ...{ name: 'sign-in, one account', limit: 5, windowMs: minuteMs },
    aKey: () => {
      const email = somebody();
      return (shop) => sendForm(shop, '/sign-in', { email, password: 'not the password' }, ownAddress());
    },
  },
  {
    ...{ name: 'sign-in, one address', limit: 20, windowMs: minuteMs, isBehindAnother: true },
    aKey: () =>
      fromOnePlace(
        (address) => (shop) => sendForm(shop, '/sign-in', { email: somebody(), password: 'not the password' }, address),
      ),
  },
  {
    ...{ name: 'sign-up without the check, one address', limit: 5, windowMs: hourMs },
    aKey: () =>
      fromOnePlace(
        (address) => (shop) =>
          sendForm(shop, '/sign-up', { email: somebody(), newPassword: `Sesame-${randomInt(1e9)}` }, address),
      ),
  },
  {
    ...{ name: 'a new password without the check, one address', limit: 5, windowMs: hourMs },
    aKey: () => fromOnePlace((address) => (shop) => sendForm(shop, '/forgot-password', { email: somebody() }, address)),
  },
  {
    ...{ name: 'a message without the check, one address', limit: 5, windowMs: hourMs },
    aKey: () =>
      fromOnePlace((address) => (shop) => {
        const message = { name: 'Flo Oder', email: somebody(), message: 'Good morning' };
        return sendForm(shop, '/contact', message, address);
      }),
  },
  {
    ...{ name: 'orders, one e-mail address', limit: 6, windowMs: minuteMs },
    aKey: () => {
      const email = somebody();
      return (shop) => order(shop, email, ownAddress());
    },
  },
  {
    ...{ name: 'orders, one address', limit: 30, windowMs: minuteMs, isLong: true },
    aKey: () => fromOnePlace((address) => (shop) => order(shop, somebody(), address)),
  },
  {
    ...{ name: 'voucher codes, one address', limit: 20, windowMs: 10 * minuteMs },
    aKey: () =>
      fromOnePlace((address) => (shop) => {
        const { url, forms, sale } = shop;
        const body = new FormData();
        for (const [name, value] of Object.entries({ ...forms[voucherForm], code: `NONE${randomInt(1e9)}` }))
          body.append(name, value);
        return ask(`${url}/checkout`, { body, headers: { ...aBasket(sale), ...address } });
      }),
  },
  {
    ...{ name: '“tell me”, one e-mail address', limit: 4, windowMs: hourMs },
    aKey: () => {
      const email = somebody();
      return (shop) => sendForm(shop, '/tell-me', { email }, ownAddress());
    },
  },
  {
    ...{ name: '“find my order”, one e-mail address', limit: 4, windowMs: hourMs },
    aKey: () => {
      const email = somebody();
      return (shop) => sendForm(shop, '/find-my-order', { email }, ownAddress());
    },
  },
];

export const limitedDoors: ReadonlyArray<Limited> = [...atTheEdge, ...strictly];

const voucherForm = '/checkout, voucher';

/** The pages whose forms are sent, and words on the button of each. */
const pagesWithForms: Readonly<Record<string, { readonly page: string; readonly button: RegExp }>> = {
  '/sign-in': { page: '/sign-in', button: /Sign in/ },
  '/sign-up': { page: '/sign-up', button: /account/i },
  '/forgot-password': { page: '/forgot-password', button: /Send/ },
  '/contact': { page: '/contact', button: /Send the message/ },
  '/tell-me': { page: '/tell-me', button: /Tell me when orders open/ },
  '/find-my-order': { page: '/find-my-order', button: /Send/ },
  '/checkout': { page: '/checkout', button: /Order for £/ },
  [voucherForm]: { page: '/checkout', button: /Use this voucher/ },
};

/** Reads every form once, as somebody with a basket finds it. */
export async function readForms(url: string, sale: TestSale): Promise<Knocked['forms']> {
  const read = Object.entries(pagesWithForms).map(async ([name, { page, button }]) => {
    const html = await (await ask(`${url}${page}`, { headers: { ...aBasket(sale), ...ownAddress() } })).text();
    return [name, formWith(button, html)] as const;
  });
  return Object.fromEntries(await Promise.all(read));
}

function fromOnePlace(knockFrom: (address: Readonly<Record<string, string>>) => Knock): Knock {
  return knockFrom(ownAddress());
}

function aForm(): FormData {
  const form = new FormData();
  form.set('name', 'Flo Oder');
  return form;
}
