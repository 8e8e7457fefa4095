import { letterTo, linkIn, oneClickOf, subscriptionOf } from '../support/letters';
import { aShopper } from '../support/orders';
import { expect, test } from './own-shop';

/* From "tell me" to the letter on the morning that orders open, and out of it again. */

const hourMs = 3_600_000;

test('who asked is told when a sale opens, once, until they have had enough', async ({
  page,
  standIns,
  database,
  openSale,
  moveClock,
  runJobs,
}) => {
  const { email } = aShopper('reader');
  await page.goto('/tell-me');
  await page.getByRole('textbox', { name: 'Your e-mail address' }).fill(email);
  await page.getByRole('button', { name: 'Tell me when orders open' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Look in your inbox');
  await page.goto(linkIn(await letterTo(standIns, email, /^Shall we/), '/tell-me/confirm/'));
  await page.getByRole('button', { name: 'Yes, tell me' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('You are on the list');

  const sales = [await openSale({ closesInMs: 9 * hourMs }), await openSale({ closesInMs: 9 * hourMs })];
  const opensIn = [2, 4];
  for (const [place, sale] of sales.entries()) {
    const opensAt = Date.now() + (opensIn[place] ?? 0) * hourMs;
    await database.change(['UPDATE bake_sales SET opens_at = ? WHERE id = ?', opensAt, sale.id]);
  }
  const [first, second] = sales;
  // The demonstration's own sales may open in these hours too.
  const toldOf = async (sale = first) =>
    (await standIns.lettersTo(email)).filter(({ text }) => text?.includes(`/menu?sale=${sale?.slug ?? ''}`));
  const isTold = (id = '') => database.count('SELECT COUNT(*) FROM sale_openings_told WHERE sale_id = ?', id);

  await runJobs();
  expect(await toldOf()).toEqual([]);
  await moveClock(3 * hourMs);
  await expect(async () => {
    await runJobs();
    expect(await toldOf()).toHaveLength(1);
  }).toPass();
  await runJobs();
  expect(await toldOf()).toHaveLength(1);

  const letter = await letterTo(standIns, email, `Orders are open for ${first?.day ?? ''}`);
  await page.goto(linkIn(letter, '/menu?sale='));
  await expect(page.getByRole('main')).toContainText('Sourdough');
  await page.goto(linkIn(letter, '/unsubscribe/'));
  await expect(page.getByRole('button', { name: 'Stop these e-mails' })).toBeVisible();

  // Their mail program has a button for it too, and it comes from nowhere.
  const headers = { 'content-type': 'application/x-www-form-urlencoded' };
  expect(letter.headers['List-Unsubscribe-Post']).toBe('List-Unsubscribe=One-Click');
  const clicked = await fetch(oneClickOf(letter), { method: 'POST', headers, body: 'List-Unsubscribe=One-Click' });
  expect(clicked.status).toBe(200);
  expect((await subscriptionOf(database, email)).acts).toEqual(['given', 'withdrawn']);

  await moveClock(5 * hourMs);
  await expect(async () => {
    await runJobs();
    expect(await isTold(second?.id)).toBe(1);
  }).toPass();
  expect(await toldOf(second)).toEqual([]);
});
