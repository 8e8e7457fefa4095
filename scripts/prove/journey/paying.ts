import type { Page } from '@playwright/test';
import { inTheEnd, penceIn, seen, wordsOf } from '../expecting';
import type { Step, Story } from './story';

/* From checkout over Stripe's page to an order that stands. */

const referencePattern = /\/orders\/([0-9A-Z]{3}-[0-9A-Z]{3})$/;

/** Fills the checkout in and sends it; ends on Stripe's page. */
export async function checkOut({ shopper, standIns, person, chance }: Story): Promise<void> {
  await shopper.getByRole('textbox', { name: 'Your name' }).fill(person.name);
  await shopper.getByRole('textbox', { name: 'E-mail' }).fill(person.email);
  const times = shopper.getByRole('group', { name: 'When will you collect?' }).getByRole('radio', { disabled: false });
  await times.nth(chance.below(await times.count())).check();
  await shopper.getByRole('button', { name: /^Order for £/ }).click();
  await shopper.waitForURL(`${standIns.url}/c/pay/**`);
}

/** Pays on Stripe's page and comes back; answers the order's reference. */
export async function pay(shopper: Page): Promise<string> {
  await shopper.getByRole('button', { name: /^Pays/ }).click();
  await shopper.waitForURL(referencePattern);
  const [, reference = ''] = referencePattern.exec(shopper.url()) ?? [];
  return reference;
}

export const paying: ReadonlyArray<Step> = [
  {
    name: 'checkout repeats the order, what it contains and where it is collected',
    isShort: true,
    walk: async ({ shopper, read }) => {
      await seen(shopper.getByRole('heading', { level: 1 })).toHaveText('Checkout');
      const main = shopper.getByRole('main');
      const order = main.getByRole('region', { name: 'Your order' });
      await seen(order.getByRole('listitem').first()).toContainText(`${read('quantity')} × ${read('bake')}`);
      await seen(order).toContainText(/Contains .+|None of the fourteen allergens/);
      await seen(main).toContainText(/Collect from .+, .+/);
      seen(penceIn(await wordsOf(main.getByText(/^Total/)))).toBe(read('totalPence'));
    },
  },
  {
    name: 'ordering leads to Stripe’s page, for the same amount',
    isShort: true,
    walk: async (story) => {
      await checkOut(story);
      const button = story.shopper.getByRole('button', { name: /^Pay £/ });
      seen(penceIn(await wordsOf(button))).toBe(story.read('totalPence'));
      const line = story.shopper.getByRole('listitem').filter({ hasText: story.read('bake') });
      await seen(line).toContainText(`${story.read('quantity')} ×`);
    },
  },
  {
    name: 'paying there leads back to an order that is confirmed',
    isShort: true,
    walk: async ({ shopper, note }) => {
      note({ reference: await pay(shopper) });
      await seen(shopper.getByRole('main').getByText('Confirmed', { exact: true })).toBeVisible();
    },
  },
  {
    name: 'the order page shows day, reference, code and timeline',
    isShort: true,
    walk: async ({ shopper, read }) => {
      const reference = read('reference');
      await seen(shopper.getByRole('heading', { level: 1 })).toHaveText(`Collect on ${read('saleDay')}`);
      await seen(shopper.getByText(reference, { exact: true })).toBeVisible();
      await seen(shopper.getByRole('img', { name: `Code for order ${reference}` })).toBeVisible();
      const timeline = shopper.getByRole('list', { name: 'What happened so far' });
      await seen(timeline.getByRole('listitem')).toContainText([/Order placed/, /Paid by card/, /Collect your order/]);
    },
  },
  {
    name: 'the basket is empty again',
    walk: async ({ shopper, shopUrl }) => {
      await shopper.goto(`${shopUrl}/basket`);
      await seen(shopper.getByText('Nothing in your basket')).toBeVisible();
    },
  },
  {
    name: 'Stripe’s books hold one charge of that amount',
    isShort: true,
    walk: async ({ standIns, read }) => {
      const { charges, refunds } = await standIns.booksOf(read('reference'));
      seen(charges.map(({ amount, status }) => `${status} ${amount}`)).toEqual([`succeeded ${read('totalPence')}`]);
      seen(refunds).toEqual([]);
    },
  },
  {
    name: 'the webhook has arrived and been taken in',
    isShort: true,
    walk: async ({ standIns, read }) => {
      await inTheEnd(async () => {
        const { deliveries } = await standIns.books();
        const own = deliveries.filter(({ body }) => body.includes(read('reference')));
        return own.filter(({ type }) => type === 'checkout.session.completed').map(({ state }) => state);
      }).toEqual(['delivered']);
    },
  },
];
