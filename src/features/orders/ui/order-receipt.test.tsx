import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import type { VatMode } from '@/features/shop/domain/settings';
import { pence } from '@/kernel/money';
import { anOfferSheet } from '@/testing/builders/sheets';
import { draftOrder } from '../domain/draft-order';
import { priceOrder } from '../domain/price-order';
import { OrderReceipt } from './order-receipt';

const zone = { name: 'Cressage and around', feePence: pence(250), freeAbovePence: null };

/** The receipt of a loaf at £3.00 and a shortbread at £1.00 with VAT, brought to the door for £2.50, as plain words. */
function receiptOf(vatMode: VatMode): string {
  const offers = [{ pricePence: 300 }, { pricePence: 100, vatBasisPoints: 2000 }];
  const sheet = anOfferSheet({ offers, delivery: { feePence: 0, freeAbovePence: null } });
  const items = sheet.offers.map(({ id }) => ({ offerId: id, quantity: 1 }));
  const priced = priceOrder(sheet, { items, method: 'delivery', vatMode, zone });
  if (!priced.ok) throw new Error(priced.problem.kind);
  const customer = { name: 'Ann Baker', email: 'ann@example.test', phone: null };
  let lines = 0;
  const order = draftOrder({
    ...{ id: 'ord_1', reference: 'K7P-4QX', priced: priced.value, now: 0, holdEndsAt: null },
    details: {
      ...{ placementKey: '', saleId: sheet.sale.id, slotId: 'slt_1', source: 'shop', method: 'delivery' },
      ...{ paymentWay: 'card', customer, address: null, note: null, allergyNote: null, vatMode },
    },
    newLineId: () => `lin_${(lines += 1)}`,
  });
  const html = renderToStaticMarkup(<OrderReceipt order={order} entries={[]} vatNumber="GB 000 0000 00" />);
  return html.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ');
}

test('a receipt tells the fee, and of each rate of VAT what was paid at it and what of that is tax', () => {
  const receipt = receiptOf('registered');
  expect(receipt).toContain('Delivery, Cressage and around £2.50');
  expect(receipt).toContain('Total £6.50');
  expect(receipt).toContain('of which VAT at 0 % on £4.88 £0.00');
  expect(receipt).toContain('of which VAT at 20 % on £1.62 £0.27');
  expect(receipt).toContain('VAT number GB 000 0000 00');
});

test('the receipt of a bakery that is not registered speaks of no VAT at all', () => {
  const receipt = receiptOf('not_registered');
  expect(receipt).toContain('Total £6.50');
  expect(receipt).not.toContain('VAT');
});
