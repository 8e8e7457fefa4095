import { expect, test } from 'vitest';
import { anOfferSheet } from '@/testing/builders/sheets';
import { pence } from '@/kernel/money';
import { priceOrder } from './price-order';

const everything = { saleIds: [], categorySlugs: [], productIds: [] } as const;

test('delivery costs what its zone says, and a voucher makes the van no dearer', () => {
  const sheet = anOfferSheet({ offers: [{ pricePence: 3000 }], delivery: { feePence: 900, freeAbovePence: null } });
  const items = sheet.offers.map(({ id }) => ({ offerId: id, quantity: 1 }));
  const zone = { name: 'Near', outwardCodes: ['SY5'], feePence: pence(250), freeAbovePence: pence(3000) };
  const voucher = {
    id: 'vou_1',
    code: 'HALF',
    discount: { kind: 'percent', basisPoints: 5000, atMostPence: null },
    scope: everything,
  } as const;
  const price = (extra: Partial<Parameters<typeof priceOrder>[1]>) => {
    const answer = priceOrder(sheet, { items, method: 'delivery', vatMode: 'not_registered', ...extra });
    return answer.ok ? answer.value : null;
  };
  expect(price({})?.deliveryPence).toBe(900);
  expect(price({ zone })?.deliveryPence).toBe(0);
  expect(price({ zone: { ...zone, freeAbovePence: pence(3001) } })?.deliveryPence).toBe(250);
  expect(price({ zone, voucher })).toMatchObject({ discountPence: 1500, deliveryPence: 0, totalPence: 1500 });
});

test('a voucher lowers what VAT is reckoned on, line by line', () => {
  const sheet = anOfferSheet({
    offers: [
      { pricePence: 400, vatBasisPoints: 0 },
      { pricePence: 260, vatBasisPoints: 2000 },
    ],
  });
  const items = sheet.offers.map(({ id }) => ({ offerId: id, quantity: 1 }));
  const voucher = {
    id: 'vou_1',
    code: 'POUND',
    discount: { kind: 'fixed', amountPence: pence(100) },
    scope: everything,
  } as const;
  const answer = priceOrder(sheet, { items, method: 'collection', vatMode: 'registered', voucher });
  expect(answer.ok && answer.value.lines.map(({ discountPence }) => discountPence)).toEqual([61, 39]);
  expect(answer.ok && answer.value.vatGroups).toEqual([
    { basisPoints: 0, grossPence: 339, vatPence: 0 },
    { basisPoints: 2000, grossPence: 221, vatPence: 37 },
  ]);
});
