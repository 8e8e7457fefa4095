import type { Page } from '@playwright/test';
import { formWith, hasFormWith } from './support/plain-forms';
import { aShopper } from './support/orders';
import { expect, test } from './support/test';

/* Behind the counter: who gets in, who may do what, and what happens to an order there. */

const password = 'flour-water-salt';

async function signIn(page: Page, email: string, secret = password): Promise<void> {
  await page.getByRole('textbox', { name: 'E-mail address' }).fill(email);
  await page.getByRole('textbox', { name: 'Password' }).fill(secret);
  await page.getByRole('button', { name: 'Sign in' }).click();
}

test.describe('at the door', () => {
  test('a shopper who tries the office is asked to sign in, and whoever may then goes where they wanted', async ({
    page,
    sale,
  }) => {
    await page.goto(`/admin/sales/${sale.slug}/bake`);
    await expect(page).toHaveURL(/\/admin\/sign-in\?next=/);
    await signIn(page, 'baker@bandofbakers.example');
    await expect(page).toHaveURL(new RegExp(`/admin/sales/${sale.slug}/bake$`));
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('What to bake');
  });

  test('a wrong password and an unknown address are told the same', async ({ page }) => {
    const refusal = page.getByRole('alert').filter({ hasText: 'You are not signed in' });
    await page.goto('/admin/sign-in');
    await signIn(page, 'owner@bandofbakers.example', 'wrong-password');
    const told = await refusal.innerText();
    await signIn(page, aShopper().email, 'wrong-password');
    await expect(refusal).toHaveText(told.replaceAll(/\s+/g, ' '), { useInnerText: true });
    await expect(page).toHaveURL(/\/admin\/sign-in/);
  });

  for (const next of ['//evil.example', 'https://evil.example/admin', '/admin/../orders', '/admin//evil.example'])
    test(`signing in leads nowhere else, whatever the address asks (${next})`, async ({ page }) => {
      await page.goto(`/admin/sign-in?next=${encodeURIComponent(next)}`);
      await expect(page.locator('input[name=next]')).toHaveValue('/admin');
    });

  test('signing out ends the session for good', async ({ office, browser, shop }) => {
    const page = await office('manager');
    await page.goto(`${shop.url}/admin`);
    const cookies = await page.context().cookies();
    await page.getByRole('button', { name: 'Sign out' }).click();
    await expect(page).toHaveURL(/\/admin\/sign-in$/);
    const thief = await browser.newContext();
    await thief.addCookies(cookies);
    const stolen = await thief.newPage();
    await stolen.goto(`${shop.url}/admin`);
    await expect(stolen).toHaveURL(/\/admin\/sign-in/);
    await thief.close();
  });

  test.describe(() => {
    test.use({ mayComplain: /403/ });
    test('somebody who works here no longer stands before a shut door', async ({ office, shop }) => {
      const page = await office('shopper');
      const answer = await page.goto(`${shop.url}/admin`);
      expect(answer?.status()).toBe(403);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('This door stays shut');
    });
  });
});

test.describe('a baker', () => {
  test('sees no money and no letters, and is offered no cancelling', async ({ office, shop, sale, paidOrder }) => {
    const order = await paidOrder();
    const page = await office('baker');
    await page.goto(`${shop.url}/admin/orders/${order.reference}`);
    await expect(page.getByRole('button', { name: 'Hand over' })).toBeVisible();
    for (const name of ['Money', 'Letters']) await expect(page.getByRole('region', { name })).toHaveCount(0);
    await expect(page.getByText(/Cancel this order/)).toHaveCount(0);
    for (const path of ['/admin', `/admin/sales/${sale.slug}/orders`, `/admin/orders/${order.reference}`]) {
      await page.goto(`${shop.url}${path}`);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await expect(page.getByRole('main')).not.toContainText('£');
    }
  });

  test('cannot cancel or send a letter again by hand either', async ({ office, shop, paidOrder, database }) => {
    const order = await paidOrder();
    const path = `${shop.url}/admin/orders/${order.reference}`;
    const manager = (await office('manager')).request;
    const baker = (await office('baker')).request;
    await expect
      .poll(() => database.count('SELECT COUNT(*) FROM letters WHERE to_email = ?', order.shopper.email))
      .toBe(1);
    const theirs = await (await manager.get(path)).text();
    const own = await (await baker.get(path)).text();
    for (const words of ['Cancel the order', 'Send again']) {
      expect(hasFormWith(words, own)).toBe(false);
      const multipart = { ...formWith(words, theirs), reason: 'Because I can' };
      const answer = await baker.post(path, { multipart, headers: { origin: shop.url } });
      expect([403, 404]).toContain(answer.status());
    }
    const stillStands = await database.count(
      `SELECT COUNT(*) FROM orders WHERE reference = ? AND state = 'confirmed'`,
      order.reference,
    );
    expect(stillStands).toBe(1);
    expect(await database.count('SELECT attempt FROM letters WHERE to_email = ?', order.shopper.email)).toBe(1);
  });

  test('hands over and puts it right again, with a reason', async ({ office, shop, paidOrder }) => {
    const order = await paidOrder();
    const page = await office('baker');
    const main = page.getByRole('main');
    await page.goto(`${shop.url}/admin/orders/${order.reference}`);
    await page.getByRole('button', { name: 'Hand over' }).click();
    await expect(main.getByText('Collected', { exact: true })).toBeVisible();
    await page.getByText(/^Step back/).click();
    await page.getByRole('textbox', { name: 'Why?' }).fill('Wrong row');
    await page.getByRole('button', { name: 'Mark as ready' }).click();
    await expect(main.getByText('Ready', { exact: true })).toBeVisible();
    await expect(page.getByRole('list', { name: 'What happened' })).toContainText('Wrong row');
  });

  test('takes no step back without saying why', async ({ office, shop, paidOrder, database }) => {
    const order = await paidOrder();
    const { request } = await office('baker');
    const path = `${shop.url}/admin/orders/${order.reference}`;
    const headers = { origin: shop.url };
    const handOver = formWith('Hand over', await (await request.get(path)).text());
    await request.post(path, { multipart: handOver, headers });
    const back = formWith('Mark as ready', await (await request.get(path)).text());
    const answer = await request.post(path, { multipart: { ...back, reason: ' ' }, headers });
    expect(await answer.text()).toContain('This needs a reason: please say why.');
    expect(await database.all('SELECT state FROM orders WHERE reference = ?', order.reference)).toEqual([
      { state: 'collected' },
    ]);
  });
});

test('whoever is not signed in moves nothing, whatever they send', async ({
  office,
  shop,
  paidOrder,
  playwright,
  database,
}) => {
  const order = await paidOrder();
  const path = `${shop.url}/admin/orders/${order.reference}`;
  const { request } = await office('baker');
  const form = formWith('Hand over', await (await request.get(path)).text());
  const stranger = await playwright.request.newContext();
  const answer = await stranger.post(path, { multipart: form, headers: { origin: shop.url }, maxRedirects: 0 });
  expect(answer.status()).toBe(303);
  expect(answer.headers()['location']).toContain('/admin/sign-in');
  await stranger.dispose();
  expect(await database.all('SELECT state FROM orders WHERE reference = ?', order.reference)).toEqual([
    { state: 'confirmed' },
  ]);
});

test('of two who move the same order, one does and the other is told', async ({
  office,
  shop,
  paidOrder,
  database,
}) => {
  const order = await paidOrder();
  const [first, second] = [await office('baker'), await office('manager')];
  for (const page of [first, second]) await page.goto(`${shop.url}/admin/orders/${order.reference}`);
  await first.getByRole('button', { name: 'Hand over' }).click();
  await expect(first.getByRole('main').getByText('Collected', { exact: true })).toBeVisible();
  await second.getByRole('button', { name: 'Mark as ready' }).click();
  await expect(
    second.getByRole('alert').filter({ hasText: 'Somebody else has just changed this order' }),
  ).toBeVisible();
  expect(await database.all('SELECT state FROM orders WHERE reference = ?', order.reference)).toEqual([
    { state: 'collected' },
  ]);
});

test('a paid order that staff cancel is refunded in full, once, and the shopper is written to', async ({
  office,
  shop,
  paidOrder,
  standIns,
  openSale,
  database,
}) => {
  const sale = await openSale({ bakes: { sourdough: 3 } });
  const order = await paidOrder({ sale, quantity: 2 });
  const page = await office('manager');
  await page.goto(`${shop.url}/admin/orders/${order.reference}`);
  await page.getByText(/^Cancel this order/).click();
  await expect(page.getByText(/The shopper gets £8\.00 back/)).toBeVisible();
  await page.getByRole('textbox', { name: /^Why\?/ }).fill('The oven broke');
  await page.getByRole('button', { name: 'Cancel the order' }).click();
  await expect(page.getByRole('main').getByText('Cancelled', { exact: true })).toBeVisible();
  await expect
    .poll(async () => (await standIns.booksOf(order.reference)).refunds.map(({ amount }) => amount))
    .toEqual([800]);
  await expect
    .poll(async () =>
      (await standIns.lettersTo(order.shopper.email)).map(({ text }) => text?.includes('The oven broke')),
    )
    .toEqual([false, true]);
  expect(await database.count('SELECT claimed FROM offers WHERE id = ?', sale.offers[0]?.id ?? '')).toBe(0);
});

test('the list of orders is searched by name, reference and address, and filtered by state', async ({
  office,
  shop,
  paidOrder,
  placeOrder,
  openSale,
}) => {
  const sale = await openSale();
  const paid = await paidOrder({ sale });
  const waiting = await placeOrder({ sale });
  const page = await office('manager');
  await page.goto(`${shop.url}/admin/sales/${sale.slug}/orders`);
  const rows = page.getByRole('rowheader');
  await expect(rows).toHaveCount(2);
  for (const typed of [paid.shopper.surname, paid.reference.replace('-', '').toLowerCase(), paid.shopper.email]) {
    await page.getByRole('searchbox').fill(typed);
    await page.getByRole('button', { name: 'Show' }).click();
    await expect(rows).toHaveText([paid.shopper.name]);
  }
  await page.getByRole('searchbox').fill('');
  await page.getByRole('combobox', { name: 'State' }).selectOption({ label: 'Waiting for payment' });
  await page.getByRole('button', { name: 'Show' }).click();
  await expect(rows).toHaveText([waiting.shopper.name]);
});

test('an allergy note stands out on every sheet it belongs on', async ({ office, shop, sale, paidOrder }) => {
  const order = await paidOrder({ more: { allergyNote: 'Severe sesame allergy' } });
  const page = await office('baker');
  await page.goto(`${shop.url}/admin/orders/${order.reference}`);
  await expect(page.getByRole('main')).toContainText('Severe sesame allergy');
  await page.goto(`${shop.url}/admin/sales/${sale.slug}/collect?q=${order.reference}`);
  await expect(page.getByText('Allergy note: Severe sesame allergy')).toBeVisible();
  await page.goto(`${shop.url}/admin/sales/${sale.slug}/orders?q=${order.reference}`);
  await expect(page.getByRole('row').filter({ hasText: order.reference })).toContainText('Allergy note');
});

test('at the table, what is still owed is said before the order is handed over', async ({
  office,
  shop,
  sale,
  placeOrder,
}) => {
  const order = await placeOrder({ paymentWay: 'on_collection', quantity: 2 });
  const page = await office('baker');
  await page.goto(`${shop.url}/admin/sales/${sale.slug}/collect?q=${order.shopper.surname}`);
  await expect(page.getByRole('main')).toContainText('Take £8.00 before handing over');
  await page.getByRole('button', { name: 'Hand over, took £8.00 by card reader' }).click();
  const main = page.getByRole('main');
  await expect(main.getByText('Collected', { exact: true })).toBeVisible();
  await page.goto(`${shop.url}/admin/orders/${order.reference}`);
  await main.getByText('£8.00 by card reader was a mistake…').click();
  await page.getByRole('textbox', { name: 'What was wrong?' }).fill('They paid in cash');
  await page.getByRole('button', { name: 'Take it off again' }).click();
  await expect(page.getByRole('list', { name: 'What happened' })).toContainText('They paid in cash');
  await main.getByText('Paid without being handed over…').click();
  await page.getByRole('button', { name: 'Took £8.00 in cash' }).click();
  await expect(main.getByText('£8.00 in cash was a mistake…')).toBeVisible();
});

test('a letter that came back is told to staff, who then call', async ({ office, shop, paidOrder }) => {
  const order = await paidOrder({ shopper: aShopper('bounced') });
  const page = await office('manager');
  await expect(async () => {
    await page.goto(`${shop.url}/admin/orders/${order.reference}`);
    await expect(page.getByRole('main')).toContainText('Not reached: it came back', { timeout: 500 });
  }).toPass();
  await expect(page.getByText('Letters do not reach this address')).toBeVisible();
});

test.describe('backups', () => {
  test('are the owner’s, who has one made at any hour', async ({ office, shop }) => {
    const page = await office('owner');
    await page.goto(`${shop.url}/admin`);
    await page.getByRole('link', { name: 'Backups' }).first().click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Backups');
    const button = page.getByRole('button', { name: 'Back up now' });
    // While the nightly one is made there is none; it goes on with every round of the jobs.
    await expect(async () => {
      const round = { headers: { 'content-type': 'application/json', origin: shop.url }, data: '{}' };
      await page.request.post(`${shop.url}/development/tick`, round);
      await page.reload();
      await expect(button).toBeVisible({ timeout: 500 });
    }).toPass();
    await button.click();
    await expect(page.getByRole('row').filter({ hasText: 'Asked for' }).first()).toBeVisible();
  });

  test.describe(() => {
    test.use({ mayComplain: /403/ });
    test('are nobody else’s', async ({ office, shop }) => {
      const answer = await (await office('manager')).goto(`${shop.url}/admin/backups`);
      expect(answer?.status()).toBe(403);
    });
  });
});
