import { expect, test } from 'vitest';
import { offerProblemInWords, savedInWords } from './offer-words';
import type { ShownOffers } from './shown-offers';

const shown: ShownOffers = {
  saleId: 'sal_1234',
  version: 2,
  cells: {},
  offers: [
    {
      id: 'off_l0af',
      variantId: 'var_l0af',
      name: 'Sourdough',
      unit: 'loaf',
      held: 0,
      sold: 0,
      left: 24,
      poolUnits: 1,
      isHidden: false,
    },
  ],
  pools: [{ id: 'poo_d0vgh', name: 'White dough', claimed: 0, left: 30 }],
};
const saved = (name: string, was: string, is: string, isUndo = false) =>
  savedInWords({ before: { [name]: was }, after: { [name]: is }, isUndo }, shown);

test('one figure is told in full: of what, what it is and what it was', () => {
  expect(saved('capacity:off_l0af', '20', '24')).toBe('Saved: Sourdough, there are 24 instead of 20.');
  expect(saved('price:off_l0af', '4.00', '4.20', true)).toBe('Undone: Sourdough, £4.20 instead of £4.00.');
  expect(saved('most:off_l0af', '', '3')).toBe('Saved: Sourdough, one order may have 3 instead of any number.');
  expect(saved('pool:off_l0af', '', 'poo_d0vgh')).toBe(
    'Saved: Sourdough, made of White dough instead of a dough of its own.',
  );
  expect(saved('capacity:poo_d0vgh', '30', '36')).toBe('Saved: White dough, there are 36 instead of 30.');
});

test('several are told by their number, and none as nothing', () => {
  const cells = { 'capacity:off_l0af': '1', 'price:off_l0af': '2.00' };
  expect(savedInWords({ before: cells, after: cells, isUndo: false }, shown)).toBe('Saved: 2 figures.');
  expect(savedInWords({ before: {}, after: {}, isUndo: false }, shown)).toBe('Nothing was changed.');
});

test('what is in orders stays, and staff read how to sell no more of it', () => {
  expect(offerProblemInWords({ kind: 'in_orders', claimed: 3 })).toContain('let there be 3');
});
