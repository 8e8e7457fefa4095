import { expect, test } from 'vitest';
import { getPost } from '@/features/notifications/queries/unreached';
import { getEventsTold } from '@/features/payments/queries/waiting';
import { findSaleMoney } from '@/features/reports/queries/sale-money';
import { getJobs } from '@/features/shop/queries/jobs';
import { aBakeSale } from '@/testing/builders/bake-sales';
import { anOrder, aShop } from '@/testing/builders/orders';
import { signedIn } from '@/testing/builders/staff';
import { noting, wholeTablesRead } from '@/testing/query-plans';
import { findBakeSheet, findCollectionList, findOrderList, findStaffOrder } from './queries';
import { getAttention } from './queries/attention';
import { findSaleToChange } from './queries/sale-to-change';
import { getToday } from './queries/today';
import { findCollectionSheet, findPackSheet } from './queries/sheets';

// openfoodnetwork#13797, woocommerce#54387
test('admin lists that take minutes: every list of the office finds its rows by an index, and reads no large table whole', async () => {
  const shop = aShop();
  const sale = await aBakeSale(shop, { payOnCollection: true });
  const order = await anOrder(shop, sale, { paymentWay: 'on_collection' });
  const { context, asked } = noting(aShop({ caller: (await signedIn('owner')).caller }));
  const wish = { slug: sale.slug, state: null, text: '', after: null } as const;
  await findOrderList(context, wish);
  await findOrderList(context, { ...wish, state: 'confirmed', after: { id: order.id, surnameKey: 'baker' } });
  for (const text of ['baker', order.reference, 'ann@example.org']) await findOrderList(context, { ...wish, text });
  await findCollectionList(context, { slug: sale.slug, text: '' });
  await findBakeSheet(context, sale.slug);
  await findPackSheet(context, sale.slug);
  await findCollectionSheet(context, sale.slug);
  await findStaffOrder(context, order.reference);
  await findSaleToChange(context, sale.slug);
  await Promise.all([getToday(context), getAttention(context)]);
  await Promise.all([getJobs(context), getEventsTold(context), getPost(context), findSaleMoney(context, sale.slug)]);
  expect(asked.size).toBeGreaterThan(20);
  for (const query of asked) expect([query, await wholeTablesRead(query)]).toEqual([query, []]);
});
