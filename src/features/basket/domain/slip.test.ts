import { expect, test } from 'vitest';
import { pence } from '@/kernel/money';
import { anOfferSheet, sheetOpensAt } from '@/testing/builders/sheets';
import { reviewBasket } from './review';
import { slipOf } from './slip';

const sheet = anOfferSheet({ offers: [{ pricePence: 400 }] });
const items = sheet.offers.map(({ id, pricePence }) => ({ offerId: id, quantity: 2, seenPricePence: pricePence }));
const basket = { saleId: sheet.sale.id, slotId: null, items };
const review = reviewBasket(basket, sheet, sheetOpensAt);
const voucherOn = (voucher: Parameters<typeof slipOf>[2]['voucher']) =>
  slipOf(sheet, review, { voucher, now: sheetOpensAt }).voucher;

test('a slip says what the voucher takes off at checkout, wherever the basket is shown', () => {
  const good = { kind: 'good', code: 'CRUMBS', terms: '10 % off your order', discountPence: pence(80) } as const;
  expect(voucherOn(good)).toBe('Your voucher CRUMBS takes £0.80 off at checkout.');
});

test('a slip says why a voucher takes off nothing, and nothing where there is none', () => {
  const why = 'CRUMBS is for orders from £9; yours comes to £8.';
  expect(voucherOn({ kind: 'refused', code: 'CRUMBS', why })).toBe(why);
  expect(voucherOn(null)).toBeNull();
});
