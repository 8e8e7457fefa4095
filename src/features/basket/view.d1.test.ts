import { expect, test } from 'vitest';
import { aBakeSale } from '@/testing/builders/bake-sales';
import { testContext } from '@/testing/context';
import { writeBasket } from './domain/basket';
import { getBasketView } from './queries';

const context = testContext();

test('a basket is priced afresh from its sale, whatever the cookie says of prices', async () => {
  const sale = await aBakeSale(context);
  const offerId = sale.offers[0]?.id ?? 'off_none';
  const cookie = writeBasket({ saleId: sale.id, slotId: null, items: [{ offerId, quantity: 2, seenPricePence: 1 }] });
  const view = await getBasketView(context, cookie);
  expect(view).toMatchObject({
    kind: 'filled',
    review: { totalPence: 800, canCheckOut: true, lines: [{ changes: [{ kind: 'price_changed', beforePence: 1 }] }] },
  });
});

test('rubbish in the cookie is called so, and an empty one is empty', async () => {
  expect(await getBasketView(context, '%00~~~')).toEqual({ kind: 'rubbish' });
  expect(await getBasketView(context, undefined)).toEqual({ kind: 'empty' });
});

test('a basket of a sale that is not there says so', async () => {
  expect(await getBasketView(context, 'sal_abcd1~off_abcd1:1:400')).toEqual({ kind: 'sale_gone' });
});

test('an offer of another sale, smuggled into the cookie, is none of this one’s', async () => {
  const [mine, other] = [await aBakeSale(context), await aBakeSale(context)];
  const cookie = `${mine.id}~${other.offers[0]?.id ?? ''}:1:400`;
  expect(await getBasketView(context, cookie)).toMatchObject({ review: { lines: [], canCheckOut: false } });
});
