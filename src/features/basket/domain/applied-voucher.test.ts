import { describe, expect, test } from 'vitest';
import type { Voucher } from '@/features/vouchers/domain/voucher';
import { noPence, pence } from '@/kernel/money';
import { anOfferSheet, sheetOpensAt } from '@/testing/builders/sheets';
import { applyVoucher, voucherRefusal } from './applied-voucher';

const tenth: Voucher = {
  id: 'vou_1',
  code: 'CRUMBS',
  discount: { kind: 'percent', basisPoints: 1000, atMostPence: null },
  scope: { saleIds: [], categorySlugs: [], productIds: [] },
  minimumPence: noPence,
  startsAt: null,
  endsAt: null,
  totalLimit: null,
  perPersonLimit: null,
  isFirstOrderOnly: false,
  used: 0,
  endedAt: null,
};

const sheet = anOfferSheet({ offers: [{ pricePence: 400 }, { pricePence: 260 }] });
const basket = { sheet, items: sheet.offers.map(({ id }) => ({ offerId: id, quantity: 1 })), now: sheetOpensAt };
const [first] = sheet.offers;

describe('a voucher beside a basket', () => {
  test('says what it takes off, on which terms', () => {
    expect(applyVoucher(tenth, basket)).toEqual({
      kind: 'good',
      code: 'CRUMBS',
      terms: '10 % off your order',
      discountPence: 66,
    });
  });

  test('limited to bakes and sales, it takes off those alone, and names them as the sale does', () => {
    const scope = { saleIds: [sheet.sale.id], categorySlugs: [], productIds: first ? [first.productId] : [] };
    expect(applyVoucher({ ...tenth, scope }, basket)).toEqual({
      kind: 'good',
      code: 'CRUMBS',
      terms: '10 % off Bake 0 · for Thursday 27 November',
      discountPence: 40,
    });
  });

  test('that takes off nothing says why', () => {
    expect(applyVoucher({ ...tenth, minimumPence: pence(661) }, basket)).toEqual({
      kind: 'refused',
      code: 'CRUMBS',
      why: 'CRUMBS is for orders from £6.61; yours comes to £6.60.',
    });
  });

  test('asks nothing of its customer before it is known who that is', () => {
    expect(voucherRefusal({ ...tenth, perPersonLimit: 1, isFirstOrderOnly: true }, basket)).toBeNull();
    expect(voucherRefusal(null, basket)).toEqual({ kind: 'unknown_voucher' });
  });
});
