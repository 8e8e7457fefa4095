import { expect, test } from 'vitest';
import type { Context } from '@/platform/context';
import { openDb } from '@/platform/db/client';
import { testBindings } from '@/testing/bindings';
import { aBakeSale } from '@/testing/builders/bake-sales';
import { anOrder, aShop } from '@/testing/builders/orders';
import { signedIn } from '@/testing/builders/staff';
import { findBakeSheet, findCollectionList, findOrderList, findStaffOrder, getToday } from './queries';
import { getAttention } from './queries/attention';
import { findSaleToChange, listSaleWork } from './queries/sale-to-change';

/** Tables that grow for as long as the shop trades; a list that reads one of them whole takes minutes some day. */
const large = ['orders', 'order_lines', 'order_events', 'ledger', 'payments', 'refunds', 'letters', 'audit'];

/** This index holds only what somebody must look at: reading all of it is the question. */
const fewAreFlagged = 'INDEX orders_by_attention';

/** A context that notes every question it asks the database. */
function noting(context: Context): { readonly context: Context; readonly asked: Set<string> } {
  const asked = new Set<string>();
  const noted = new Proxy(testBindings().DB, {
    get(db, property: keyof D1Database) {
      if (property !== 'prepare') return db[property].bind(db);
      return (query: string) => {
        asked.add(query);
        return db.prepare(query);
      };
    },
  });
  return { context: { ...context, db: openDb(noted) }, asked };
}

async function wholeTablesRead(query: string): Promise<string[]> {
  // The plan is made before any value is known; D1 wants one for each place all the same.
  const values = query.split('?').slice(1).fill('');
  const plan = testBindings()
    .DB.prepare(`EXPLAIN QUERY PLAN ${query}`)
    .bind(...values);
  const { results } = await plan.all<{ detail: string }>();
  const isScan = ({ detail }: { readonly detail: string }) =>
    large.some((table) => new RegExp(`^SCAN "?${table}\\b`).test(detail)) && !detail.includes(fewAreFlagged);
  return results.filter(isScan).map(({ detail }) => detail);
}

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
  await findStaffOrder(context, order.reference);
  await findSaleToChange(context, sale.slug);
  await Promise.all([getToday(context), getAttention(context), listSaleWork(context)]);
  expect(asked.size).toBeGreaterThan(20);
  for (const query of asked) expect([query, await wholeTablesRead(query)]).toEqual([query, []]);
});
