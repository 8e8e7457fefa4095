import { eq } from 'drizzle-orm';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { second } from '@/kernel/time';
import type { Context } from '@/platform/context';
import { runBatch } from '@/platform/db/client';
import { aBakeSale, type BuiltSale } from '@/testing/builders/bake-sales';
import { testContext } from '@/testing/context';
import { claimProblemOf, claimStatements, releaseStatements } from './commands';
import type { Claim } from './domain/claim';
import { explainRefusal } from './queries/explain-refusal';
import { bakeSales, offers, pools, slots } from './tables';

const context = testContext();

type Wanted = { readonly offer: number; readonly quantity: number };

function claimOf(sale: BuiltSale, wanted: ReadonlyArray<Wanted>, slot = 0): Claim {
  const items = wanted.flatMap(({ offer, quantity }) => {
    const chosen = sale.offers[offer];
    return chosen ? [{ offerId: chosen.id, quantity, poolId: chosen.poolId, poolUnits: chosen.poolUnits }] : [];
  });
  const slotId = sale.slotIds[slot];
  if (!slotId || items.length !== wanted.length) throw new Error('The sale has no such slot or offer');
  return { saleId: sale.id, slotId, method: 'collection', items };
}

async function attempt(claim: Claim, by: Context = context): Promise<string> {
  try {
    await runBatch(by.db, claimStatements(by, claim));
    return 'claimed';
  } catch (error) {
    const problem = claimProblemOf(error);
    if (problem === null) throw error;
    return problem.kind;
  }
}

async function stockOf(sale: BuiltSale) {
  const [ofSale, ofOffers, ofPools, ofSlots] = await context.db.batch([
    context.db.select({ claimed: bakeSales.ordersClaimed }).from(bakeSales).where(eq(bakeSales.id, sale.id)),
    context.db
      .select({ claimed: offers.claimed })
      .from(offers)
      .where(eq(offers.saleId, sale.id))
      .orderBy(offers.position),
    context.db.select({ claimed: pools.claimed }).from(pools).where(eq(pools.saleId, sale.id)).orderBy(pools.id),
    context.db
      .select({ claimed: slots.claimed, items: slots.itemsClaimed })
      .from(slots)
      .where(eq(slots.saleId, sale.id))
      .orderBy(slots.startsAt),
  ]);
  return {
    orders: ofSale[0]?.claimed,
    offers: ofOffers.map(({ claimed }) => claimed),
    pools: ofPools.map(({ claimed }) => claimed),
    slots: ofSlots.map(({ claimed, items }) => [claimed, items]),
  };
}

const count = (answers: ReadonlyArray<string>, answer: string) => answers.filter((one) => one === answer).length;

describe('a race for the last', () => {
  test('twenty people want one of five loaves each, and five get one', async () => {
    const sale = await aBakeSale(context, { capacity: 5 });
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => attempt(claimOf(sale, [{ offer: 0, quantity: 1 }]))),
    );
    expect([count(answers, 'claimed'), count(answers, 'sold_out')]).toEqual([5, 15]);
    expect(await stockOf(sale)).toEqual({ orders: 5, offers: [5], pools: [], slots: [[5, 5]] });
  });

  test('three breads of one dough sell no more than the dough gives', async () => {
    const sale = await aBakeSale(context, {
      capacity: 50,
      pools: [{ capacity: 18 }],
      offers: [{ pool: 0 }, { name: 'Rolls', pool: 0 }, { name: 'Focaccia', pool: 0, poolUnits: 2 }],
    });
    const answers = await Promise.all(
      Array.from({ length: 30 }, (_, n) => attempt(claimOf(sale, [{ offer: n % 3, quantity: 1 }]))),
    );
    const stock = await stockOf(sale);
    const [loaves = 0, rolls = 0, focaccia = 0] = stock.offers;
    expect(loaves + rolls + focaccia).toBe(count(answers, 'claimed'));
    expect(stock.pools).toEqual([loaves + rolls + 2 * focaccia]);
    expect(stock.pools[0]).toBeGreaterThanOrEqual(17);
    expect(stock.pools[0]).toBeLessThanOrEqual(18);
  });

  test('the last place of a slot goes to one person', async () => {
    const sale = await aBakeSale(context, { slots: [{ capacity: 1 }, {}] });
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => attempt(claimOf(sale, [{ offer: 0, quantity: 1 }]))),
    );
    expect([count(answers, 'claimed'), count(answers, 'slot_full')]).toEqual([1, 7]);
  });

  test('a day takes the number of orders it was given', async () => {
    const sale = await aBakeSale(context, { orderCapacity: 3 });
    const answers = await Promise.all(
      Array.from({ length: 6 }, () => attempt(claimOf(sale, [{ offer: 0, quantity: 1 }]))),
    );
    expect([count(answers, 'claimed'), count(answers, 'day_full')]).toEqual([3, 3]);
  });
});

describe('what went wrong in other shops', () => {
  // openfoodnetwork#5300 (stock per product, read and then written), vendure#3508
  test('53 of 50: of sixty people who want one of fifty loaves at once, fifty get one, and of another day’s none', async () => {
    const sale = await aBakeSale(context, { capacity: 50 });
    const nextWeek = await aBakeSale(context, { capacity: 50 });
    const answers = await Promise.all(
      Array.from({ length: 60 }, () => attempt(claimOf(sale, [{ offer: 0, quantity: 1 }]))),
    );
    expect([count(answers, 'claimed'), count(answers, 'sold_out')]).toEqual([50, 10]);
    expect([(await stockOf(sale)).offers, (await stockOf(nextWeek)).offers]).toEqual([[50], [0]]);
  });

  // medusa#16502
  test('shared stock: one dough is not sold twice under two names, also within one order', async () => {
    const sale = await aBakeSale(context, {
      pools: [{ capacity: 6 }],
      offers: [{ pool: 0 }, { name: 'Rolls', pool: 0, poolUnits: 2 }],
    });
    const both = claimOf(sale, [
      { offer: 0, quantity: 4 },
      { offer: 1, quantity: 2 },
    ]);
    expect(await attempt(both)).toBe('sold_out');
    const answers = await Promise.all(
      Array.from({ length: 12 }, (_, n) => attempt(claimOf(sale, [{ offer: n % 2, quantity: 2 }]))),
    );
    const [loaves = 0, rolls = 0] = (await stockOf(sale)).offers;
    expect(loaves + 2 * rolls).toBe(6);
    expect(loaves + rolls).toBe(2 * count(answers, 'claimed'));
  });

  test('slots whose limit leaks: neither its orders nor its things go over, whoever comes and goes', async () => {
    const sale = await aBakeSale(context, { capacity: 100, slots: [{ capacity: 4, itemCapacity: 9 }] });
    for (let round = 0; round < 3; round++) {
      const claims = Array.from({ length: 12 }, (_, n) => claimOf(sale, [{ offer: 0, quantity: 1 + (n % 3) }]));
      const answers = await Promise.all(claims.map((claim) => attempt(claim)));
      const taken = claims.filter((_, n) => answers[n] === 'claimed');
      const things = taken.reduce((sum, { items }) => sum + (items[0]?.quantity ?? 0), 0);
      expect(taken.length).toBeLessThanOrEqual(4);
      expect(things).toBeLessThanOrEqual(9);
      expect((await stockOf(sale)).slots).toEqual([[taken.length, things]]);
      await Promise.all(taken.map((claim) => runBatch(context.db, releaseStatements(context, claim))));
    }
    expect(await stockOf(sale)).toEqual({ orders: 0, offers: [0], pools: [], slots: [[0, 0]] });
  });
});

describe('all or nothing', () => {
  test('where one of three bakes is gone, nothing of the other two is taken', async () => {
    const sale = await aBakeSale(context, { offers: [{}, { name: 'Brownie' }, { name: 'Scone', capacity: 1 }] });
    const answer = await attempt(
      claimOf(sale, [
        { offer: 0, quantity: 2 },
        { offer: 1, quantity: 1 },
        { offer: 2, quantity: 2 },
      ]),
    );
    expect(answer).toBe('sold_out');
    expect(await stockOf(sale)).toEqual({ orders: 0, offers: [0, 0, 0], pools: [], slots: [[0, 0]] });
  });

  test('where the slot cannot hand over that many things, no bread is taken', async () => {
    const sale = await aBakeSale(context, { slots: [{ itemCapacity: 4 }] });
    expect(await attempt(claimOf(sale, [{ offer: 0, quantity: 5 }]))).toBe('slot_full');
    expect(await stockOf(sale)).toEqual({ orders: 0, offers: [0], pools: [], slots: [[0, 0]] });
  });

  test('a bake named twice is counted together', async () => {
    const sale = await aBakeSale(context, { capacity: 3 });
    expect(
      await attempt(
        claimOf(sale, [
          { offer: 0, quantity: 2 },
          { offer: 0, quantity: 2 },
        ]),
      ),
    ).toBe('sold_out');
    expect(
      await attempt(
        claimOf(sale, [
          { offer: 0, quantity: 2 },
          { offer: 0, quantity: 1 },
        ]),
      ),
    ).toBe('claimed');
    expect((await stockOf(sale)).offers).toEqual([3]);
  });
});

// openfoodnetwork#5372: a cut-off that only the page enforces
describe('the database itself holds the cut-off', () => {
  const one = [{ offer: 0, quantity: 1 }];

  test('cut-off enforced only in the page: an order a second before it is taken; at it, and before the opening, none is', async () => {
    const sale = await aBakeSale(context, { opensAt: context.now() - second });
    const at = (now: number) => attempt(claimOf(sale, one), testContext({ now: () => now }));
    expect(await at(sale.opensAt - 1)).toBe('sale_not_open');
    expect(await at(sale.opensAt)).toBe('claimed');
    expect(await at(sale.closesAt - second)).toBe('claimed');
    expect(await at(sale.closesAt - 1)).toBe('claimed');
    expect(await at(sale.closesAt)).toBe('sale_not_open');
  });

  test('a draft and a cancelled sale take no orders', async () => {
    const draft = await aBakeSale(context, { publishedAt: null });
    const cancelled = await aBakeSale(context, { cancelledAt: context.now() });
    expect(await attempt(claimOf(draft, one))).toBe('sale_not_open');
    expect(await attempt(claimOf(cancelled, one))).toBe('sale_not_open');
  });

  test('taking orders moves neither the opening nor the cut-off', async () => {
    const sale = await aBakeSale(context);
    await attempt(claimOf(sale, one));
    const rows = await context.db
      .select({ opensAt: bakeSales.opensAt, closesAt: bakeSales.closesAt })
      .from(bakeSales)
      .where(eq(bakeSales.id, sale.id));
    expect(rows).toEqual([{ opensAt: sale.opensAt, closesAt: sale.closesAt }]);
  });
});

describe('what does not belong together is refused', () => {
  test('a bake of another sale, a withdrawn one, and one that left its pool', async () => {
    const sale = await aBakeSale(context, {
      pools: [{ capacity: 9 }],
      offers: [{ isWithdrawn: true }, { name: 'Rolls', pool: 0 }],
    });
    const other = await aBakeSale(context);
    const rolls = claimOf(sale, [{ offer: 1, quantity: 1 }]);
    expect(await attempt({ ...rolls, items: claimOf(other, [{ offer: 0, quantity: 1 }]).items })).toBe('sold_out');
    expect(await attempt(claimOf(sale, [{ offer: 0, quantity: 1 }]))).toBe('sold_out');
    expect(await attempt({ ...rolls, items: rolls.items.map((item) => ({ ...item, poolId: null })) })).toBe('sold_out');
    expect(await attempt({ ...rolls, items: rolls.items.map((item) => ({ ...item, poolUnits: 2 })) })).toBe('sold_out');
    expect(await stockOf(sale)).toEqual({ orders: 0, offers: [0, 0], pools: [0], slots: [[0, 0]] });
  });

  test('a slot of another sale, and one of a method this sale has not got', async () => {
    const sale = await aBakeSale(context, { slots: [{ method: 'delivery' }], methods: ['collection'] });
    const other = await aBakeSale(context);
    const claim = claimOf(sale, [{ offer: 0, quantity: 1 }]);
    expect(await attempt(claim)).toBe('slot_full');
    expect(await attempt({ ...claim, slotId: claimOf(other, []).slotId })).toBe('slot_full');
  });

  test('more of one bake than a single order may hold, in one line or in two', async () => {
    const sale = await aBakeSale(context, { offers: [{ maxPerOrder: 3 }] });
    const split = [
      { offer: 0, quantity: 2 },
      { offer: 0, quantity: 2 },
    ];
    expect(await attempt(claimOf(sale, [{ offer: 0, quantity: 4 }]))).toBe('sold_out');
    expect(await attempt(claimOf(sale, split))).toBe('sold_out');
    expect(await explainRefusal(context, claimOf(sale, split))).toMatchObject({ kind: 'too_many_of_one', most: 3 });
    expect(await attempt(claimOf(sale, [{ offer: 0, quantity: 3 }]))).toBe('claimed');
    expect((await stockOf(sale)).offers).toEqual([3]);
  });

  test('a slot of the sale for another method than the order’s', async () => {
    const sale = await aBakeSale(context, { slots: [{ method: 'delivery' }], methods: ['collection', 'delivery'] });
    const claim = claimOf(sale, [{ offer: 0, quantity: 1 }]);
    expect(await attempt(claim)).toBe('slot_full');
    expect(await attempt({ ...claim, method: 'delivery' })).toBe('claimed');
  });

  test('a claim on less than one thing is a bug, and says so', async () => {
    const sale = await aBakeSale(context);
    await expect(attempt(claimOf(sale, [{ offer: 0, quantity: -1 }]))).rejects.toThrow('one at least');
  });
});

describe('giving back', () => {
  test('whatever was claimed, giving it back leaves the sale as it was', async () => {
    const sale = await aBakeSale(context, {
      capacity: 20,
      orderCapacity: 10,
      pools: [{ capacity: 30 }, { capacity: 25 }],
      offers: [
        { pool: 0 },
        { name: 'Rolls', pool: 0, poolUnits: 2 },
        { name: 'Brownie' },
        { name: 'Scone', pool: 1, poolUnits: 3 },
      ],
      slots: [{ itemCapacity: 60 }, {}],
    });
    const wanted = fc.array(fc.record({ offer: fc.nat(3), quantity: fc.integer({ min: 1, max: 6 }) }), {
      minLength: 1,
      maxLength: 6,
    });
    await attempt(
      claimOf(sale, [
        { offer: 0, quantity: 1 },
        { offer: 3, quantity: 1 },
      ]),
    );
    const before = await stockOf(sale);
    await fc.assert(
      fc.asyncProperty(wanted, fc.nat(1), async (items, slot) => {
        const claim = claimOf(sale, items, slot);
        const answer = await attempt(claim);
        if (answer === 'claimed') {
          expect(await stockOf(sale)).not.toEqual(before);
          await runBatch(context.db, releaseStatements(context, claim));
        }
        expect(await stockOf(sale)).toEqual(before);
      }),
      { numRuns: 60 },
    );
  });

  test('what was given back once cannot be given back again', async () => {
    const sale = await aBakeSale(context);
    const claim = claimOf(sale, [{ offer: 0, quantity: 2 }]);
    await attempt(claim);
    await runBatch(context.db, releaseStatements(context, claim));
    await expect(runBatch(context.db, releaseStatements(context, claim))).rejects.toThrow('CHECK constraint failed');
    expect(await stockOf(sale)).toEqual({ orders: 0, offers: [0], pools: [], slots: [[0, 0]] });
  });
});
