import { addButton, inTheEnd, penceIn, seen } from '../expecting';
import { openLetter } from './letters';
import { checkOut, pay } from './paying';
import type { Step } from './story';

/* A second order, which the bakery has to cancel. */

const reason = 'The oven is out of order';

export const cancelling: ReadonlyArray<Step> = [
  {
    name: 'a second order is placed and paid',
    walk: async (story) => {
      const { shopper, shopUrl, note } = story;
      await shopper.goto(`${shopUrl}/menu`);
      await shopper.getByRole('button', { name: addButton }).first().click();
      await shopper.getByRole('link', { name: 'Go to basket' }).click();
      await shopper.getByRole('link', { name: 'Go to checkout' }).click();
      await checkOut(story);
      note({ totalPence: penceIn(await shopper.getByRole('button', { name: /^Pay £/ }).innerText()) });
      note({ secondReference: await pay(shopper) });
      await seen(shopper.getByRole('main').getByText('Confirmed', { exact: true })).toBeVisible();
    },
  },
  {
    name: 'staff cancel it and say why',
    walk: async ({ staff, shopUrl, read }) => {
      await staff.goto(`${shopUrl}/admin/orders/${read('secondReference')}`);
      await staff.getByText('Cancel this order…').click();
      await staff.getByRole('textbox', { name: /^Why\?/ }).fill(reason);
      await staff.getByRole('button', { name: 'Cancel the order' }).click();
      await seen(staff.getByRole('main').getByText('Cancelled', { exact: true })).toBeVisible();
    },
  },
  {
    name: 'Stripe’s books show it refunded in full, once',
    walk: async ({ standIns, read }) => {
      await inTheEnd(async () => {
        const { refunds } = await standIns.booksOf(read('secondReference'));
        return refunds.map(({ amount, status }) => `${status} ${amount}`);
      }).toEqual([`succeeded ${read('totalPence')}`]);
      const first = await standIns.booksOf(read('reference'));
      seen(first.refunds).toEqual([]);
    },
  },
  {
    name: 'its page says that it is cancelled and the money returned',
    walk: async ({ shopper, shopUrl, read }) => {
      await seen(async () => {
        await shopper.goto(`${shopUrl}/orders/${read('secondReference')}`);
        seen(await shopper.getByRole('main').innerText()).toMatch(/This order is cancelled[^]*Returned to the card/);
      }).toPass({ timeout: 15_000, intervals: [250, 500, 1_000] });
    },
  },
  {
    name: 'the letter says why, and what goes back',
    walk: async (story) => {
      const told = await openLetter(story, /cancelled/i);
      seen(told).toContain(story.read('secondReference'));
      seen(told).toContain(reason);
      seen(told).toContain(`£${(story.read('totalPence') / 100).toFixed(2)}`);
    },
  },
];
