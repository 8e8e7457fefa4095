import { type Ground, type Input, shown } from './inputs';
import { cut, hostileValues } from './values';

/* In headers: the ones a browser sends, the ones the framework listens to, and the ones a proxy in front would set. */

/** Pages of each kind: the shop's, an order's own, the office's, and a machine's. */
const pages = ['/', '/menu', '/checkout', '/orders/{order}', '/admin', '/health', '/sitemap.xml'];

const framework: Readonly<Record<string, ReadonlyArray<string>>> = {
  rsc: ['1', '0', 'q7x'],
  'next-router-state-tree': [
    '[',
    '%5B%5D',
    '%5B%22%22%2C%7B%7D%2Cnull%2Cnull%2Ctrue%5D',
    '{"__proto__":{}}',
    '[["","",""]]',
    'x'.repeat(5000),
  ],
  'next-router-prefetch': ['1', '2', 'q7x'],
  'next-router-segment-prefetch': ['/_tree', '/_index', '/../admin', '/admin/$c$[slug]'],
  'next-url': ['/admin', '//evil.example', '<q7x>'],
  'next-action': ['x', '0'.repeat(42), '__proto__'],
  'next-resume': ['1'],
  'next-hmr-refresh': ['1'],
  'x-action-forwarded': ['1'],
  'x-middleware-subrequest': [
    'middleware',
    'src/middleware:src/middleware:src/middleware:src/middleware:src/middleware',
    'proxy',
  ],
  'x-middleware-rewrite': ['/admin', 'https://evil.example'],
  'x-middleware-next': ['1'],
  'x-middleware-set-cookie': ['bob_session=x'],
  'x-matched-path': ['/admin', '/admin/vouchers'],
  'x-invoke-path': ['/admin'],
  'x-invoke-status': ['500', '200'],
  'x-invoke-error': ['{"message":"<q7x>"}'],
  'x-invoke-query': ['%7B%7D', '{'],
  'x-now-route-matches': ['1=admin', '{'],
  'x-nextjs-data': ['1'],
  'x-nextjs-html-request-id': ['<q7x>'],
  'x-prerender-revalidate': ['x', '<q7x>'],
  'x-prerender-bypass-mode': ['static'],
  'x-next-cache-tags': ['<q7x>'],
  'x-open-next-resolved-route': ['/admin', '[]'],
  'x-opennext-initial-url': ['http://evil.example/admin'],
  'x-nonce': ['q7x', `'unsafe-inline'`],
  'content-security-policy': [`script-src 'unsafe-inline' 'nonce-q7x'`, `'nonce-"><q7x>'`],
};

const proxies: Readonly<Record<string, ReadonlyArray<string>>> = {
  'x-forwarded-host': ['evil.example', '"><q7x>', 'localhost:1'],
  'x-forwarded-proto': ['https', 'javascript', 'http,https'],
  'x-forwarded-for': ['127.0.0.1', '<q7x>', '::1'],
  'x-forwarded-port': ['1', 'q7x'],
  'x-original-url': ['/admin'],
  'x-rewrite-url': ['/admin'],
  'x-http-method-override': ['DELETE', 'POST'],
  forwarded: ['host=evil.example;proto=https', 'for="<q7x>"'],
  via: ['<q7x>'],
  'cf-connecting-ip': ['', '::', 'not an address', '<q7x>', `' OR 1=1--`, '127.0.0.1', '999.1.1.1', '1'.repeat(3000)],
  'cf-ipcountry': ['<q7x>'],
  'cf-ray': ['<q7x>'],
  'cf-worker': ['evil.example'],
};

const everyday = [
  'accept',
  'accept-language',
  'accept-encoding',
  'user-agent',
  'referer',
  'if-none-match',
  'if-modified-since',
  'range',
  'origin',
  'x-request-id',
  'purpose',
];
const perHeader = 20;

/** Hostile values in headers, on a page of each kind. */
export function inHeaders(ground: Ground): Input[] {
  const { named } = ground.scene;
  const known = Object.entries({ ...framework, ...proxies }).flatMap(([header, some]) =>
    some.flatMap((value) => pages.map((page) => ({ header, value, page }))),
  );
  const anyway = everyday.flatMap((header) =>
    Array.from({ length: perHeader }, () => {
      const { value } = ground.chance.pick(hostileValues);
      return { header, value, page: ground.chance.pick(pages) };
    }),
  );
  return [...known, ...anyway].map(({ header, value, page }) => ({
    name: `${header}: ${shown(value)} at ${page}`,
    sent: {
      path: page.replace('{order}', named['order']?.own ?? ''),
      headers: { cookie: ground.brings.guest(page), [header]: asHeader(value) },
    },
    isForged: true,
  }));
}

/** As much of a value as a header can hold: bytes, and no ends of lines. */
export function asHeader(value: string): string {
  return Buffer.from(cut(value).toWellFormed(), 'utf8')
    .toString('latin1')
    .replaceAll(/[^\t\u0020-\u007e\u0080-\u00ff]/g, '');
}

const methods = ['PUT', 'DELETE', 'PATCH', 'OPTIONS', 'HEAD'] as const;
const bodies = [
  ['application/json', '{"reference":"x"}'],
  ['text/plain', 'reference=x'],
  ['application/x-www-form-urlencoded', 'a='.repeat(20_000)],
  ['application/x-www-form-urlencoded', '%'.repeat(2000)],
  ['multipart/form-data', 'no boundary'],
  ['multipart/form-data; boundary=x', '--x\r\nContent-Disposition: form-data; name="a"\r\n\r\n'],
  ['multipart/form-data; boundary=x', '--x\r\nContent-Disposition: form-data; name="__proto__"\r\n\r\n1\r\n--x--\r\n'],
  ['multipart/form-data; boundary="', '--"\r\n'],
  ['application/xml', '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>'],
  ['text/x-component', '0:"$1"'],
  ['application/json; charset=utf-7', '+AHsAfQ-'],
] as const;

/** Other ways of asking, and bodies that are none: on pages, and at the doors of machines. */
export function inWays({ routes, scene: { url } }: Ground): Input[] {
  const doors = [...routes.filter((route) => !route.includes('[') && !route.startsWith('/development/tick'))];
  return doors.flatMap((path) => [
    ...methods.map((method): Input => ({
      name: `${method} ${path}`,
      sent: { method, path, headers: { origin: url } },
    })),
    ...bodies.map(([type, body], place): Input => ({
      name: `body ${place} at ${path}`,
      sent: { method: 'POST', path, headers: { origin: url, 'content-type': type }, body: Buffer.from(body) },
    })),
  ]);
}
