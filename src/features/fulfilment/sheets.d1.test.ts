import { eq, sql } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import type { StaffRole } from '@/features/access/domain/permissions';
import { ingredients } from '@/features/catalogue/tables';
import { orderLines, orders } from '@/features/orders/tables';
import type { Context } from '@/platform/context';
import { aBakeSale, type BuiltSale } from '@/testing/builders/bake-sales';
import { anOrder, aShop, type Wish } from '@/testing/builders/orders';
import { signedIn } from '@/testing/builders/staff';
import { writeLabels } from './commands/labels';
import { findLabels } from './queries/labels';
import { findCollectionSheet, findPackSheet } from './queries/sheets';

const office = async (role: StaffRole, over: Partial<Context> = {}) =>
  aShop({ ...over, caller: (await signedIn(role)).caller });

async function confirmed(context: Context, sale: BuiltSale, name: string, wish: Wish = {}) {
  const customer = { name, email: `${name.replaceAll(' ', '.')}@example.test`.toLowerCase(), phone: null };
  const order = await anOrder(context, sale, { ...wish, customer });
  await context.db.update(orders).set({ state: 'confirmed' }).where(eq(orders.id, order.id));
  return order;
}

/** A sale with two windows, the later one first in nobody's alphabet. */
async function aMorning() {
  const context = aShop();
  const sale = await aBakeSale(context, { slots: [{}, {}] });
  const [early, late] = sale.slotIds;
  if (!early || !late) throw new Error('There are two windows');
  await confirmed(context, sale, 'Zoë Acton', { slotId: late });
  await confirmed(context, sale, 'Ann Zeal', { slotId: early, allergyNote: 'No sesame' });
  await confirmed(context, sale, 'Bob Moss', { slotId: early, quantity: 2 });
  await anOrder(context, sale, { slotId: early });
  return { context, sale };
}

describe('the pack sheet', () => {
  test('goes window by window and by surname, and holds nothing that is not to be packed', async () => {
    const { sale } = await aMorning();
    const sheet = await findPackSheet(await office('baker'), sale.slug);
    const names = sheet?.rounds.map((round) => round.orders.map(({ customer }) => customer.name));
    expect(names).toEqual([['Bob Moss', 'Ann Zeal'], ['Zoë Acton']]);
    expect(sheet?.rounds[0]?.orders[1]?.allergyNote).toBe('No sesame');
  });

  test('is for those who work here', async () => {
    await expect(findPackSheet(aShop(), 'any')).rejects.toMatchObject({ reason: 'signed_out' });
    await expect(findCollectionSheet(aShop(), 'any')).rejects.toMatchObject({ reason: 'signed_out' });
    expect(await findPackSheet(await office('baker'), 'no-such-sale')).toBeNull();
    expect(await findCollectionSheet(await office('baker'), 'no-such-sale')).toBeNull();
  });
});

test('the collection list leaves nobody out, however many come', async () => {
  const { context, sale } = await aMorning();
  const [one] = await context.db.select().from(orders).where(eq(orders.saleId, sale.id));
  if (!one) throw new Error('Somebody has ordered');
  const many = 150;
  for (let number = 0; number < many; number += 1) {
    const own = { id: context.newId('ord'), reference: `X${number}`, placementKey: `more-${number}`, personId: null };
    await context.db.insert(orders).values({ ...one, ...own, state: 'ready', method: 'collection' });
  }
  const sheet = await findCollectionSheet(await office('baker'), sale.slug);
  expect(sheet?.coming).toHaveLength(many + 3);
  expect(sheet?.coming.every(({ duePence }) => duePence > 0)).toBe(true);
});

describe('labels', () => {
  test('are written from the copy of each line alone, one for everything that was ordered for good', async () => {
    const { context, sale } = await aMorning();
    await context.db.update(orderLines).set({ ingredients: '*spelt* flour, dŵr' });
    await context.db.update(ingredients).set({ labelText: sql`${ingredients.labelText} || ', new'` });
    const labels = await writeLabels(context, sale.id);
    expect(labels?.lines.map(({ quantity }) => quantity)).toEqual([2, 1, 1]);
    for (const { label } of labels?.lines ?? [])
      expect(label.paragraphs[0]?.map(({ text }) => text)).toEqual(['Ingredients: ', 'spelt', ' flour, dŵr']);
    expect(await writeLabels(context, context.newId('sal'))).toBeNull();
  });

  test('are asked of the companion by whoever may print them, and by nobody else', async () => {
    const { sale } = await aMorning();
    const asked: unknown[] = [];
    const { companion } = aShop();
    const press = {
      ...companion,
      makeLabels: (...wish: unknown[]) => {
        asked.push(wish);
        return Promise.resolve(new Uint8Array([1]));
      },
    };
    const wish = { slug: sale.slug, paper: '62mm' } as const;
    await expect(findLabels(aShop({ companion: press }), wish)).rejects.toMatchObject({ reason: 'signed_out' });
    expect(await findLabels(await office('baker', { companion: press }), { ...wish, slug: 'none' })).toBeNull();
    expect(asked).toEqual([]);
    expect(await findLabels(await office('baker', { companion: press }), wish)).toEqual(new Uint8Array([1]));
    expect(asked).toEqual([[sale.id, '62mm']]);
  });
});
