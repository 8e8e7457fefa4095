import { draftSlug } from './draft';
import { at, type ShopPage } from './shop-page';

/* Every page behind the counter, for the proofs that look at them all. A new page is a line here; the build's own list asks for it. */

const office = (name: string, route: string, address: ShopPage['address'] = at(route)): ShopPage => ({
  ...{ name, route, address, visitor: 'staff', isIndexed: false },
});

/** A page about the sale of the scene. */
const ofSale = (name: string): ShopPage =>
  office(`office ${name}`, `/admin/sales/[slug]/${name}`, ({ sale }) => `/admin/sales/${sale.slug}/${name}`);

/** A page about a sale that nobody but staff has seen. */
const ofDraft = (name: string, page = ''): ShopPage =>
  office(name, `/admin/sales/[slug]${page}`, async (scene) => `/admin/sales/${await draftSlug(scene)}${page}`);

/** The pages behind the counter. */
export const officePages: ReadonlyArray<ShopPage> = [
  office('office today', '/admin'),
  ...['orders', 'bake', 'collect', 'deliver', 'change', 'money', 'offers'].map(ofSale),
  office('office sales', '/admin/sales'),
  office('office new sale', '/admin/sales/new'),
  office('office sale', '/admin/sales/[slug]', ({ sale }) => `/admin/sales/${sale.slug}`),
  ...['slots', 'clone', 'ordering', 'preview'].map(ofSale),
  ofDraft('office sale, draft'),
  ofDraft('office facts', '/facts'),
  office('office delivery', '/admin/settings/delivery'),
  office('office places', '/admin/settings/places'),
  office('office all orders', '/admin/orders'),
  office('office all orders, of a sale', '/admin/orders', ({ sale }) => `/admin/orders?sale=${sale.slug}&sort=name`),
  office('office all orders, none found', '/admin/orders', at('/admin/orders?q=nobody-is-called-that')),
  office('office order by phone', '/admin/orders/new'),
  ofSale('pack'),
  office(
    'office collection list',
    '/admin/sales/[slug]/collect/sheet',
    ({ sale }) => `/admin/sales/${sale.slug}/collect/sheet`,
  ),
  office('office matrix', '/admin/sales/matrix'),
  office('office attention', '/admin/attention'),
  office('office reconcile', '/admin/money/reconcile'),
  office('office operations', '/admin/operations'),
  office('office products', '/admin/products'),
  office('office product', '/admin/products/[slug]', ({ bake }) => `/admin/products/${bake}`),
  office('office sorts of bake', '/admin/products/categories'),
  office('office ingredients', '/admin/products/ingredients'),
  office('office ingredient', '/admin/products/ingredients/[id]', async ({ database }) => {
    const [row] = await database.all('SELECT id FROM ingredients ORDER BY id LIMIT 1');
    return `/admin/products/ingredients/${String(row?.['id'])}`;
  }),
  office('office vouchers', '/admin/vouchers'),
  office('office backups', '/admin/backups'),
  office('office staff', '/admin/staff'),
  office('office audit', '/admin/audit'),
  office('office check-in', '/admin/check-in'),
  office('office erase', '/admin/customers/erase'),
  // What an invitation that opens nothing shows.
  office('office join', '/admin/join/[token]', at('/admin/join/of-yesterday')),
  office('office joined', '/admin/join/done'),
  office('office second factor', '/admin/security/two-factor'),
  office('office order', '/admin/orders/[reference]', ({ paid }) => `/admin/orders/${paid.reference}`),
];
