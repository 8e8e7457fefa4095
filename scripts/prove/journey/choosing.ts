import { addButton, inTheEnd, penceIn, seen, wordsOf } from '../expecting';
import type { Step } from './story';

/* From the front of the shop to a filled basket. */

const mostToOrder = 2;

export const choosing: ReadonlyArray<Step> = [
  {
    name: 'the home page shows the next sale and its cut-off',
    isShort: true,
    walk: async ({ shopper, shopUrl, note }) => {
      await shopper.goto(shopUrl);
      const sales = shopper.getByRole('region', { name: 'The next bake sales' });
      const saleDay = await wordsOf(sales.getByRole('article').getByRole('heading', { level: 2 }));
      seen(saleDay).toMatch(/^Saturday \d+ \w+$/);
      await seen(sales.getByText(/Order by \w+.* [ap]m/).first()).toBeVisible();
      await sales.getByRole('link', { name: 'Order for this day' }).first().click();
      note({ saleDay });
    },
  },
  {
    name: 'its menu names what can be ordered, with prices and allergens',
    isShort: true,
    walk: async ({ shopper, chance, note, read }) => {
      await seen(shopper.getByRole('heading', { level: 1 })).toHaveText(`Menu for ${read('saleDay')}`);
      const toBuy = shopper.getByRole('listitem').filter({ has: shopper.getByRole('button', { name: addButton }) });
      const card = toBuy.nth(chance.below(await toBuy.count()));
      await seen(card).toContainText(/Contains|None of the fourteen allergens/);
      const heading = card.getByRole('heading', { level: 3 });
      note({ bake: await wordsOf(heading), pricePence: penceIn(await card.innerText()) });
      await heading.getByRole('link').click();
    },
  },
  {
    name: 'the page of a bake tells its ingredients and its allergens',
    isShort: true,
    walk: async ({ shopper, read }) => {
      await seen(shopper.getByRole('heading', { level: 1 })).toHaveText(read('bake'));
      const label = shopper.getByRole('region', { name: 'What is in it' });
      for (const term of ['Ingredients', 'Contains', 'May contain', 'Storage'])
        await seen(label.getByRole('term').filter({ hasText: new RegExp(`^${term}$`) })).toBeVisible();
    },
  },
  {
    name: 'the bake goes into the basket',
    isShort: true,
    walk: async ({ shopper, chance, note, read }) => {
      const howMany = shopper.getByRole('spinbutton', { name: 'How many' });
      const most = Number(await howMany.getAttribute('max'));
      const quantity = 1 + chance.below(Math.min(most, mostToOrder));
      await howMany.fill(String(quantity));
      await shopper.getByRole('button', { name: addButton }).click();
      await seen(shopper.getByRole('status').filter({ hasText: 'in your basket' })).toBeVisible();
      note({ quantity, totalPence: quantity * read('pricePence') });
    },
  },
  {
    name: 'the head of the page counts it',
    isShort: true,
    walk: async ({ shopper, read }) => {
      const basket = shopper.getByRole('banner').getByRole('link', { name: /^Basket/ });
      await seen(basket).toHaveAccessibleName(`Basket ${read('quantity')} in it`);
      await basket.click();
      // The basket opens beside the page, and leads to a page of its own.
      await shopper
        .getByRole('dialog', { name: 'Your basket' })
        .getByRole('link', { name: 'See the whole basket' })
        .click();
    },
  },
  {
    name: 'the basket lists it and adds it up',
    isShort: true,
    walk: async ({ shopper, read }) => {
      await seen(shopper.getByRole('heading', { level: 1 })).toHaveText('Your basket');
      const line = shopper
        .getByRole('main')
        .getByRole('listitem')
        .filter({ hasText: read('bake') });
      await seen(line.getByRole('spinbutton')).toHaveValue(String(read('quantity')));
      await inTheEnd(async () => penceIn(await shopper.getByText(/^Total/).innerText())).toBe(read('totalPence'));
      await shopper.getByRole('link', { name: 'Go to checkout' }).click();
    },
  },
];
