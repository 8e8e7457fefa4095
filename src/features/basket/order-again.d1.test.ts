import { expect, test } from 'vitest';
import { addDays, dayAt, nextWeekday } from '@/kernel/time';
import { aBakeSale } from '@/testing/builders/bake-sales';
import { aProduct } from '@/testing/builders/catalogue';
import { anOrder } from '@/testing/builders/orders';
import { aShopper } from '@/testing/builders/shoppers';
import { findOrderAgain } from './queries/order-again';

const onCollection = { paymentWay: 'on_collection' } as const;

test('an order of before is held against the sale that has the most of it, at the prices of that day', async () => {
  const { context } = await aShopper();
  const rye = await aProduct(context, { name: 'Rye', pricePence: 300 });
  const bun = await aProduct(context, { name: 'Bun', pricePence: 150 });
  const first = await aBakeSale(context, { payOnCollection: true, offers: [{ product: rye }, { product: bun }] });
  const items = first.offers.map(({ id: offerId }) => ({ offerId, quantity: 4 }));
  const { reference } = await anOrder(context, first, { ...onCollection, items });
  const bakeDay = addDays(nextWeekday(addDays(dayAt(context.now()), 2), 6), 7);
  const next = await aBakeSale(context, {
    bakeDay,
    offers: [
      { product: rye, pricePence: 320, capacity: 3 },
      { product: bun, capacity: 9 },
    ],
  });
  const again = await findOrderAgain(context, { reference, saleSlug: next.slug });
  expect(again?.sales.find(({ slug }) => slug === next.slug)).toMatchObject({ bakeDay, has: 2 });
  expect(again?.chosen?.sheet.sale.id).toBe(next.id);
  expect(again?.chosen?.review.lines).toMatchObject([
    {
      offer: { name: 'Rye' },
      quantity: 3,
      netPence: 960,
      changes: [
        { kind: 'fewer_left', asked: 4, kept: 3 },
        { kind: 'price_changed', beforePence: 300, nowPence: 320 },
      ],
    },
    { offer: { name: 'Bun' }, quantity: 4, changes: [] },
  ]);
});

test('nobody orders again what somebody else ordered, nor what was never ordered', async () => {
  const [ann, bob] = [await aShopper(), await aShopper()];
  const sale = await aBakeSale(ann.context, { payOnCollection: true });
  const { reference } = await anOrder(ann.context, sale, onCollection);
  expect(await findOrderAgain(bob.context, { reference, saleSlug: null })).toBeNull();
  expect(await findOrderAgain(bob.context, { reference: 'not one', saleSlug: null })).toBeNull();
  expect((await findOrderAgain(ann.context, { reference, saleSlug: null }))?.reference).toBe(reference);
});
