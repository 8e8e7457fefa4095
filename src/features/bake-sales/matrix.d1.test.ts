import { eq } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { placeOrder } from '@/features/checkout/commands/place-order';
import type { VariantId } from '@/kernel/ids';
import { pence } from '@/kernel/money';
import type { Context } from '@/platform/context';
import { aBakeSale, type BuiltSale } from '@/testing/builders/bake-sales';
import { auditFor } from '@/testing/builders/books';
import { aProduct } from '@/testing/builders/catalogue';
import { anOrder, aShop, aWish } from '@/testing/builders/orders';
import { staffedBy } from '@/testing/builders/staff';
import { type Column, setMatrix } from './commands/set-matrix';
import { matrixCell } from './domain/plan-matrix';
import { offers } from './tables';

const byTable = { paymentWay: 'on_collection' } as const;

/** Two sales of one bake, of which the second has not got it, and two members of staff. */
async function twoSales() {
  const shop = aShop();
  const bread = await aProduct(shop, { pricePence: 430 });
  const first = await aBakeSale(shop, { payOnCollection: true, offers: [{ product: bread, capacity: 12 }] });
  const second = await aBakeSale(shop, { offers: [] });
  const [ann, ben] = [await staffedBy(shop, 'manager'), await staffedBy(shop, 'owner')];
  return { shop, bread: bread.variantId, first, second, ann, ben };
}

const column = (sale: BuiltSale, typed: ReadonlyArray<readonly [VariantId, string]>, version = 1): Column => ({
  ...{ saleId: sale.id, version, typed: new Map(typed) },
});

async function offersOf({ db }: Context, { id }: BuiltSale) {
  const rows = await db.select().from(offers).where(eq(offers.saleId, id));
  return rows.filter(({ withdrawnAt }) => withdrawnAt === null);
}

describe('sales and bakes side by side', () => {
  test('figures of several sales are saved at once, and a figure in an empty cell puts the bake on offer', async () => {
    const { bread, first, second, ann } = await twoSales();
    const columns = [column(first, [[bread, '20']]), column(second, [[bread, '8']])];
    expect(await setMatrix(ann, { columns, isUndo: false })).toEqual({
      ok: true,
      value: {
        before: { [matrixCell(first.id, bread)]: '12', [matrixCell(second.id, bread)]: '' },
        after: { [matrixCell(first.id, bread)]: '20', [matrixCell(second.id, bread)]: '8' },
        versions: [first, second].map(({ id }) => ({ saleId: id, version: 2 })),
      },
    });
    expect(await offersOf(ann, first)).toMatchObject([{ capacity: 20 }]);
    expect(await offersOf(ann, second)).toMatchObject([{ capacity: 8, pricePence: 430 }]);
    for (const { id } of [first, second])
      expect(await auditFor(ann, id)).toMatchObject([{ action: 'sale.offers_changed' }]);
  });

  test('what stood there before puts all of it back, with the price it had', async () => {
    const { bread, first, second, ann } = await twoSales();
    await ann.db
      .update(offers)
      .set({ pricePence: pence(500) })
      .where(eq(offers.saleId, first.id));
    await setMatrix(ann, { columns: [column(first, [[bread, '']]), column(second, [[bread, '8']])], isUndo: false });
    expect([await offersOf(ann, first), (await offersOf(ann, second)).length]).toEqual([[], 1]);
    const columns = [column(first, [[bread, '12']], 2), column(second, [[bread, '']], 2)];
    expect(await setMatrix(ann, { columns, isUndo: true })).toMatchObject({ ok: true });
    expect(await offersOf(ann, first)).toMatchObject([{ capacity: 12, pricePence: 500 }]);
    expect(await offersOf(ann, second)).toEqual([]);
    expect((await auditFor(ann, first.id)).map(({ reason }) => reason)).toEqual([null, 'Undone']);
  });

  test('where somebody else was quicker at one sale nothing is saved of any', async () => {
    const { bread, first, second, ann, ben } = await twoSales();
    await setMatrix(ben, { columns: [column(second, [[bread, '3']])], isUndo: false });
    const columns = [column(first, [[bread, '20']]), column(second, [[bread, '8']])];
    expect(await setMatrix(ann, { columns, isUndo: false })).toMatchObject({
      ok: false,
      problem: { kind: 'changed_meanwhile' },
    });
    expect(await offersOf(ann, first)).toMatchObject([{ capacity: 12 }]);
  });

  test('of two staff at once on two sales in common one wins both', async () => {
    const { bread, first, second, ann, ben } = await twoSales();
    const all = (text: string) => [column(first, [[bread, text]]), column(second, [[bread, text]])];
    const answers = await Promise.all([
      setMatrix(ann, { columns: all('20'), isUndo: false }),
      setMatrix(ben, { columns: all('30').toReversed(), isUndo: false }),
    ]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    const capacity = answers[0].ok ? 20 : 30;
    for (const sale of [first, second]) expect(await offersOf(ann, sale)).toMatchObject([{ capacity }]);
  });

  test('a figure under what is sold, and emptying what is sold, are refused beside their cells', async () => {
    const { shop, bread, first, ann } = await twoSales();
    await anOrder(shop, first, { ...byTable, quantity: 2 });
    for (const text of ['1', '']) {
      const refused = await setMatrix(ann, { columns: [column(first, [[bread, text]])], isUndo: false });
      expect(refused).toEqual({
        ok: false,
        problem: { kind: 'bad_cells', cells: { [matrixCell(first.id, bread)]: { kind: 'below_claimed', claimed: 2 } } },
      });
    }
  });

  test('against a buyer at that very moment either the cell is empty or the order stands', async () => {
    for (let round = 0; round < 6; round += 1) {
      const { shop, bread, first, ann } = await twoSales();
      const [saved, placed] = await Promise.all([
        setMatrix(ann, { columns: [column(first, [[bread, '']])], isUndo: false }),
        placeOrder(shop, aWish(first, { ...byTable, quantity: 2 })),
      ]);
      expect([saved.ok, placed.ok].filter(Boolean)).toHaveLength(1);
      expect(await offersOf(ann, first)).toMatchObject(saved.ok ? [] : [{ claimed: 2 }]);
    }
  });

  test('nothing is put on offer that the catalogue has not got', async () => {
    const { second, ann } = await twoSales();
    const columns = [column(second, [['var_nsvch', '4']])];
    expect(await setMatrix(ann, { columns, isUndo: false })).toMatchObject({
      ok: false,
      problem: { kind: 'no_such_variant' },
    });
  });
});
