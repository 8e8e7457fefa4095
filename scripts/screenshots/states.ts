import { inTheEnd } from '../prove/expecting';
import { askForLinks, askToBeTold, writeToUs } from '../prove/finding';
import type { Scene } from '../prove/scene';
import type { ShopPage, Visitor } from '../prove/shop-pages';

/* What the shop looks like when something has happened to it, and what comes by post. */

type State = { readonly change: (scene: Scene) => Promise<void>; readonly pages: ReadonlyArray<ShopPage> };

function shown(name: string, address: ShopPage['address'], visitor: Visitor = 'stranger'): ShopPage {
  return { name, address, visitor, route: '', isIndexed: false };
}

/** Somebody else has bought the last of one bake. */
export const soldOut: State = {
  change: ({ database, sale, bake }) =>
    database.change([
      `UPDATE offers SET capacity = claimed WHERE sale_id = ? AND variant_id IN
         (SELECT variants.id FROM variants JOIN products ON products.id = variants.product_id WHERE products.slug = ?)`,
      ...[sale.id, bake],
    ]),
  pages: [
    shown('product, sold out', ({ bake, sale }) => `/products/${bake}?sale=${sale.slug}`),
    shown('basket, sold out', () => '/basket', 'shopper'),
  ],
};

/** The database does not answer, and nobody has seen the page before. */
export const unreachable: State = {
  change: async ({ database }) => {
    await database.all('ALTER TABLE catalogue_revision RENAME TO catalogue_revision_aside');
  },
  pages: [shown('unreachable', () => '/products/eccles-cake')],
};

/** No sale is open or to come. */
export const emptyDiary: State = {
  change: ({ database, now }) =>
    database.change(['UPDATE bake_sales SET published_at = NULL WHERE closes_at > ?', now]),
  pages: [
    shown('home, between bakes', () => '/'),
    shown('menu, between bakes', () => '/menu'),
    shown('product, between bakes', ({ bake }) => `/products/${bake}`),
  ],
};

/** Stripe's page, as the stand-in shows it. */
export const standInPages: ReadonlyArray<ShopPage> = [
  shown('payment', ({ unpaid }) => {
    if (unpaid.payUrl === null) throw new Error('The order is not paid by card');
    return unpaid.payUrl;
  }),
];

/** The letters of the shop, each as its reader sees it. */
export async function letters(scene: Scene): Promise<ShopPage[]> {
  const { paid } = scene;
  const reader = 'ada.reader@example.org';
  await Promise.all([
    askToBeTold(scene, reader),
    askForLinks(scene, paid.shopper.email),
    writeToUs(scene, { ...paid.shopper, message: 'Do you have a table in Cressage before Christmas?' }),
  ]);
  return [
    letter('letter, order confirmed', { to: paid.shopper.email, subject: /^Your order / }),
    letter('letter, way back', { to: paid.shopper.email, subject: /^The way back/ }),
    letter('letter, shall we tell you', { to: reader, subject: /^Shall we tell you/ }),
    letter('letter, message', { to: shopAddress, subject: /^A message/ }),
  ];
}

// The demonstration's own.
const shopAddress = 'hello@bandofbakers.example';

type Addressed = { readonly to: string; readonly subject: RegExp };

function letter(name: string, { to, subject }: Addressed): ShopPage {
  return shown(name, async ({ standIns }) => {
    const find = async () => (await standIns.lettersTo(to)).find((one) => subject.test(one.subject))?.id ?? null;
    await inTheEnd(find).not.toBeNull();
    return `${standIns.url}/mailbox/${(await find()) ?? ''}/html`;
  });
}
