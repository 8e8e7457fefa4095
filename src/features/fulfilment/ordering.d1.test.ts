import { expect, test } from 'vitest';
import { findSaleBySlug } from '@/features/bake-sales/queries';
import { findPreview } from '@/features/bake-sales/queries/preview';
import { NotAllowed } from '@/kernel/not-allowed';
import { addDays, hour } from '@/kernel/time';
import { aBakeSale } from '@/testing/builders/bake-sales';
import { auditFor } from '@/testing/builders/books';
import { anOrder, anUnpaidOrder, aShop } from '@/testing/builders/orders';
import { staffedBy } from '@/testing/builders/staff';
import { changeOrdering, type OrderingWish } from './commands/change-ordering';

const managing = () => staffedBy(aShop(), 'manager');

const wishFor = (saleId: OrderingWish['saleId'], over: Partial<OrderingWish> = {}): OrderingWish => ({
  ...{ saleId, version: 1, reason: 'The oven is full', change: 'close', until: null, agreedOrders: null },
  ...over,
});

test('whoever closes a sale is told first whom that touches, and nothing is done before they agree', async () => {
  const context = await managing();
  const sale = await aBakeSale(context, { payOnCollection: true });
  await anOrder(context, sale, { paymentWay: 'on_collection' });
  await anUnpaidOrder(context, sale);
  const effect = { orders: 2, paying: 1 };
  expect(await changeOrdering(context, wishFor(sale.id))).toEqual({ ok: true, value: { kind: 'foreseen', effect } });
  expect(await changeOrdering(context, wishFor(sale.id, { agreedOrders: 1 }))).toMatchObject({
    value: { kind: 'foreseen' },
  });
  expect(await auditFor(context, sale.id)).toEqual([]);
  expect(await changeOrdering(context, wishFor(sale.id, { agreedOrders: 2 }))).toMatchObject({
    value: { kind: 'made' },
  });
  expect(await auditFor(context, sale.id)).toMatchObject([{ action: 'sale.closed', reason: 'The oven is full' }]);
  const closed = await findSaleBySlug(context, sale.slug);
  expect(closed?.sale.closesAt).toBeLessThanOrEqual(context.now());
});

test('a closed sale takes orders again until a cut-off ahead of us, by the clock on the wall', async () => {
  const context = await managing();
  const sale = await aBakeSale(context, { closesAt: aShop().now() - hour });
  const dayBefore = addDays(sale.bakeDay, -1);
  const reopen = { change: 'reopen', agreedOrders: 0 } as const;
  const past = { day: addDays(sale.bakeDay, -20), at: '09:00' } as const;
  expect(await changeOrdering(context, wishFor(sale.id, { ...reopen, until: past }))).toMatchObject({
    problem: { kind: 'not_a_cut_off' },
  });
  const until = { day: dayBefore, at: '20:00' } as const;
  expect(await changeOrdering(context, wishFor(sale.id, { ...reopen, until }))).toMatchObject({ ok: true });
  expect(await auditFor(context, sale.id)).toMatchObject([
    { action: 'sale.reopened', after: { closesRule: '-1d 20:00' } },
  ]);
});

test('a draft is shown as shoppers will see it to whoever plans it, and to nobody else', async () => {
  const context = await managing();
  const sale = await aBakeSale(context, { publishedAt: null });
  expect((await findPreview(context, sale.slug))?.offers.map(({ name }) => name)).toEqual(['Sourdough']);
  await expect(findPreview(aShop(), sale.slug)).rejects.toThrow(NotAllowed);
  await expect(findPreview(await staffedBy(aShop(), 'baker'), sale.slug)).rejects.toThrow(NotAllowed);
});
