/* The map of the codebase, enforced. Read `uses` top to bottom: an area may use only areas above it. */

// People, sessions and permissions; settings, audit and jobs; letters.
const base = ['access', 'shop', 'notifications'];
const uses = {
  access: [],
  shop: ['access'],
  notifications: ['access', 'shop'],
  catalogue: base,
  // A post shows pictures of bakes.
  content: [...base, 'catalogue'],
  'bake-sales': [...base, 'catalogue'],
  vouchers: [...base, 'catalogue', 'bake-sales'],
  // Owns the ledger and priceOrder.
  orders: [...base, 'catalogue', 'bake-sales', 'vouchers'],
  // What somebody has with us: how they sign in, their orders, addresses and favourites.
  accounts: [...base, 'catalogue', 'bake-sales', 'vouchers', 'orders'],
  // Who works here: invitations, roles, who is shut out.
  staff: [...base, 'accounts'],
  basket: [...base, 'catalogue', 'bake-sales', 'vouchers', 'orders'],
  payments: [...base, 'orders'],
  // Compares the rows that mirror Stripe's objects, and the ledger, with Stripe itself.
  reconciliation: [...base, 'orders', 'payments'],
  checkout: [...base, 'catalogue', 'bake-sales', 'vouchers', 'accounts', 'basket', 'orders', 'payments'],
  fulfilment: [...base, 'catalogue', 'bake-sales', 'vouchers', 'orders', 'payments', 'checkout'],
  reviews: [...base, 'catalogue', 'orders'],
  // What visitors see on pages that several areas feed: the front of the shop, the map for search engines.
  storefront: [...base, 'catalogue', 'content', 'bake-sales', 'reviews'],
  reports: [...base, 'catalogue', 'bake-sales', 'vouchers', 'orders', 'payments', 'reviews'],
  privacy: [...base, 'staff', 'accounts', 'basket', 'checkout', 'orders', 'payments', 'vouchers', 'reviews', 'content'],
  backups: [
    ...base,
    ...['catalogue', 'content', 'bake-sales', 'vouchers', 'orders', 'accounts', 'payments', 'checkout', 'fulfilment'],
    ...['reviews', 'privacy'],
  ],
};

const area = 'src/features';
const tests = '\\.test\\.tsx?$';
/** `store.ts`, or `store/…` once it has grown. */
const file = (names) => `(${names})(/|\\.tsx?$)`;

const onlyMayUse = (name, from, allowed) => ({
  name,
  severity: 'error',
  from: { path: from, pathNot: tests },
  to: { path: '^src/', pathNot: allowed },
});

const layers = [
  onlyMayUse('kernel-stands-alone', '^src/kernel/', '^src/kernel/'),
  onlyMayUse('platform-knows-no-feature', '^src/platform/', '^src/(kernel|platform|config)/'),
  onlyMayUse('ui-knows-no-feature', '^src/ui/', '^src/(kernel|ui|config/frontend\\.ts)'),
  onlyMayUse('domain-is-pure', `^${area}/[^/]+/domain/`, `^(src/kernel/|${area}/[^/]+/domain/)`),
  onlyMayUse(
    'schema-is-isomorphic',
    `^${area}/[^/]+/${file('schema')}`,
    // Form and action share their limits, which live in config.
    `^(src/(kernel/|config/frontend\\.ts)|${area}/[^/]+/(domain/|${file('schema')}))`,
  ),
  onlyMayUse(
    'routes-are-thin',
    '^src/app/',
    `^(src/(app|ui|kernel|config|platform/next)/|${area}/[^/]+/(ui/|domain/|${file('queries|actions|webhooks|sync|schema')}))`,
  ),
  onlyMayUse(
    'worker-runs-commands',
    '^src/worker/',
    `^(src/(worker|kernel|platform|config)/|${area}/[^/]+/(letters/|${file('commands')}))`,
  ),
  onlyMayUse(
    'commands-use-the-context',
    `^${area}/[^/]+/${file('commands')}`,
    // The context, and what a batch is made of: statements, and the one function that runs them.
    `^(src/(kernel/|config/|platform/(authenticator|context|db/client|db/reading|kv|kv-keys|signed-links)\\.ts)|${area}/)`,
  ),
  onlyMayUse(
    'tables-use-columns',
    `^${area}/[^/]+/${file('tables')}`,
    `^(src/(kernel/|platform/db/)|${area}/[^/]+/(domain/|${file('tables')}))`,
  ),
];

const doors = [
  {
    name: 'pure-code-takes-no-packages',
    severity: 'error',
    from: { path: `^(src/kernel|${area}/[^/]+/domain)/`, pathNot: tests },
    to: { pathNot: '^src/|(^|/)temporal-polyfill(/|$)' },
  },
  {
    name: 'features-meet-at-the-door',
    severity: 'error',
    from: { path: `^${area}/([^/]+)/`, pathNot: tests },
    to: {
      path: `^${area}/[^/]+/`,
      // The door of the office: who is there is asked in one way by the forms of every area.
      pathNot: `^${area}/$1/|^${area}/access/actions/|^${area}/[^/]+/(domain/|ui/|${file('queries|commands|schema|tables|store')})`,
    },
  },
  {
    name: 'store-is-private',
    severity: 'error',
    from: { path: `^${area}/([^/]+)/`, pathNot: tests },
    to: { path: `^${area}/[^/]+/${file('store')}`, pathNot: `^${area}/$1/` },
  },
  {
    name: 'tables-are-private',
    severity: 'error',
    from: { path: `^${area}/([^/]+)/`, pathNot: `${file('tables')}|^${area}/(reports|backups)/|${tests}` },
    to: { path: `^${area}/[^/]+/${file('tables')}`, pathNot: `^${area}/$1/` },
  },
  {
    name: 'only-commands-and-queries-store',
    severity: 'error',
    from: { path: `^${area}/[^/]+/(ui/|${file('actions|schema|webhooks|sync')})`, pathNot: tests },
    to: { path: `^${area}/[^/]+/${file('store|tables')}` },
  },
  {
    name: 'commands-know-no-framework',
    severity: 'error',
    from: { path: `^${area}/[^/]+/(domain/|${file('commands|queries|store|tables')})`, pathNot: tests },
    to: { path: '(^|/)(next|react|react-dom)(/|$)' },
  },
  {
    name: 'the-shop-knows-no-stand-in',
    severity: 'error',
    from: { path: '^src/', pathNot: `${tests}|^src/testing/` },
    to: { path: '^(mocks|scripts|e2e|src/testing)/' },
  },
  { name: 'stand-ins-know-no-shop', severity: 'error', from: { path: '^mocks/' }, to: { path: '^(src|scripts)/' } },
];

const graph = Object.entries(uses).map(([name, allowed]) => ({
  name: `feature-graph:${name}`,
  severity: 'error',
  from: { path: `^${area}/${name}/`, pathNot: tests },
  to: { path: `^${area}/`, pathNot: `^${area}/(${[name, ...allowed].join('|')})/` },
}));

module.exports = {
  forbidden: [
    ...layers,
    ...doors,
    ...graph,
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(\\.open-next|\\.next)/' },
  },
};
