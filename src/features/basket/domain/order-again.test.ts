import { expect, test } from 'vitest';
import { boughtItems } from '@/features/orders/domain/own-order';
import { pence } from '@/kernel/money';
import { anOfferSheet, sheetOpensAt } from '@/testing/builders/sheets';
import { againHref, basketAgain, basketOf, notBakedInWords, saleForAgain } from './order-again';
import { reviewBasket } from './review';

const limits = { lines: 40, perLine: 99 };
const sheet = anOfferSheet();
const [offer] = sheet.offers;
if (!offer) throw new Error('A sheet has an offer');
const bought = (over: Partial<Parameters<typeof basketAgain>[0][number]> = {}) => ({
  ...{ variantId: offer.variantId, name: offer.name, quantity: 2, unitPricePence: offer.pricePence },
  ...over,
});

test('what was ordered once fills a basket for a sale of now, with the price paid then to compare', () => {
  const { basket, notBaked } = basketAgain([bought({ unitPricePence: pence(100) })], sheet, limits);
  expect(basket).toEqual({
    saleId: sheet.sale.id,
    slotId: null,
    items: [{ offerId: offer.id, quantity: 2, seenPricePence: 100 }],
  });
  expect(notBaked).toEqual([]);
  const review = reviewBasket(basket, sheet, sheetOpensAt);
  expect(review.lines[0]?.changes).toEqual([{ kind: 'price_changed', beforePence: 100, nowPence: offer.pricePence }]);
});

test('what that sale does not bake is said by name', () => {
  const { basket, notBaked } = basketAgain([bought(), bought({ variantId: 'var_gone', name: 'Rye' })], sheet, limits);
  expect(basket.items).toHaveLength(1);
  expect(notBakedInWords(notBaked)).toBe('Rye is not baked that day.');
  expect(notBakedInWords(['Rye', 'Buns'])).toBe('Rye and Buns are not baked that day.');
  expect(notBakedInWords([])).toBeNull();
});

test('more than is left is filled in as what is left, at the price of now', () => {
  const { basket } = basketAgain([bought({ quantity: 5000, unitPricePence: pence(1) })], sheet, limits);
  const review = reviewBasket(basket, sheet, sheetOpensAt);
  const line = review.lines[0];
  expect(line?.changes.map(({ kind }) => kind)).toContain('price_changed');
  expect(basketOf(sheet.sale.id, review)?.items).toEqual([
    { offerId: offer.id, quantity: line?.quantity, seenPricePence: offer.pricePence },
  ]);
});

test('nothing that is left fills no basket', () => {
  const { basket } = basketAgain([bought({ variantId: 'var_gone' })], sheet, limits);
  expect(basketOf(sheet.sale.id, reviewBasket(basket, sheet, sheetOpensAt))).toBeNull();
});

test('two lines of the same bake, at two prices, are one wish at the later price', () => {
  const lines = [
    bought({ quantity: 1, unitPricePence: pence(300) }),
    bought({ quantity: 2, unitPricePence: pence(350) }),
  ];
  expect(boughtItems(lines)).toEqual([bought({ quantity: 3, unitPricePence: pence(350) })]);
});

test('the nearest of the sales that have the most is taken, unless one was asked for', () => {
  const sale = (slug: string, has: number) =>
    ({ id: 'sal_1', slug, bakeDay: sheet.sale.bakeDay, place: 'Here', has }) as const;
  const sales = [sale('near', 1), sale('better', 2), sale('as-good', 2)];
  expect(saleForAgain(sales, null)?.slug).toBe('better');
  expect(saleForAgain(sales, 'near')?.slug).toBe('near');
  expect(saleForAgain(sales, 'made-up')?.slug).toBe('better');
  expect(saleForAgain([], null)).toBeNull();
});

test('whatever stands in for a reference leads to one page of the shop, and to no line of a header', () => {
  expect(againHref('BOB-7K3M')).toBe('/account/again/BOB-7K3M');
  expect(againHref('x\r\nSet-Cookie: a=1')).toBe('/account/again/x%0D%0ASet-Cookie%3A%20a%3D1');
});
