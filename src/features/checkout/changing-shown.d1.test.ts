import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { offers } from '@/features/bake-sales/tables';
import { ledgerStatement, touchStatement } from '@/features/orders/commands/statements';
import { pence } from '@/kernel/money';
import { runBatch } from '@/platform/db/client';
import { signLink } from '@/platform/signed-links';
import { aBakeSale, type BakeSaleChoices } from '@/testing/builders/bake-sales';
import { wishFor } from '@/testing/builders/changes';
import { anOrder, aShop } from '@/testing/builders/orders';
import { previewLines } from './domain/change-preview';
import { changeRows } from './domain/change-rows';
import { settlementInWords } from './domain/change-words';
import { foreseeChange } from './domain/foresee-change';
import { findChangePage } from './queries/change-page';

/* What somebody who changes an order has before them. */

async function aPage(choices: BakeSaleChoices = {}) {
  const context = aShop();
  const offered = [{}, { name: 'Focaccia', pricePence: 500 }, { name: 'Rye', capacity: 0 }];
  const sale = await aBakeSale(context, { offers: offered, payOnCollection: true, capacity: 5, ...choices });
  const order = await anOrder(context, sale, { paymentWay: 'on_collection', quantity: 2 });
  const token = await signLink('order', { id: order.id, version: order.linkVersion }, context.linkKeys);
  const page = async () => {
    const found = await findChangePage(context, order.reference, token);
    if (!found) throw new Error('The key does not open its order');
    return found;
  };
  return { context, sale, order, token, page };
}

test('the form shows what the order holds, with what it could hold, and what else there is just now', async () => {
  const { page } = await aPage();
  const { has, others } = changeRows({ ...(await page()), wish: null });
  expect(has).toMatchObject([{ name: 'Sourdough', held: 2, quantity: 2, most: 5, pricePence: 400 }]);
  expect(others.map(({ name, quantity, most }) => [name, quantity, most])).toEqual([['Focaccia', 0, 5]]);
});

test('who comes back to the form finds what they had filled in', async () => {
  const { page, sale, order } = await aPage();
  const { has, others } = changeRows({ ...(await page()), wish: wishFor(sale, [0, 3], order) });
  expect([has[0]?.quantity, others[0]?.quantity]).toEqual([0, 3]);
});

test('what was taken off the sale can be kept, and no more of it had', async () => {
  const { context, page, order } = await aPage();
  await context.db
    .update(offers)
    .set({ withdrawnAt: 1 })
    .where(eq(offers.id, order.lines[0]?.offerId ?? 'off_'));
  expect(changeRows({ ...(await page()), wish: null }).has).toMatchObject([{ held: 2, most: 2, pricePence: null }]);
});

test('the page before the yes tells line by line what stays, goes and comes, and what is then paid at the table', async () => {
  const { context, page, sale, order } = await aPage();
  const letOff = { kind: 'adjustment', amountPence: pence(100), cause: `kindness:${order.id}` } as const;
  await runBatch(context.db, [ledgerStatement(context, order.id, letOff), touchStatement(context, order.id)]);
  const foreseen = foreseeChange(await page(), wishFor(sale, [0, 3], order));
  if (!foreseen.ok) throw new Error(foreseen.problem.kind);
  expect(previewLines(order, foreseen.value.plan).map(({ name, before, after }) => [name, before, after])).toEqual([
    ['Sourdough', 2, 0],
    ['Focaccia', 0, 3],
  ]);
  expect(settlementInWords(foreseen.value)).toBe('You pay £14.00 when you collect.');
});

test('the key of another order, an old one and none open nothing', async () => {
  const { context, order, token } = await aPage();
  const other = await aPage();
  const old = await signLink('order', { id: order.id, version: order.linkVersion + 1 }, context.linkKeys);
  for (const key of [undefined, '', 'rubbish', old, other.token])
    expect(await findChangePage(context, order.reference, key)).toBeNull();
  expect(await findChangePage(context, other.order.reference, token)).toBeNull();
});
