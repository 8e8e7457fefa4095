/* The words that stand in the shop's own addresses: they name nobody and open nothing. */
const plainWords = new Set([
  ...['menu', 'products', 'sales', 'basket', 'another-sale', 'checkout', 'return', 'orders', 'o', 'media'],
  ...['change', 'review'],
  ...[
    'admin',
    'sign-in',
    'attention',
    'vouchers',
    'money',
    'reconcile',
    'bake',
    'pack',
    'collect',
    'sheet',
    'deliver',
    'labels.pdf',
    'photos',
  ],
  ...['categories', 'ingredients'],
  ...['offers', 'matrix'],
  ...['clone', 'facts', 'slots', 'preview', 'ordering', 'settings', 'places'],
  ...['staff', 'audit', 'join', 'operations', 'export.csv', 'new'],
  ...['check-in', 'list', 'sync'],
  ...['customers', 'erase'],
  ...['again', 'favourites', 'addresses'],
  ...['your-data', 'held', 'download', 'erased', 'data'],
  ...['code', 'google', 'link', 'two-factor'],
  ...['account', 'account-letter', 'security', 'sign-up', 'forgot-password'],
  ...['webhooks', 'stripe', 'resend', 'browser-errors', 'policy-reports'],
  ...[
    'news',
    'about',
    'find-us',
    'faq',
    'contact',
    'sent',
    'find-my-order',
    'allergens',
    'terms',
    'privacy',
    'accessibility',
  ],
  ...['tell-me', 'asked', 'confirm', 'done', 'unsubscribe', 'letters', 'calendar.ics', 'sitemap.xml', 'robots.txt'],
  ...['health', 'db', 'services', 'development', 'clock', 'tick', 'parts', '_next', 'static'],
]);

const hidden = '[hidden]';
const longest = 80;

/**
 * The pattern of an address, the only form of one that is logged. A list of what may be shown, not of what may not: an
 * address nobody thought of (`/O/…`, `//o/…`) hides what it holds as well.
 */
export function routeOf(pathname: string): string {
  const shown = pathname.split('/').map((word) => (word === '' || plainWords.has(word) ? word : hidden));
  return shown
    .join('/')
    .replaceAll(/(?:\/\[hidden\])+(?=\/\[hidden\])/g, '')
    .slice(0, longest);
}
