import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pence } from '@/kernel/money';
import { cellName, type Cells, cellsOf, type GridOffer, type SaleGrid } from './offer-cells';
import { planOffers } from './plan-offers';

const loaf: GridOffer = {
  id: 'off_l0af',
  variantId: 'var_l0af',
  pricePence: pence(400),
  capacity: 20,
  claimed: 0,
  maxPerOrder: null,
  poolId: null,
  poolUnits: 1,
};
const bun: GridOffer = { ...loaf, id: 'off_bvnn', variantId: 'var_bvnn', claimed: 3, poolId: 'poo_d0vgh' };
const dough = { id: 'poo_d0vgh', name: 'White dough', capacity: 30, claimed: 3 } as const;
const grid: SaleGrid = {
  sale: {
    id: 'sal_1234',
    slug: 'saturday',
    title: 'Saturday',
    bakeDay: '2026-11-28',
    opensAt: 0,
    closesAt: 1,
    closesRule: '',
    publishedAt: 0,
    cancelledAt: null,
    version: 1,
  },
  offers: [loaf, bun],
  pools: [dough],
};

const planned = (cells: Cells) => {
  const plan = planOffers(grid, cells);
  if (!plan.ok) throw new Error(JSON.stringify(plan.problem));
  return plan.value;
};
const refusedAs = (cells: Cells) => {
  const plan = planOffers(grid, cells);
  return plan.ok ? null : plan.problem.cells;
};

describe('what is typed into a sale’s offers', () => {
  test('changes the rows it names, and remembers what stood there', () => {
    const plan = planned({ [cellName('price', loaf.id)]: '£4.5', [cellName('capacity', loaf.id)]: ' 24 ' });
    expect(plan.offers).toEqual([{ ...loaf, pricePence: 450, capacity: 24 }]);
    expect(plan.before).toEqual({ 'price:off_l0af': '4.00', 'capacity:off_l0af': '20' });
    expect(plan.after).toEqual({ 'price:off_l0af': '4.50', 'capacity:off_l0af': '24' });
  });

  test('is nothing where it says what stands there already', () => {
    expect(planned(cellsOf(grid))).toEqual({ offers: [], pools: [], before: {}, after: {} });
    expect(planned({ [cellName('price', loaf.id)]: '4' }).offers).toEqual([]);
  });

  test('an empty limit is no limit, and dough can be its own or shared', () => {
    const plan = planned({ [cellName('most', loaf.id)]: '2', [cellName('pool', loaf.id)]: dough.id });
    expect(plan.offers).toEqual([{ ...loaf, maxPerOrder: 2, poolId: dough.id }]);
    expect(planned({ [cellName('most', loaf.id)]: '' }).offers).toEqual([]);
  });

  test('there cannot be less than is held and sold, of an offer or of a dough', () => {
    expect(refusedAs({ [cellName('capacity', bun.id)]: '2', [cellName('capacity', dough.id)]: '2' })).toEqual({
      'capacity:off_bvnn': { kind: 'below_claimed', claimed: 3 },
      'capacity:poo_d0vgh': { kind: 'below_claimed', claimed: 3 },
    });
    expect(planned({ [cellName('capacity', bun.id)]: '3' }).offers).toMatchObject([{ capacity: 3 }]);
  });

  test('what is in orders keeps its dough', () => {
    expect(refusedAs({ [cellName('pool', bun.id)]: '' })).toEqual({
      'pool:off_bvnn': { kind: 'pool_in_use', claimed: 3 },
    });
  });

  test.each([
    ['price', 'four', 'not_a_price'],
    ['price', '-1', 'not_a_price'],
    ['capacity', '', 'not_a_capacity'],
    ['capacity', '1.5', 'not_a_capacity'],
    ['most', '0', 'not_a_limit'],
    ['pool', 'poo_0ther', 'no_such_pool'],
  ] as const)('a %s of “%s” is refused beside its cell', (field, text, kind) => {
    expect(refusedAs({ [cellName(field, loaf.id)]: text })).toEqual({ [cellName(field, loaf.id)]: { kind } });
  });

  test('cells of another sale change nothing', () => {
    expect(planned({ 'capacity:off_0ther': '1' }).offers).toEqual([]);
  });

  test('whatever is saved, typing what stood there before puts it back', () => {
    const figures = fc.record({
      price: fc.integer({ min: 0, max: 99_999 }),
      capacity: fc.integer({ min: 0, max: 99_999 }),
      most: fc.option(fc.integer({ min: 1, max: 99 })),
    });
    fc.assert(
      fc.property(figures, ({ price, capacity, most }) => {
        const plan = planned({
          [cellName('price', loaf.id)]: (price / 100).toFixed(2),
          [cellName('capacity', loaf.id)]: String(capacity),
          [cellName('most', loaf.id)]: most === null ? '' : String(most),
        });
        const then = { ...grid, offers: grid.offers.map((row) => plan.offers.find(({ id }) => id === row.id) ?? row) };
        const back = planOffers(then, plan.before);
        expect(back.ok && back.value.offers).toEqual(plan.offers.length > 0 ? [loaf] : []);
      }),
    );
  });
});
