import { randomUUID } from 'node:crypto';
import type { Page } from '@playwright/test';
import { expectAccessible } from './support/accessible';
import { letterTo, linkIn, subscriptionOf } from './support/letters';
import { aShopper } from './support/orders';
import { expect, test } from './support/test';

/* What people ask for by letter: to be told when orders open, their lost links, an answer from the bakery. */

const asking = 'Shall we tell you when orders open?';
const emailField = { name: /^(Your e-mail address|The e-mail address you ordered with)/ };

async function askToBeTold(page: Page, email: string): Promise<void> {
  await page.goto('/tell-me');
  await page.getByRole('textbox', emailField).fill(email);
  await page.getByRole('button', { name: 'Tell me when orders open' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Look in your inbox');
}

async function findMyOrder(page: Page, email: string): Promise<string> {
  await page.goto('/find-my-order');
  await page.getByRole('textbox', emailField).fill(email);
  await page.getByRole('button', { name: 'Send me my links' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Look in your inbox');
  return page.getByRole('main').innerText();
}

for (const [mode, javaScriptEnabled] of Object.entries({ 'with scripts': true, 'without scripts': false }))
  test.describe(mode, () => {
    test.use({ javaScriptEnabled });

    test('an address comes on the list by a press in a page that only its letter leads to', async ({
      page,
      standIns,
      database,
    }) => {
      const { email } = aShopper('reader');
      await askToBeTold(page, email);
      const link = linkIn(await letterTo(standIns, email, asking), '/tell-me/confirm/');
      await page.goto(link);
      await expect(page.getByRole('button', { name: 'Yes, tell me' })).toBeVisible();
      expect(await subscriptionOf(database, email)).toEqual({ isAsked: true, isConfirmed: false, acts: [] });
      await page.getByRole('button', { name: 'Yes, tell me' }).click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('You are on the list');
      expect(await subscriptionOf(database, email)).toEqual({ isAsked: true, isConfirmed: true, acts: ['given'] });
      await page.goto(link);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('You are on the list');
    });

    test('whoever is on the list is answered alike, and leaves it by a press', async ({ page, standIns, database }) => {
      const { email } = aShopper('reader');
      await askToBeTold(page, email);
      await page.goto(linkIn(await letterTo(standIns, email, asking), '/tell-me/confirm/'));
      await page.getByRole('button', { name: 'Yes, tell me' }).click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('You are on the list');
      await askToBeTold(page, email);
      const letter = await letterTo(standIns, email, 'You are on our list already');
      await page.goto(linkIn(letter, '/unsubscribe/'));
      expect((await subscriptionOf(database, email)).isConfirmed).toBe(true);
      await page.getByRole('button', { name: 'Stop these e-mails' }).click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('We have stopped writing');
      const { isConfirmed, acts } = await subscriptionOf(database, email);
      expect([isConfirmed, acts]).toEqual([false, ['given', 'withdrawn']]);
    });

    test('a lost order is found by its letter, and nobody learns who has one', async ({
      page,
      shop,
      standIns,
      paidOrder,
    }) => {
      const order = await paidOrder();
      const known = await findMyOrder(page, order.shopper.email);
      expect(await findMyOrder(page, aShopper('stranger').email)).toBe(known);
      const letter = await letterTo(standIns, order.shopper.email, 'The way back to your order');
      expect(letter.text).toContain(order.reference);
      await page.goto(linkIn(letter, '/o/'));
      await expect(page).toHaveURL(`${shop.url}/orders/${order.reference}`);
      await expect(page.getByRole('main')).toContainText(order.reference);
    });

    test('a message reaches the bakery, and its answer the shopper', async ({ page, standIns, database }) => {
      const { name, email } = aShopper();
      const words = `Could the cake have a 7 on it? ${randomUUID()}`;
      await page.goto('/contact');
      const send = () => page.getByRole('button', { name: 'Send the message' }).click();
      await page.getByRole('textbox', { name: 'Order number' }).fill('tomorrow');
      await page.getByRole('textbox', { name: 'Your message' }).fill(words);
      await send();
      for (const problem of [
        'Please tell us your name.',
        /^Please check the e-mail address/,
        /looks like K7P-4QX\. If/,
      ])
        await expect(page.getByRole('alert').getByRole('link', { name: problem })).toBeVisible();
      await expect(page.getByRole('textbox', { name: 'Your message' })).toHaveValue(words);
      await page.getByRole('textbox', { name: 'Your name' }).fill(name);
      await page.getByRole('textbox', emailField).fill(email);
      await page.getByRole('textbox', { name: 'Order number' }).fill('k7p 4qx');
      await send();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your message is on its way');
      const [setting] = await database.all(`SELECT value ->> 'email' AS email FROM settings WHERE key = 'trader'`);
      const bakery = String(setting?.['email']);
      await expect
        .poll(async () => (await standIns.lettersTo(bakery)).filter(({ text }) => text?.includes(words)))
        .toMatchObject([{ subject: 'A message about order K7P-4QX', replyTo: [email] }]);
    });
  });

test('what is typed wrong is said beside its field, and nothing is sent', async ({ page, database }) => {
  for (const path of ['/tell-me', '/find-my-order']) {
    await page.goto(path);
    await page.getByRole('textbox', emailField).fill('not an address');
    await page.getByRole('main').getByRole('button').first().click();
    await expect(page.getByRole('alert').getByRole('link', { name: /^Please give/ })).toBeVisible();
    await expect(page.getByRole('textbox', emailField)).toHaveValue('not an address');
    await expect(page.getByRole('textbox', emailField)).toHaveAttribute('aria-invalid', 'true');
    await expectAccessible(page);
  }
  expect(await database.count(`SELECT COUNT(*) FROM subscriptions WHERE email = 'not an address'`)).toBe(0);
});

test('the contact page is for everybody, also when something is missing', async ({ page }) => {
  await page.goto('/contact');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Send the message' }).click();
  await expect(page.getByRole('alert').getByRole('link', { name: 'Please tell us your name.' })).toBeVisible();
  await expectAccessible(page);
});

test('a link that has died says so, and how to go on', async ({ page }) => {
  for (const path of ['/tell-me/confirm/dead', '/unsubscribe/dead']) {
    await page.goto(path);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('This link does not work any more');
    await expectAccessible(page);
  }
});

test('the pages with a button behind a letter’s link are for everybody', async ({ page, standIns }) => {
  const { email } = aShopper('reader');
  await askToBeTold(page, email);
  await page.goto(linkIn(await letterTo(standIns, email, asking), '/tell-me/confirm/'));
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Yes, tell me' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('You are on the list');
  await askToBeTold(page, email);
  await page.goto(linkIn(await letterTo(standIns, email, 'You are on our list already'), '/unsubscribe/'));
  await expectAccessible(page);
});
