import { join } from 'node:path';
import * as z from 'zod/mini';
import { readText } from '../../scripts/lib/project.mjs';
import { linkIn } from '../support/letters';
import { basketCookie, ownAddress } from '../support/orders';
import { formWith, type PlainForm, plantedIn } from '../support/plain-forms';
import { expect, test } from './own-shop';

/* Nothing personal and no secret in a log or an error report: planted in every field, broken on purpose, looked for. */

const email = 'zephyrine@planted.example';
const planted = {
  email,
  tel: '07700 900461',
  password: 'Open-Sesame-4711',
  text: 'Quillfeather',
} as const;
const home = { addressLine1: '17 Quillfeather Lane', town: 'Quillfeather', postcode: 'SY5 6ZY' };
const nobodyMaySee = ['zephyrine', 'planted.example', '900461', 'sesame', 'quillfeather', 'sy5 6zy', 'sy56zy'];

/** The pages with forms for everybody, and words on the button of each. */
const forms: ReadonlyArray<readonly [page: string, button: RegExp]> = [
  ['/contact', /Send the message/],
  ['/tell-me', /Tell me when orders open/],
  ['/find-my-order', /Send/],
  ['/sign-in', /Sign in/],
  ['/sign-up', /account/i],
  ['/forgot-password', /Send/],
  ['/checkout', /Use this voucher/],
];

const itemsSchema = z.object({ items: z.array(z.object({ data: z.unknown() })) });

test('what people type stands in no log and no error report, not even where the shop breaks', async ({
  ownShop: { url, stateDir, standInsUrl },
  openSale,
  standIns,
  database,
}) => {
  test.setTimeout(90_000);
  const sale = await openSale({ delivers: true });
  const headers = {
    ...{ accept: 'text/html', origin: url, ...ownAddress() },
    ...{ referer: `${url}/menu?q=${planted.text}`, 'user-agent': `${planted.text}/1.0 (${email})` },
    cookie: `bob_basket=${encodeURIComponent(basketCookie(sale))}; bob_session=${'5e55a1e'.repeat(8)}`,
  };
  const send = async (page: string, button: RegExp, own: PlainForm = {}) => {
    const html = await (await fetch(`${url}${page}`, { headers })).text();
    const body = new FormData();
    const answers = { ...formWith(button, html), ...plantedIn(button, html, planted), ...own };
    for (const [name, value] of Object.entries(answers)) body.append(name, value);
    return fetch(`${url}${page}`, { method: 'POST', headers, body, redirect: 'manual' });
  };
  const order = (to: string) => {
    const { roundIds } = sale;
    const wish = { method: 'delivery', slotId: roundIds[0] ?? '', seenTotalPence: '650', paymentWay: 'card' };
    return send('/checkout', /Order for £/, { ...home, ...wish, email: to });
  };

  for (const [page, button] of forms) expect((await send(page, button)).status, page).toBeLessThan(500);
  const placed = await order(email);
  expect(placed.status).toBe(303);
  await standIns.pay(/\/c\/pay\/(\w+)/.exec(placed.headers.get('location') ?? '')?.[1] ?? '');
  await expect.poll(async () => (await standIns.lettersTo(email)).some(({ links }) => hasOrderLink(links))).toBe(true);
  const letters = (await standIns.lettersTo(email)).filter(({ links }) => hasOrderLink(links));
  const [letter] = letters;
  if (!letter) throw new Error('The letter is gone again');
  const token = new URL(linkIn(letter, '/o/')).pathname.slice('/o/'.length);
  for (const path of [`/o/${token}`, `/O/${token}`, `/menu?q=${planted.text}`, `/sign-in?next=/${email}`, `/${email}`])
    await (await fetch(`${url}${path}`, { headers, redirect: 'manual' })).text();

  // Whatever breaks has what was typed in its hands.
  const tables = ['orders', 'letters', 'subscriptions'];
  await database.change(...tables.map((table) => [outageOf(table)] as const));
  const broken = [
    await order(`second.${email}`),
    await send('/contact', /Send the message/, { reference: '' }),
    await send('/tell-me', /Tell me/, { email: `second.${email}` }),
  ];
  await database.change(...tables.map((table) => [`DROP TRIGGER outage_${table}`] as const));
  expect(broken.map(({ status }) => status)).toEqual([500, 500, 500]);
  await tellOfBreakage(url, token);

  const reports = async () => itemsSchema.parse(await (await fetch(`${standInsUrl}/rollbar/items.json`)).json()).items;
  const told = async () => ({ log: logIn(stateDir), reports: JSON.stringify(await reports()) });
  // Both are written after the answers have gone out.
  const least = broken.length + 2;
  await expect.poll(async () => (await reports()).length).toBeGreaterThanOrEqual(least);
  await expect.poll(() => logIn(stateDir).split('"event":"error.reported"').length - 1).toBeGreaterThanOrEqual(least);
  for (const [where, text] of Object.entries(await told()))
    for (const secret of [...nobodyMaySee, ...token.toLowerCase().split('.').slice(-1), '5e55a1e'])
      expect(decoded(text).toLowerCase().includes(secret), `“${secret}” in the ${where}`).toBe(false);
});

/** What the shop wrote down; what wrangler itself prints of each request is none of it. */
function logIn(stateDir: string): string {
  const lines = (readText(join(stateDir, 'log', 'worker.log')) ?? '').split('\n');
  return lines.filter((line) => !line.startsWith('[wrangler')).join('\n');
}

const hasOrderLink = (links: ReadonlyArray<string>) => links.some((link) => link.includes('/o/'));
const decoded = (text: string) =>
  text.replaceAll(/%([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));

const outageOf = (table: string) =>
  `CREATE TRIGGER outage_${table} BEFORE INSERT ON ${table} BEGIN SELECT RAISE(ABORT, 'planted outage'); END`;

/** A browser that tells of what broke in it, with what it had before it. */
async function tellOfBreakage(url: string, token: string): Promise<void> {
  const page = `${url}/o/${token}?email=${email}`;
  const error = {
    message: `No order of ${email}, ${planted.tel} at ${page}`,
    stack: `Error: ${email}\n  at ${page}:1:1`,
  };
  const report = { 'csp-report': { 'document-uri': page, 'effective-directive': 'img-src', 'blocked-uri': page } };
  const json = { 'content-type': 'application/json', origin: url, ...ownAddress() };
  const told = await fetch(`${url}/browser-errors`, { method: 'POST', headers: json, body: JSON.stringify(error) });
  const kind = { 'content-type': 'application/csp-report' };
  const reported = await fetch(`${url}/policy-reports`, {
    method: 'POST',
    headers: kind,
    body: JSON.stringify(report),
  });
  expect([told.status, reported.status]).toEqual([204, 204]);
}
