import type { Chance } from '../chance';
import type { Ground, KnownOrder } from './ground';
import type { AskKind } from './limits';

/* Everything in the office that grows with the shop, and the ways in which somebody asks for it. */

/** What somebody asks with: what there is, chance, and the link to a further page that the last answer had. */
export type Asking = Ground & { readonly chance: Chance; readonly onward: string | null };

/** An address, and words that the answer has to hold. */
export type Asked = { readonly path: string; readonly shows?: string };
type Way = (asking: Asking) => Asked | string;

export type Ask = { readonly name: string; readonly kind: AskKind; readonly ways: ReadonlyArray<Way> };

const ask = (kind: AskKind, name: string, ...ways: Way[]): Ask => ({ kind, name, ways });
const query = (path: string, words: Readonly<Record<string, string>>) =>
  `${path}?${new URLSearchParams(words).toString()}`;

const orders = '/admin/orders';
const audit = '/admin/audit';
const anOrder = ({ chance, orders: known }: Asking): KnownOrder => chance.pick(known);
const aSale = ({ chance, sales }: Asking) => `/admin/sales/${chance.pick(sales)}`;
const aSaleAhead = ({ chance, salesAhead }: Asking) => `/admin/sales/${chance.pick(salesAhead)}`;
/** The page after the one before, by that page's own link; the first one where it had none. */
const onwardFrom =
  (path: string): Way =>
  ({ onward }) =>
    onward ?? path;
const narrowed =
  (words: Readonly<Record<string, string>>): Way =>
  (asking) =>
    query(orders, { ...words, after: anOrder(asking).id });
const ofSale =
  (words: Readonly<Record<string, string>>): Way =>
  (asking) =>
    query(orders, { sale: asking.chance.pick(asking.sales), ...words });

/** An order looked for by something that is known of it: its reference has to be there. */
const found =
  (asked: (order: KnownOrder) => string): Way =>
  (asking) => {
    const order = anOrder(asking);
    return { path: asked(order), shows: order.reference };
  };
const typed = (q: string) => query(orders, { q });

const lists: ReadonlyArray<Ask> = [
  ask('list', 'today', () => '/admin'),
  ask(
    'list',
    'all orders',
    () => orders,
    onwardFrom(orders),
    (asking) => query(orders, { after: anOrder(asking).id }),
    (asking) => query(orders, { sort: 'oldest', after: anOrder(asking).id }),
  ),
  ask(
    'list',
    'all orders, narrowed',
    narrowed({ state: 'ready' }),
    narrowed({ state: 'cancelled' }),
    narrowed({ state: 'collected' }),
    narrowed({ payment: 'on_collection' }),
    narrowed({ method: 'delivery', sort: 'oldest' }),
    narrowed({ method: 'delivery', payment: 'card', state: 'missed' }),
  ),
  ask(
    'list',
    'orders of a sale',
    ofSale({}),
    ofSale({ sort: 'name' }),
    onwardFrom(orders),
    ofSale({ sort: 'total' }),
    ofSale({ payment: 'owed' }),
    ofSale({ state: 'cancelled', method: 'delivery' }),
    (asking) => {
      const { sale, slot } = anOrder(asking);
      return query(orders, { sale, slot });
    },
  ),
  ask('list', 'an order', (asking) => `${orders}/${anOrder(asking).reference}`),
  ask('list', 'orders on a sale’s page', (asking) => `${aSale(asking)}/orders`, onwardFrom(orders)),
  ask(
    'list',
    'bake sales',
    () => '/admin/sales',
    onwardFrom('/admin/sales'),
    ({ chance, days }) => query('/admin/sales', { month: chance.pick(days).slice(0, '2026-11'.length) }),
  ),
  ask(
    'list',
    'a sale',
    aSale,
    (asking) => `${aSale(asking)}/change`,
    (asking) => `${aSaleAhead(asking)}/slots`,
  ),
  ask('list', 'offers of a sale', (asking) => `${aSaleAhead(asking)}/offers`),
  ask('list', 'sales and bakes', () => '/admin/sales/matrix'),
  ask(
    'list',
    'money of a sale',
    (asking) => `${aSale(asking)}/money`,
    (asking) => `${aSaleAhead(asking)}/money`,
  ),
  ask(
    'list',
    'products',
    () => '/admin/products',
    onwardFrom('/admin/products'),
    ({ chance }) => query('/admin/products', { category: `sort-${chance.below(10)}` }),
    () => query('/admin/products', { state: 'draft' }),
  ),
  ask('list', 'a product', ({ chance, products }) => `/admin/products/${chance.pick(products).slug}`),
  ask(
    'list',
    'ingredients',
    () => '/admin/products/ingredients',
    ({ chance, ingredients }) => `/admin/products/ingredients/${chance.pick(ingredients)}`,
    () => '/admin/products/categories',
  ),
  ask('list', 'vouchers', () => '/admin/vouchers', onwardFrom('/admin/vouchers')),
  ask('list', 'audit trail', () => audit, onwardFrom(audit)),
  ask('list', 'needs a look', () => '/admin/attention'),
  ask('list', 'reconcile', () => '/admin/money/reconcile'),
  ask('list', 'operations', () => '/admin/operations'),
  ask(
    'list',
    'staff and backups',
    () => '/admin/staff',
    () => '/admin/backups',
  ),
];

const searches: ReadonlyArray<Ask> = [
  ask(
    'search',
    'orders by reference',
    found(({ reference }) => typed(reference.toLowerCase().replace('-', ' '))),
  ),
  ask(
    'search',
    'orders by name',
    (asking) => typed(anOrder(asking).name),
    (asking) => typed(anOrder(asking).surname),
    (asking) => typed(anOrder(asking).surname.slice(0, 2)),
    () => typed('nobody is called that'),
  ),
  ask(
    'search',
    'orders by e-mail',
    found(({ email }) => typed(email)),
    (asking) => typed(anOrder(asking).email.slice(0, 9) + '@'),
  ),
  ask(
    'search',
    'orders by phone',
    found(({ phone }) => typed(phone)),
    found(({ phone }) => typed(phone.replaceAll(' ', ''))),
  ),
  ask(
    'search',
    'orders by product',
    ({ chance, products }) => query(orders, { bake: chance.pick(products).name }),
    () => query(orders, { bake: 'sourdough' }),
    (asking) => query(orders, { bake: 'loaf', q: anOrder(asking).surname }),
  ),
  ask(
    'search',
    'orders of a sale, by all of it',
    found(({ sale, name }) => query(orders, { sale, q: name })),
    (asking) => query(orders, { sale: anOrder(asking).sale, q: 'an', bake: 'loaf', state: 'collected' }),
    found(({ sale, surname }) => query(`/admin/sales/${sale}/orders`, { q: surname })),
    found(({ sale, reference }) => query(`/admin/sales/${sale}/orders`, { q: reference })),
  ),
  ask('search', 'products by name', ({ chance, products }) => {
    const { name } = chance.pick(products);
    return { path: query('/admin/products', { q: name }), shows: name };
  }),
  ask(
    'search',
    'audit trail',
    (asking) => query(audit, { thing: anOrder(asking).reference }),
    ({ chance, sales }) => query(audit, { thing: chance.pick(sales) }),
    ({ chance, bakers }) => query(audit, { by: chance.pick(bakers) }),
    () => query(audit, { action: 'sale.cancelled' }),
    ({ chance, days }) => query(audit, { day: chance.pick(days) }),
    ({ chance, days, bakers }) =>
      query(audit, { day: chance.pick(days), by: chance.pick(bakers), action: 'order.moved' }),
  ),
];

const sheet = (name: string, ...pages: ReadonlyArray<string>): Ask =>
  ask(
    'sheet',
    name,
    ...pages.map(
      (page): Way =>
        (asking) =>
          `${aSaleAhead(asking)}/${page}`,
    ),
  );

const sheets: ReadonlyArray<Ask> = [
  sheet('bake', 'bake'),
  sheet('pack', 'pack'),
  sheet('collect', 'collect', 'collect?q=an'),
  sheet('collect, for paper', 'collect/sheet', 'collect/sheet?by=slot'),
  sheet('deliver', 'deliver'),
  sheet('labels', 'labels.pdf?format=a4', 'labels.pdf?format=62mm'),
  ask('sheet', 'check-in list', () => '/admin/check-in/list'),
  ask('sheet', 'orders of a sale as CSV', ({ chance, sales }) =>
    query(`${orders}/export.csv`, { sale: chance.pick(sales) }),
  ),
];

/** Everything that is asked for. */
export const asks: ReadonlyArray<Ask> = [...lists, ...searches, ...sheets];
