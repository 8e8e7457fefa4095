import { mkdirSync, writeFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { inProject } from './lib/project.mjs';
import { openBrowser } from './prove/browser';
import { setScene } from './prove/scene';
import { openShopToShow } from './screenshots/opening';
import { aMorningsOrders } from './screenshots/orders';

/* npm run examples: one of each sheet that is printed, as a PDF into docs/examples; everybody on them is made up. */

const folder = inProject('docs', 'examples');
/** What comes off the printer from a page of the office, and by which way its orders change hands. */
const sheets = [
  { name: 'bake', page: 'bake', method: 'collection' },
  { name: 'pack', page: 'pack', method: 'collection' },
  { name: 'collect-by-surname', page: 'collect/sheet', method: 'collection' },
  { name: 'collect-by-window', page: 'collect/sheet?by=slot', method: 'collection' },
  { name: 'deliver', page: 'deliver', method: 'delivery' },
] as const;
const papers = ['a4', '62mm'] as const;

type Method = (typeof sheets)[number]['method'];

const { shop, now } = await openShopToShow();
const browser = await openBrowser();
try {
  const scene = await setScene(shop, now);
  await aMorningsOrders(scene);
  const fullest = async (method: Method) => {
    const [row] = await scene.database.all(
      `SELECT slug FROM bake_sales JOIN orders ON orders.sale_id = bake_sales.id
       WHERE state IN ('confirmed', 'baking', 'ready') AND method = ? GROUP BY bake_sales.id ORDER BY COUNT(*) DESC LIMIT 1`,
      method,
    );
    return `${shop.url}/admin/sales/${String(row?.['slug'])}`;
  };
  mkdirSync(folder, { recursive: true });
  const cookie = { name: 'bob_session', value: scene.staffToken, url: shop.url };
  const context = await browser.newContext({ locale: 'en-GB', timezoneId: 'Europe/London' });
  await context.addCookies([cookie]);
  const tab = await context.newPage();
  await tab.clock.install({ time: now });
  for (const { name, page, method } of sheets) await print(tab, { name, address: `${await fullest(method)}/${page}` });
  for (const paper of papers) {
    const answer = await fetch(`${await fullest('collection')}/labels.pdf?format=${paper}`, {
      headers: { cookie: `${cookie.name}=${cookie.value}` },
    });
    if (!answer.ok) throw new Error(`The labels answered ${answer.status}`);
    keep(`labels-${paper}`, new Uint8Array(await answer.arrayBuffer()));
  }
} finally {
  await browser.close();
  await shop.stop();
}
process.exit(0);

async function print(tab: Page, { name, address }: { readonly name: string; readonly address: string }): Promise<void> {
  const answer = await tab.goto(address, { waitUntil: 'networkidle' });
  if (!answer?.ok()) throw new Error(`${address} answered ${answer?.status() ?? 'nothing'}`);
  keep(name, await tab.pdf({ preferCSSPageSize: true }));
}

function keep(name: string, bytes: Uint8Array): void {
  writeFileSync(`${folder}/${name}.pdf`, bytes);
  console.log(`  ${name}.pdf, ${Math.ceil(bytes.length / 1024)} kB`);
}
