import { eq } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { completeReturn } from '@/features/checkout/webhooks';
import { placeOrder } from '@/features/checkout/commands/place-order';
import { getOrder } from '@/features/orders/queries';
import { hour, minute } from '@/kernel/time';
import type { Context } from '@/platform/context';
import { runBatch } from '@/platform/db/client';
import { aBakeSale, type BuiltSale } from '@/testing/builders/bake-sales';
import { auditFor, claimedOf } from '@/testing/builders/books';
import { anOrder, anUnpaidOrder, aShop, aWish } from '@/testing/builders/orders';
import { signedIn } from '@/testing/builders/staff';
import { payAtStripe } from '@/testing/builders/stripe';
import { claimProblemOf } from './commands';
import { overridingClaimStatements, setCapacity, stopSelling } from './commands/capacities';
import { changeCutOff, closeSaleNow, reopenSale } from './commands/cut-off';
import type { Claim } from './domain/claim';
import type { Resource } from './domain/sale-change';
import { bakeSales, offers, pools, saleEvents, slots } from './tables';

const byTable = { paymentWay: 'on_collection' } as const;
const why = { version: null, reason: 'The oven broke' } as const;

async function managing(over: Partial<Context> = {}): Promise<Context> {
  return aShop({ ...over, caller: (await signedIn('manager')).caller });
}

function offerOf(sale: BuiltSale): Resource {
  return { kind: 'offer', id: sale.offers[0]?.id ?? 'off_none' };
}

async function capacitiesOf({ db }: Context, { id }: BuiltSale) {
  const [day, ofOffers, ofPools, ofSlots] = await db.batch([
    db.select({ capacity: bakeSales.orderCapacity }).from(bakeSales).where(eq(bakeSales.id, id)),
    db.select({ capacity: offers.capacity }).from(offers).where(eq(offers.saleId, id)).orderBy(offers.position),
    db.select({ capacity: pools.capacity }).from(pools).where(eq(pools.saleId, id)),
    db.select({ orders: slots.capacity, items: slots.itemCapacity }).from(slots).where(eq(slots.saleId, id)),
  ]);
  return {
    day: day[0]?.capacity ?? null,
    offers: ofOffers.map(({ capacity }) => capacity),
    pools: ofPools.map(({ capacity }) => capacity),
    slots: ofSlots.map(({ orders, items }) => [orders, items]),
  };
}

async function eventsOf({ db }: Context, { id }: BuiltSale) {
  return db.select().from(saleEvents).where(eq(saleEvents.saleId, id)).orderBy(saleEvents.seq);
}

const kindOf = (answer: { readonly ok: boolean; readonly problem?: { readonly kind: string } }) =>
  answer.ok ? 'done' : (answer.problem?.kind ?? '');

describe('how much there is', () => {
  test('goes down to what is held and sold and not a loaf further; who holds keeps it', async () => {
    const context = await managing();
    const sale = await aBakeSale(context, { capacity: 9 });
    await anUnpaidOrder(context, sale, { quantity: 4 });
    const wish = { saleId: sale.id, of: offerOf(sale), ...why };
    expect(await setCapacity(context, { ...wish, capacity: 3 })).toEqual({
      ok: false,
      problem: { kind: 'below_claimed', claimed: 4 },
    });
    expect(await eventsOf(context, sale)).toEqual([]);
    expect(kindOf(await setCapacity(context, { ...wish, capacity: 4 }))).toBe('done');
    expect((await capacitiesOf(context, sale)).offers).toEqual([4]);
    expect((await claimedOf(context, sale)).offers).toEqual([4]);
    expect(await eventsOf(context, sale)).toMatchObject([{ seq: 2, kind: 'capacity_changed', reason: why.reason }]);
    expect(await auditFor(context, sale.id)).toMatchObject([{ action: 'stock.changed', reason: why.reason }]);
  });

  test('selling stops at what is claimed, of an offer, a dough, a slot and the day', async () => {
    const context = await managing();
    const sale = await aBakeSale(context, { payOnCollection: true, pools: [{ capacity: 9 }], offers: [{ pool: 0 }] });
    await anOrder(context, sale, { ...byTable, quantity: 2 });
    const [slotId = 'slt_none'] = sale.slotIds;
    const all: ReadonlyArray<Resource> = [
      offerOf(sale),
      { kind: 'pool', id: sale.poolIds[0] ?? 'poo_none' },
      { kind: 'slot_orders', id: slotId },
      { kind: 'slot_items', id: slotId },
      { kind: 'day' },
    ];
    for (const of of all) expect(kindOf(await stopSelling(context, { saleId: sale.id, of, ...why }))).toBe('done');
    expect(await capacitiesOf(context, sale)).toEqual({ day: 1, offers: [2], pools: [2], slots: [[1, 2]] });
  });

  test('of three people who change a sale at once one wins, and the others are told so', async () => {
    const contexts = await Promise.all([managing(), managing(), managing()]);
    const sale = await aBakeSale(aShop());
    const wish = { saleId: sale.id, of: offerOf(sale), version: 1, reason: 'More flour' } as const;
    const answers = await Promise.all(
      contexts.map((context, n) => setCapacity(context, { ...wish, capacity: 20 + n })),
    );
    expect(answers.map(kindOf).sort()).toEqual(['changed_meanwhile', 'changed_meanwhile', 'done']);
    const winner = answers.findIndex(({ ok }) => ok);
    expect((await capacitiesOf(aShop(), sale)).offers).toEqual([20 + winner]);
  });

  test('is changed by no baker, for no reason, and for no bake of another sale', async () => {
    const context = await managing();
    const [sale, other] = [await aBakeSale(context), await aBakeSale(context)];
    const wish = { saleId: sale.id, of: offerOf(sale), ...why, capacity: 5 };
    const baker = aShop({ caller: (await signedIn('baker')).caller });
    await expect(setCapacity(baker, wish)).rejects.toThrow();
    expect(kindOf(await setCapacity(context, { ...wish, reason: ' ' }))).toBe('reason_missing');
    expect(kindOf(await setCapacity(context, { ...wish, of: offerOf(other) }))).toBe('no_such_resource');
    expect(kindOf(await setCapacity(context, { ...wish, capacity: -1 }))).toBe('not_a_capacity');
  });
});

describe('an override', () => {
  function claimOn(sale: BuiltSale, quantity: number): Claim {
    const items = sale.offers.map(({ id, poolId, poolUnits }) => ({ offerId: id, quantity, poolId, poolUnits }));
    return { saleId: sale.id, slotId: sale.slotIds[0] ?? 'slt_none', method: 'collection', items };
  }

  test('raises exactly what lacks, in the batch that claims it, and says who and why', async () => {
    const context = await managing();
    const sale = await aBakeSale(context, {
      orderCapacity: 0,
      pools: [{ capacity: 3 }],
      offers: [
        { capacity: 2, pool: 0, maxPerOrder: 1 },
        { name: 'Brownie', capacity: 9 },
      ],
      slots: [{ capacity: 5, itemCapacity: 4 }],
    });
    const { statements } = await overridingClaimStatements(context, claimOn(sale, 4), 'For the school');
    await runBatch(context.db, statements);
    expect(await capacitiesOf(context, sale)).toEqual({ day: 1, offers: [4, 9], pools: [4], slots: [[5, 8]] });
    expect(await claimedOf(context, sale)).toEqual({ orders: 1, offers: [4, 4], pools: [4], slots: [[1, 8]] });
    expect(await eventsOf(context, sale)).toMatchObject([{ kind: 'capacity_overridden', reason: 'For the school' }]);
    expect(await auditFor(context, sale.id)).toMatchObject([{ action: 'stock.overridden' }]);
  });

  test('does not reach past the cut-off, and then raises nothing', async () => {
    const context = await managing();
    const sale = await aBakeSale(context, { capacity: 1, closesAt: context.now() - minute });
    const { statements } = await overridingClaimStatements(context, claimOn(sale, 4), 'For the school');
    const problem = await runBatch(context.db, statements).then(() => null, claimProblemOf);
    expect(problem).toEqual({ kind: 'sale_not_open' });
    expect((await capacitiesOf(context, sale)).offers).toEqual([1]);
  });

  test('two at once both get what they insisted on', async () => {
    const contexts = await Promise.all([managing(), managing()]);
    const sale = await aBakeSale(aShop(), { capacity: 1 });
    await Promise.all(
      contexts.map(async (context) => {
        const { statements } = await overridingClaimStatements(context, claimOn(sale, 2), 'For the school');
        await runBatch(context.db, statements);
      }),
    );
    expect((await capacitiesOf(aShop(), sale)).offers).toEqual([4]);
    expect((await claimedOf(aShop(), sale)).offers).toEqual([4]);
  });
});

describe('the cut-off', () => {
  test('closed now, a sale takes no order, and who was paying keeps their place', async () => {
    const context = await managing();
    const sale = await aBakeSale(context, { payOnCollection: true });
    const { order, sessionId } = await anUnpaidOrder(context, sale);
    expect(kindOf(await closeSaleNow(context, { saleId: sale.id, ...why }))).toBe('done');
    expect(kindOf(await placeOrder(aShop(), aWish(sale, byTable)))).toBe('sale_not_open');
    await payAtStripe(sessionId);
    await completeReturn(context, sessionId);
    expect((await getOrder(context, order.id)).state).toBe('confirmed');
    expect((await claimedOf(context, sale)).orders).toBe(1);
  });

  test('reopened, it takes orders until its new cut-off and no longer', async () => {
    const context = await managing();
    const sale = await aBakeSale(context, { payOnCollection: true });
    const wish = { saleId: sale.id, ...why };
    const until = context.now() + 2 * hour;
    expect(kindOf(await reopenSale(context, { ...wish, cutOff: { at: until } }))).toBe('not_closed');
    await closeSaleNow(context, wish);
    const later = { ...context, now: () => until - hour };
    expect(kindOf(await reopenSale(later, { ...wish, cutOff: { at: until } }))).toBe('done');
    expect(kindOf(await placeOrder(aShop({ now: () => until - 1 }), aWish(sale, byTable)))).toBe('done');
    expect(kindOf(await placeOrder(aShop({ now: () => until }), aWish(sale, byTable)))).toBe('sale_not_open');
    expect((await eventsOf(context, sale)).map(({ kind }) => kind)).toEqual(['closed', 'reopened']);
  });

  test('moved by a rule of the wall clock, rule and instant are kept together', async () => {
    const context = await managing();
    const sale = await aBakeSale(context);
    const wish = { saleId: sale.id, ...why };
    const rule = { daysBefore: 1, at: '12:00' } as const;
    expect(kindOf(await changeCutOff(context, { ...wish, cutOff: { rule } }))).toBe('done');
    const [row] = await context.db.select().from(bakeSales).where(eq(bakeSales.id, sale.id));
    expect(row).toMatchObject({ closesRule: '-1d 12:00', version: 2 });
    expect(kindOf(await changeCutOff(context, { ...wish, cutOff: { at: context.now() - 1 } }))).toBe('not_a_cut_off');
    expect(kindOf(await changeCutOff(context, { ...wish, version: 1, cutOff: { rule } }))).toBe('changed_meanwhile');
  });
});
