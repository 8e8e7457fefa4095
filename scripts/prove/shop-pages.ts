import { seen } from './expecting';
import { addressIn, confirmAddress, unsubscribeAddress } from './finding';
import { officePages } from './office-pages';
import { memberEmail, type Scene } from './scene';
import { at, type ShopPage, type Visitor } from './shop-page';

export type { ShopPage, Visitor } from './shop-page';

/* Every page of the shop, for the proofs that look at them all. A new page is a line here; the build's own list asks for it. */

/** A cookie of the shop's, as every tool takes it. */
export type Cookie = { readonly name: string; readonly value: string; readonly domain: string; readonly path: string };

const plain = (name: string, route: string): ShopPage => ({
  ...{ name, route, visitor: 'stranger', address: at(route), isIndexed: true },
});
const unlisted = (name: string, route: string): ShopPage => ({ ...plain(name, route), isIndexed: false });
const ordered = (name: string, route: string, address: ShopPage['address']): ShopPage => ({
  ...{ ...unlisted(name, route), visitor: 'orderer', address },
});

/** The pages a stranger finds by looking around. */
const browsing: ReadonlyArray<ShopPage> = [
  plain('home', '/'),
  plain('menu', '/menu'),
  {
    ...unlisted('menu, narrowed', '/menu'),
    address: ({ sale }) => `/menu?sale=${sale.slug}&free=milk&free=tree-nuts&sort=price`,
  },
  { ...unlisted('menu, nothing fits', '/menu'), address: ({ sale }) => `/menu?sale=${sale.slug}&q=pineapple` },
  { ...plain('product', '/products/[slug]'), address: ({ bake, sale }) => `/products/${bake}?sale=${sale.slug}` },
  { ...plain('sale', '/sales/[slug]'), address: ({ sale }) => `/sales/${sale.slug}` },
  plain('news', '/news'),
  { ...plain('post', '/news/[slug]'), address: (scene) => addressIn(scene, '/news', /href="(\/news\/[\w-]+)"/) },
  plain('about', '/about'),
  plain('find us', '/find-us'),
  plain('faq', '/faq'),
  plain('contact', '/contact'),
  unlisted('contact, sent', '/contact/sent'),
  unlisted('find my order', '/find-my-order'),
  unlisted('find my order, sent', '/find-my-order/sent'),
  unlisted('tell me', '/tell-me'),
  unlisted('tell me, asked', '/tell-me/asked'),
  unlisted('tell me, done', '/tell-me/done'),
  plain('allergens', '/allergens'),
  plain('terms', '/terms'),
  plain('privacy', '/privacy'),
  plain('accessibility', '/accessibility'),
  { ...unlisted('tell me, confirm', '/tell-me/confirm/[token]'), address: (scene) => confirmAddress(scene) },
  { ...unlisted('unsubscribe', '/unsubscribe/[token]'), address: unsubscribeAddress },
  unlisted('unsubscribed', '/unsubscribe/done'),
  { ...unlisted('not found', '/_not-found'), address: at('/nowhere'), status: 404 },
  unlisted('sign in', '/sign-in'),
  unlisted('sign in, staff', '/admin/sign-in'),
  unlisted('sign in, code', '/sign-in/code'),
  unlisted('your data', '/your-data'),
  unlisted('your data, sent', '/your-data/sent'),
  // Without the key of a letter it says that there is none.
  unlisted('your data, held', '/your-data/held'),
  unlisted('your data, erased', '/your-data/erased'),
  // Without an account that waits for its password it leads back to the sign-in page.
  unlisted('sign in, Google and a password', '/sign-in/google/link'),
  unlisted('sign up', '/sign-up'),
  unlisted('sign up, sent', '/sign-up/sent'),
  unlisted('forgot password', '/forgot-password'),
  unlisted('forgot password, sent', '/forgot-password/sent'),
  unlisted('letter about an account, dead', '/account-letter'),
  unlisted('parts', '/development/parts'),
];

/** The pages of somebody who orders. */
const ordering: ReadonlyArray<ShopPage> = [
  { ...unlisted('basket', '/basket'), visitor: 'shopper' },
  unlisted('basket, empty', '/basket'),
  {
    ...unlisted('basket sheet', '/menu'),
    visitor: 'shopper',
    arrange: async (page) => {
      await page
        .getByRole('banner')
        .getByRole('link', { name: /^Basket/ })
        .click();
      await seen(page.getByRole('dialog').getByRole('link', { name: 'Go to checkout' })).toBeVisible();
    },
  },
  { ...unlisted('checkout', '/checkout'), visitor: 'shopper' },
  {
    ...unlisted('checkout, with errors', '/checkout'),
    visitor: 'shopper',
    arrange: async (page) => {
      await page.getByRole('button', { name: /^Order for £/ }).click();
      await seen(page.getByRole('alert').first()).toBeVisible();
    },
  },
  {
    ...unlisted('another sale', '/basket/another-sale'),
    visitor: 'shopper',
    address: anotherSale,
  },
  ordered('order', '/orders/[reference]', ({ paid }) => `/orders/${paid.reference}`),
  ordered('order, unpaid', '/orders/[reference]', ({ unpaid }) => `/orders/${unpaid.reference}`),
  ordered('order, changing', '/orders/[reference]/change', ({ paid }) => `/orders/${paid.reference}/change`),
  ordered('order, change checked', '/orders/[reference]/change/review', (scene) => oneMore(scene)),
];

const own = (name: string, route: string, address: ShopPage['address'] = at(route)): ShopPage => ({
  ...{ name, route, address, visitor: 'member', isIndexed: false },
});

/** The pages of somebody who has an account. */
const inAnAccount: ReadonlyArray<ShopPage> = [
  own('account', '/account'),
  { ...own('account, new', '/account'), visitor: 'newcomer' },
  own('account, order again', '/account/again/[reference]', (scene) => orderAgain(scene)),
  own('account, favourites', '/account/favourites'),
  { ...own('account, no favourites', '/account/favourites'), visitor: 'newcomer' },
  own('account, addresses', '/account/addresses'),
  own('account, letters', '/account/letters'),
  own('account, signing in', '/account/security'),
  own('account, second factor', '/account/security/two-factor'),
  own('account, data', '/account/data'),
  own('checkout, signed in', '/checkout'),
];

export const shopPages: ReadonlyArray<ShopPage> = [...browsing, ...ordering, ...inAnAccount, ...officePages];

/** What a visitor carries in their cookies. */
export function cookiesOf(visitor: Visitor, scene: Scene): ReadonlyArray<Cookie> {
  const { url, basket, paid, unpaid, staffToken, memberToken, newcomerToken } = scene;
  const own = { domain: new URL(url).hostname, path: '/' };
  switch (visitor) {
    case 'stranger':
      return [];
    case 'shopper':
      return [{ ...own, name: 'bob_basket', value: encodeURIComponent(basket) }];
    case 'orderer':
      return [paid, unpaid].map(({ reference, cookie }) => ({
        ...{ ...own, name: 'bob_order', value: cookie, path: `/orders/${reference}` },
      }));
    case 'member':
      return [
        { ...own, name: 'bob_session', value: memberToken },
        { ...own, name: 'bob_basket', value: encodeURIComponent(basket) },
      ];
    case 'newcomer':
      return [{ ...own, name: 'bob_session', value: newcomerToken }];
    case 'staff':
      return [{ ...own, name: 'bob_session', value: staffToken }];
  }
}

/** Which of the pages stand in the build, and what does not fit between the two lists. */
export function compareWithBuild(built: ReadonlyArray<string>) {
  const shown = new Set(shopPages.map(({ route }) => route));
  return {
    pages: shopPages.filter(({ route }) => built.includes(route)),
    withoutExample: built.filter((route) => !shown.has(route) && !neverShown.has(route)),
    notBuilt: shopPages.filter(({ route }) => !built.includes(route)).map(({ route }) => route),
  };
}

// Stands in for a broken document; the edge answers with a page of its own before anybody would see it.
const neverShown = new Set(['/_global-error']);

/** The latest order of the member that is over. */
async function orderAgain({ database }: Scene): Promise<string> {
  const [order] = await database.all(
    `SELECT reference FROM orders JOIN people ON people.id = orders.person_id
     WHERE people.email = ? AND state IN ('collected', 'delivered') ORDER BY placed_at DESC LIMIT 1`,
    memberEmail,
  );
  if (!order) throw new Error('The member has never collected anything');
  return `/account/again/${String(order['reference'])}`;
}

async function oneMore({ paid, database }: Scene): Promise<string> {
  const [line] = await database.all(
    `SELECT slot_id, offer_id, quantity FROM order_lines JOIN orders ON orders.id = order_id WHERE reference = ? LIMIT 1`,
    paid.reference,
  );
  if (!line) throw new Error('The paid order has nothing in it');
  const wish = `slot=${String(line['slot_id'])}&${String(line['offer_id'])}=${Number(line['quantity']) + 1}`;
  return `/orders/${paid.reference}/change/review?${wish}`;
}

async function anotherSale({ sale, database, now }: Scene): Promise<string> {
  const [offer] = await database.all(
    `SELECT offers.id, offers.sale_id FROM offers JOIN bake_sales ON bake_sales.id = offers.sale_id
     WHERE offers.sale_id <> ? AND opens_at < ? AND closes_at > ? LIMIT 1`,
    ...[sale.id, now, now],
  );
  if (!offer) throw new Error('No second sale takes orders');
  return `/basket/another-sale?sale=${String(offer['sale_id'])}&offer=${String(offer['id'])}&quantity=1`;
}
