import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { orders } from '@/features/orders/tables';
import { signLink } from '@/platform/signed-links';
import { aBakeSale } from '@/testing/builders/bake-sales';
import { anOrder, aShop } from '@/testing/builders/orders';
import { findLinkedOrder, findOpenedOrder, findOrderPage } from './queries';

async function anOrderAndItsKey() {
  const context = aShop();
  const order = await anOrder(context, await aBakeSale(context, { payOnCollection: true }), {
    paymentWay: 'on_collection',
  });
  const token = await signLink('order', { id: order.id, version: order.linkVersion }, context.linkKeys);
  return { context, order, token };
}

test('an order’s own link opens it, and its page by any spelling of its reference', async () => {
  const { context, order, token } = await anOrderAndItsKey();
  expect((await findLinkedOrder(context, token))?.id).toBe(order.id);
  expect((await findOpenedOrder(context, order.reference.toLowerCase(), token))?.id).toBe(order.id);
  expect(await findOrderPage(context, order.reference, token)).toMatchObject({ order: { id: order.id }, refunds: [] });
});

test('a tampered link opens nothing', async () => {
  const { context, order, token } = await anOrderAndItsKey();
  const [id = '', version = '', seal = ''] = token.split('.');
  for (const changed of [
    `${id}.${version}.${seal.replace(/^./, (c) => (c === 'A' ? 'B' : 'A'))}`,
    `${id}.2.${seal}`,
    id,
    '',
  ]) {
    expect(await findLinkedOrder(context, changed)).toBeNull();
    expect(await findOrderPage(context, order.reference, changed)).toBeNull();
  }
});

test('a link that was revoked opens nothing, and the one that replaced it does', async () => {
  const { context, order, token } = await anOrderAndItsKey();
  await context.db.update(orders).set({ linkVersion: 2 }).where(eq(orders.id, order.id));
  expect(await findLinkedOrder(context, token)).toBeNull();
  const renewed = await signLink('order', { id: order.id, version: 2 }, context.linkKeys);
  expect((await findLinkedOrder(context, renewed))?.id).toBe(order.id);
});

test('a stranger with a good link of their own sees nothing of another order, nor whether it exists', async () => {
  const [mine, theirs] = [await anOrderAndItsKey(), await anOrderAndItsKey()];
  expect(await findOrderPage(mine.context, theirs.order.reference, mine.token)).toBeNull();
  expect(await findOrderPage(mine.context, 'ZZZ-ZZZ', mine.token)).toBeNull();
  expect(await findOrderPage(mine.context, theirs.order.reference, undefined)).toBeNull();
});

test('a link to an order that is not there opens nothing', async () => {
  const { context } = await anOrderAndItsKey();
  const token = await signLink('order', { id: 'ord_01jd000000000', version: 1 }, context.linkKeys);
  expect(await findLinkedOrder(context, token)).toBeNull();
  const ofSomethingElse = await signLink('order', { id: 'per_01jd000000000', version: 1 }, context.linkKeys);
  expect(await findLinkedOrder(context, ofSomethingElse)).toBeNull();
});

test('an order’s page is read in one go, and somebody without its key costs nothing', async () => {
  const { context, order, token } = await anOrderAndItsKey();
  let batches = 0;
  const db = new Proxy(context.db, {
    get(target, name) {
      if (name === 'batch') batches += 1;
      return Reflect.get(target, name, target) as unknown;
    },
  });
  const counting = { ...context, db };
  const page = await findOrderPage(counting, order.reference, token);
  expect(page).toMatchObject({ handOver: { sale: { id: order.saleId }, slot: { id: order.slotId } }, entries: [] });
  expect(batches).toBe(1);
  expect(await findOrderPage(counting, order.reference, `${token}x`)).toBeNull();
  expect(batches).toBe(1);
});
