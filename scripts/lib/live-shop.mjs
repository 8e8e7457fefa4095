/* What a shop at an address tells everybody: its headers, its nonces, and the doors it keeps shut. No secret is needed. */

/** @typedef {{ title: string, good: boolean, found?: string, mend: string }} Finding */
/** @typedef {{ path: string, status: number, headers: Headers, html: string }} Page */

const askMs = 20_000;
const oneYearSeconds = 31_536_000;
const leastNonce = 22;
const nowhere = '/nowhere-at-all';

/**
 * Looks at a shop from outside.
 * @param {string} address
 * @returns {Promise<Finding[]>}
 */
export async function examineShop(address) {
  const { origin } = new URL(address);
  const home = await read(origin, '/');
  const product = /href="(\/products\/[\w-]+)/.exec((await read(origin, '/menu')).html)?.[1];
  const paths = ['/menu', ...(product ? [product] : []), '/basket', '/contact', '/sign-in', nowhere];
  const pages = [home, ...(await Promise.all(paths.map((path) => read(origin, path))))];
  return [
    ...pages.map(statusFinding),
    ...scriptFindings(pages),
    ...policyFindings(home),
    ...headerFindings(pages, origin),
    ...(await fileFindings(origin, home)),
    ...(await doorFindings(origin)),
    ...(await healthFindings(origin)),
  ];
}

/**
 * @param {string} origin
 * @param {string} path
 * @param {RequestInit} [init]
 */
function ask(origin, path, init = {}) {
  return fetch(`${origin}${path}`, { redirect: 'manual', signal: AbortSignal.timeout(askMs), ...init });
}

/**
 * @param {string} origin
 * @param {string} path
 * @returns {Promise<Page>}
 */
async function read(origin, path) {
  const answer = await ask(origin, path, { headers: { accept: 'text/html' } });
  return { path, status: answer.status, headers: answer.headers, html: await answer.text() };
}

/** @param {Page} page */
function statusFinding({ path, status }) {
  const expected = path === nowhere ? 404 : 200;
  return {
    title: `${path} answers`,
    good: status === expected,
    found: String(status),
    mend: `expected ${expected}; the log of that request says why`,
  };
}

/** @param {Headers} headers */
function nonceOf(headers) {
  return /script-src 'nonce-([^']+)' 'strict-dynamic'/.exec(headers.get('content-security-policy') ?? '')?.[1] ?? '';
}

/** Facts for search engines are data, which no browser runs. */
const scriptsIn = (/** @type {string} */ html) =>
  [...html.matchAll(/<script\b[^>]*>/g)].map(([tag]) => tag).filter((tag) => !tag.includes('application/ld+json'));

/**
 * @param {ReadonlyArray<Page>} pages
 * @returns {Finding[]}
 */
function scriptFindings(pages) {
  const each = pages.map(({ path, headers, html }) => {
    const scripts = scriptsIn(html);
    const nonce = nonceOf(headers);
    const signed = scripts.filter((tag) => nonce !== '' && tag.includes(`nonce="${nonce}"`));
    return {
      title: `${path}: nonces = scripts`,
      good: scripts.length > 0 && signed.length === scripts.length,
      found: `${signed.length} of ${scripts.length}`,
      mend: 'without its nonce a script does not run: the Content-Security-Policy of the request did not reach Next',
    };
  });
  const nonces = pages.map(({ headers }) => nonceOf(headers));
  const isFresh = new Set(nonces).size === pages.length && nonces.every((nonce) => nonce.length >= leastNonce);
  const fresh = {
    title: 'A nonce is used once',
    good: isFresh,
    found: `${new Set(nonces).size} of ${pages.length}`,
    mend: 'a cache keeps pages together with their nonce: pages must not be cached',
  };
  return [...each, fresh];
}

/**
 * @param {Page} page
 * @returns {Finding[]}
 */
function policyFindings({ headers }) {
  const policy = new Map(
    (headers.get('content-security-policy') ?? '').split(';').map((part) => {
      const [name = '', ...sources] = part.trim().split(/\s+/);
      return [name, sources.join(' ')];
    }),
  );
  /** @type {Array<[string, RegExp]>} */
  const wanted = [
    ['default-src', /^'self'$/],
    ['script-src', /^'nonce-[\w-]+' 'strict-dynamic'$/],
    ['object-src', /^'none'$/],
    ['base-uri', /^'none'$/],
    ['frame-ancestors', /^'none'$/],
    ['frame-src', /^https?:\/\/[\w.:-]+$/],
    ['form-action', /^'self' https?:\/\/[\w.:-]+$/],
    ['connect-src', /^'self'$/],
    ['report-uri', /^\/policy-reports$/],
  ];
  return wanted.map(([name, pattern]) => ({
    title: `Policy: ${name}`,
    good: pattern.test(policy.get(name) ?? ''),
    found: (policy.get(name) ?? 'missing').replace(/nonce-[^']+/, 'nonce-…'),
    mend: 'src/edge/security-headers.ts writes it; something between here and the Worker changes it',
  }));
}

/**
 * @param {ReadonlyArray<Page>} pages
 * @param {string} origin
 * @returns {Finding[]}
 */
function headerFindings(pages, origin) {
  const isSecure = origin.startsWith('https:');
  /** @type {Array<[string, (value: string) => boolean]>} */
  const wanted = [
    ['x-content-type-options', (value) => value === 'nosniff'],
    ['x-frame-options', (value) => value === 'DENY'],
    ['referrer-policy', (value) => value === 'strict-origin-when-cross-origin'],
    ['permissions-policy', (value) => value.includes('camera=()') && value.includes('geolocation=()')],
    ['cross-origin-opener-policy', (value) => value === 'same-origin'],
    ['x-request-id', (value) => /^req_\w+$/.test(value)],
    ['cache-control', (value) => /no-store|private|no-cache/.test(value)],
    ['x-powered-by', (value) => value === ''],
    ['set-cookie', (value) => value === ''],
    ...(isSecure ? [/** @type {[string, (value: string) => boolean]} */ (['strict-transport-security', isLong])] : []),
  ];
  return wanted.map(([name, isGood]) => {
    const bad = pages.filter(({ headers }) => !isGood(headers.get(name) ?? ''));
    return {
      title: `Header ${name}`,
      good: bad.length === 0,
      found: bad.length === 0 ? (pages[0]?.headers.get(name) ?? 'none, as it should be') : 'wrong',
      mend: bad.map(({ path, headers }) => `${path} says “${headers.get(name) ?? ''}”`).join(', '),
    };
  });
}

const isLong = (/** @type {string} */ value) => Number(/max-age=(\d+)/.exec(value)?.[1] ?? 0) >= oneYearSeconds;

/**
 * @param {string} origin
 * @param {Page} home
 * @returns {Promise<Finding[]>}
 */
async function fileFindings(origin, home) {
  const file = /(?:src|href)="(\/_next\/static\/[^"]+)"/.exec(home.html)?.[1];
  if (!file) return [{ title: 'Files of the build', good: false, found: 'none', mend: 'the front page names none' }];
  const answer = await ask(origin, file);
  await answer.arrayBuffer();
  const kept = answer.headers.get('cache-control') ?? '';
  return [
    {
      title: 'Files of the build are kept',
      good: answer.status === 200 && kept.includes('immutable'),
      found: `${answer.status}, ${kept}`,
      mend: 'public/_headers says so; is it part of what was deployed?',
    },
  ];
}

/**
 * @param {string} origin
 * @returns {Promise<Finding[]>}
 */
async function doorFindings(origin) {
  const form = { 'content-type': 'application/x-www-form-urlencoded' };
  const json = { 'content-type': 'application/json' };
  const foreign = { origin: 'https://elsewhere.example' };
  /** @type {Array<{ title: string, path: string, init: RequestInit, status: number }>} */
  const doors = [
    { title: 'A form from elsewhere', path: '/checkout', init: post({ ...form, ...foreign }), status: 403 },
    { title: 'A form from nowhere', path: '/checkout', init: post(form), status: 403 },
    { title: 'A form nobody has', path: '/checkout', init: post({ ...form, origin }), status: 400 },
    { title: 'A method nobody needs', path: '/checkout', init: { method: 'PUT', headers: { origin } }, status: 405 },
    { title: 'An event Stripe did not sign', path: '/webhooks/stripe', init: post(json, '{}'), status: 400 },
    { title: 'An event Resend did not sign', path: '/webhooks/resend', init: post(json, '{}'), status: 400 },
    { title: 'The office, to a stranger', path: '/admin', init: {}, status: 307 },
  ];
  const isSecure = origin.startsWith('https:');
  // On a developer's own shop this door stands open, and moves the clock.
  if (isSecure)
    doors.push({ title: 'The clock', path: '/development/clock', init: post({ ...json, origin }, '{}'), status: 404 });
  return Promise.all(
    doors.map(async ({ title, path, init, status }) => {
      const answer = await ask(origin, path, init);
      await answer.arrayBuffer();
      return {
        title: `${title} is turned away`,
        good: answer.status === status,
        found: String(answer.status),
        mend: `${path} should answer ${status}`,
      };
    }),
  );
}

/**
 * @param {Record<string, string>} headers
 * @returns {RequestInit}
 */
function post(headers, body = 'name=nobody') {
  return { method: 'POST', headers, body };
}

/**
 * @param {string} origin
 * @returns {Promise<Finding[]>}
 */
function healthFindings(origin) {
  const mend = 'its answer names the part that does not';
  return Promise.all(
    ['/health', '/health/db', '/health/services'].map(async (path) => {
      const answer = await ask(origin, path);
      return { title: `${path} is well`, good: answer.ok, found: (await answer.text()).slice(0, 120), mend };
    }),
  );
}
