import { eq } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { catalogueRevision } from '@/features/catalogue/tables';
import { placeOrder } from '@/features/checkout/commands/place-order';
import type { OfferId } from '@/kernel/ids';
import { pence } from '@/kernel/money';
import { addDays, day, dayAt } from '@/kernel/time';
import type { Context } from '@/platform/context';
import { aBakeSale, type BakeSaleChoices, type BuiltSale } from '@/testing/builders/bake-sales';
import { auditFor, claimedOf } from '@/testing/builders/books';
import { aProduct } from '@/testing/builders/catalogue';
import { anOrder, anUnpaidOrder, aShop, aWish } from '@/testing/builders/orders';
import { staffedBy } from '@/testing/builders/staff';
import { addOffer, putOfferBack, setOfferTerms, takeOfferOff } from './commands/set-offers';
import { type Cells, cellName } from './domain/offer-cells';
import { bakeSales, offers, saleEvents } from './tables';

const byTable = { paymentWay: 'on_collection' } as const;
const seen = { version: 1, isUndo: false } as const;

/** A sale on which people pay at the table, and two members of staff who both look at it. */
async function aSaleAndTwo(choices: BakeSaleChoices = {}) {
  const shop = aShop();
  const sale = await aBakeSale(shop, { payOnCollection: true, ...choices });
  return { shop, sale, ann: await staffedBy(shop, 'manager'), ben: await staffedBy(shop, 'owner') };
}

const idOf = (sale: BuiltSale, place = 0): OfferId => sale.offers[place]?.id ?? 'off_none';

async function offersOf({ db }: Context, { id }: BuiltSale) {
  return db.select().from(offers).where(eq(offers.saleId, id)).orderBy(offers.position);
}

async function versionOf({ db }: Context, { id }: BuiltSale) {
  const [row] = await db.select({ version: bakeSales.version }).from(bakeSales).where(eq(bakeSales.id, id));
  return row?.version;
}

async function revisionOf({ db }: Context) {
  const [row] = await db.select({ revision: catalogueRevision.revision }).from(catalogueRevision);
  return row?.revision ?? 0;
}

const capacityOf = (sale: BuiltSale, capacity: number, place = 0): Cells => ({
  [cellName('capacity', idOf(sale, place))]: String(capacity),
});

describe('the terms of a sale’s offers', () => {
  test('are saved together: rows, one event, one line in the trail, and no page shows the old ones', async () => {
    const { sale, ann } = await aSaleAndTwo({ offers: [{}, {}], pools: [{ capacity: 9 }] });
    const revision = await revisionOf(ann);
    const [poolId = 'poo_none'] = sale.poolIds;
    const cells = {
      ...capacityOf(sale, 30),
      [cellName('price', idOf(sale, 1))]: '5.20',
      [cellName('most', idOf(sale, 1))]: '2',
      [cellName('pool', idOf(sale, 1))]: poolId,
      [cellName('capacity', poolId)]: '18',
    };
    const saved = await setOfferTerms(ann, { saleId: sale.id, ...seen, cells });
    expect(saved).toMatchObject({ ok: true, value: { version: 2, before: { [cellName('capacity', poolId)]: '9' } } });
    expect(await offersOf(ann, sale)).toMatchObject([
      { capacity: 30, poolId: null },
      { pricePence: 520, maxPerOrder: 2, poolId, poolUnits: 1 },
    ]);
    expect(await versionOf(ann, sale)).toBe(2);
    expect(await revisionOf(ann)).toBe(revision + 1);
    const events = await ann.db.select().from(saleEvents).where(eq(saleEvents.saleId, sale.id));
    expect(events).toMatchObject([{ seq: 2, kind: 'offers_changed', reason: null }]);
    expect(await auditFor(ann, sale.id)).toMatchObject([{ action: 'sale.offers_changed', after: cells }]);
  });

  test('typed as they stand already are no change', async () => {
    const { sale, ann } = await aSaleAndTwo();
    const saved = await setOfferTerms(ann, { saleId: sale.id, ...seen, cells: capacityOf(sale, 12) });
    expect(saved).toMatchObject({ ok: true, value: { version: 1, after: {} } });
    expect(await versionOf(ann, sale)).toBe(1);
    expect(await auditFor(ann, sale.id)).toEqual([]);
  });

  test('go back by what stood there before, and the trail tells both', async () => {
    const { sale, ann } = await aSaleAndTwo();
    const saved = await setOfferTerms(ann, { saleId: sale.id, ...seen, cells: capacityOf(sale, 30) });
    if (!saved.ok) throw new Error(saved.problem.kind);
    const { version, before } = saved.value;
    expect(await setOfferTerms(ann, { saleId: sale.id, version, isUndo: true, cells: before })).toMatchObject({
      ok: true,
    });
    expect(await offersOf(ann, sale)).toMatchObject([{ capacity: 12 }]);
    expect((await auditFor(ann, sale.id)).map(({ reason }) => reason)).toEqual([null, 'Undone']);
  });

  test('of two staff at once one is saved, and the other told that somebody was quicker', async () => {
    const { sale, ann, ben } = await aSaleAndTwo();
    const answers = await Promise.all([
      setOfferTerms(ann, { saleId: sale.id, ...seen, cells: capacityOf(sale, 30) }),
      setOfferTerms(ben, { saleId: sale.id, ...seen, cells: capacityOf(sale, 40) }),
    ]);
    const refusals = answers.flatMap((answer) => (answer.ok ? [] : [answer.problem.kind]));
    expect(refusals).toEqual(['changed_meanwhile']);
    expect(await offersOf(ann, sale)).toMatchObject([{ capacity: answers[0].ok ? 30 : 40 }]);
    expect(await auditFor(ann, sale.id)).toHaveLength(1);
  });

  test('an undo that comes after somebody else’s change undoes nothing of theirs', async () => {
    const { sale, ann, ben } = await aSaleAndTwo();
    const saved = await setOfferTerms(ann, { saleId: sale.id, ...seen, cells: capacityOf(sale, 30) });
    if (!saved.ok) throw new Error(saved.problem.kind);
    await setOfferTerms(ben, { saleId: sale.id, version: 2, isUndo: false, cells: capacityOf(sale, 40) });
    const undo = { saleId: sale.id, version: saved.value.version, isUndo: true, cells: saved.value.before };
    expect(await setOfferTerms(ann, undo)).toMatchObject({ ok: false, problem: { kind: 'changed_meanwhile' } });
    expect(await offersOf(ann, sale)).toMatchObject([{ capacity: 40 }]);
  });

  test('never go below what is held and sold, and the refusal says how many that are', async () => {
    const { shop, sale, ann } = await aSaleAndTwo();
    await anOrder(shop, sale, { ...byTable, quantity: 2 });
    await anUnpaidOrder(shop, sale, { quantity: 3 });
    const name = cellName('capacity', idOf(sale));
    expect(await setOfferTerms(ann, { saleId: sale.id, ...seen, cells: { [name]: '4' } })).toEqual({
      ok: false,
      problem: { kind: 'bad_cells', cells: { [name]: { kind: 'below_claimed', claimed: 5 } } },
    });
    expect(await setOfferTerms(ann, { saleId: sale.id, ...seen, cells: { [name]: '5' } })).toMatchObject({ ok: true });
  });

  test('against a buyer at that very moment either the figure stands or the order, never less than was sold', async () => {
    for (let round = 0; round < 6; round += 1) {
      const { shop, sale, ann } = await aSaleAndTwo({ capacity: 6 });
      const [saved, placed] = await Promise.all([
        setOfferTerms(ann, { saleId: sale.id, ...seen, cells: capacityOf(sale, 3) }),
        placeOrder(shop, aWish(sale, { ...byTable, quantity: 4 })),
      ]);
      const [row] = await offersOf(ann, sale);
      expect([saved.ok, placed.ok].filter(Boolean)).toHaveLength(1);
      expect([row?.capacity, row?.claimed]).toEqual(saved.ok ? [3, 0] : [6, 4]);
      if (!saved.ok) expect(['bad_cells', 'changed_meanwhile']).toContain(saved.problem.kind);
    }
  });

  test('a buyer keeps the dough they ordered of, also where they were a moment quicker than the cell', async () => {
    for (let round = 0; round < 6; round += 1) {
      const { shop, sale, ann } = await aSaleAndTwo({ pools: [{ capacity: 9 }], offers: [{ pool: 0 }] });
      const cells = { [cellName('pool', idOf(sale))]: '' };
      const [saved, placed] = await Promise.all([
        setOfferTerms(ann, { saleId: sale.id, ...seen, cells }),
        placeOrder(shop, aWish(sale, { ...byTable, quantity: 2 })),
      ]);
      const [row] = await offersOf(ann, sale);
      const { pools } = await claimedOf(ann, sale);
      expect(saved.ok && placed.ok).toBe(false);
      expect([row?.poolId, row?.claimed, pools]).toEqual(
        placed.ok ? [sale.poolIds[0], 2, [2]] : [saved.ok ? null : sale.poolIds[0], 0, [0]],
      );
    }
  });

  test.each([
    ['cancelled', () => ({ cancelledAt: 1 })],
    ['over', (now: number) => ({ bakeDay: addDays(dayAt(now), -2), opensAt: now - 9 * day, closesAt: now - 4 * day })],
  ])('of a sale that is %s stand as they were', async (_, choices) => {
    const { sale, ann } = await aSaleAndTwo(choices(aShop().now()));
    const wish = { saleId: sale.id, ...seen, cells: capacityOf(sale, 30) };
    expect(await setOfferTerms(ann, wish)).toMatchObject({ ok: false, problem: { kind: 'is_over' } });
  });

  test('are no baker’s business', async () => {
    const { shop, sale } = await aSaleAndTwo();
    const baker = await staffedBy(shop, 'baker');
    const wish = { saleId: sale.id, ...seen, cells: capacityOf(sale, 30) };
    await expect(setOfferTerms(baker, wish)).rejects.toThrow();
  });
});

describe('what a sale has on offer', () => {
  test('grows by a bake at the catalogue’s price, or at its own', async () => {
    const { sale, ann } = await aSaleAndTwo();
    const [plain, dear] = [await aProduct(ann, { pricePence: 350 }), await aProduct(ann, { pricePence: 350 })];
    const wish = { saleId: sale.id, capacity: 8, isUndo: false };
    await addOffer(ann, { ...wish, version: 1, variantId: plain.variantId, pricePence: null });
    const added = await addOffer(ann, { ...wish, version: 2, variantId: plain.variantId, pricePence: null });
    expect(added).toMatchObject({ ok: false, problem: { kind: 'on_offer_already' } });
    expect(
      await addOffer(ann, { ...wish, version: 2, variantId: dear.variantId, pricePence: pence(dear.pricePence) }),
    ).toMatchObject({ ok: true, value: { version: 3 } });
    expect(await offersOf(ann, sale)).toMatchObject([{}, { pricePence: 350, capacity: 8 }, { capacity: 8 }]);
  });

  test('is never what the catalogue has not got', async () => {
    const { sale, ann } = await aSaleAndTwo();
    const wish = { saleId: sale.id, ...seen, capacity: 8, pricePence: null, variantId: 'var_nsvch' } as const;
    expect(await addOffer(ann, wish)).toMatchObject({ ok: false, problem: { kind: 'no_such_variant' } });
  });

  test('loses what nobody ordered, and gets it back on the terms it had', async () => {
    const { sale, ann } = await aSaleAndTwo({ offers: [{ capacity: 7, maxPerOrder: 3 }] });
    const wish = { saleId: sale.id, offerId: idOf(sale), isUndo: false };
    expect(await takeOfferOff(ann, { ...wish, version: 1 })).toMatchObject({ ok: true });
    const [off] = await offersOf(ann, sale);
    expect(off?.withdrawnAt).not.toBeNull();
    expect(await putOfferBack(ann, { ...wish, version: 2, isUndo: true })).toMatchObject({ ok: true });
    expect(await offersOf(ann, sale)).toMatchObject([{ capacity: 7, maxPerOrder: 3, withdrawnAt: null }]);
  });

  test('takes back under its old number what was taken off, so that old orders still name it', async () => {
    const { sale, ann } = await aSaleAndTwo();
    const [{ variantId } = { variantId: 'var_none' as const }] = sale.offers;
    await takeOfferOff(ann, { saleId: sale.id, ...seen, offerId: idOf(sale) });
    const wish = { saleId: sale.id, version: 2, isUndo: false, variantId, pricePence: null, capacity: 5 };
    expect(await addOffer(ann, wish)).toMatchObject({ ok: true, value: { offerId: idOf(sale) } });
    expect(await offersOf(ann, sale)).toMatchObject([{ id: idOf(sale), capacity: 5, withdrawnAt: null }]);
  });

  test('keeps what is in orders, and says how many of it', async () => {
    const { shop, sale, ann } = await aSaleAndTwo();
    await anOrder(shop, sale, { ...byTable, quantity: 2 });
    const wish = { saleId: sale.id, ...seen, offerId: idOf(sale) };
    expect(await takeOfferOff(ann, wish)).toEqual({ ok: false, problem: { kind: 'in_orders', claimed: 2 } });
  });

  test('against a buyer at that very moment is either off or sold, never both', async () => {
    for (let round = 0; round < 6; round += 1) {
      const { shop, sale, ann } = await aSaleAndTwo();
      const [off, placed] = await Promise.all([
        takeOfferOff(ann, { saleId: sale.id, ...seen, offerId: idOf(sale) }),
        placeOrder(shop, aWish(sale, { ...byTable, quantity: 2 })),
      ]);
      const [row] = await offersOf(ann, sale);
      expect([off.ok, placed.ok].filter(Boolean)).toHaveLength(1);
      expect([row?.withdrawnAt !== null, row?.claimed]).toEqual(off.ok ? [true, 0] : [false, 2]);
    }
  });
});
