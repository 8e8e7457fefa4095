import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { noPence, pence } from '@/kernel/money';
import { checkVoucher, type Discount, discountLines, type Voucher, type VoucherUse } from './voucher';

const everything = { saleIds: [], categorySlugs: [], productIds: [] } as const;
const tenPercent: Discount = { kind: 'percent', basisPoints: 1000, atMostPence: null };

function aVoucher(choices: Partial<Voucher> = {}): Voucher {
  return {
    id: 'vou_1',
    code: 'CRUMBS',
    discount: tenPercent,
    scope: everything,
    minimumPence: noPence,
    startsAt: null,
    endsAt: null,
    totalLimit: null,
    perPersonLimit: null,
    isFirstOrderOnly: false,
    used: 0,
    endedAt: null,
    ...choices,
  };
}

const loaf = { productId: 'prd_loaf', categorySlug: 'breads', pricePence: pence(400) } as const;
const cake = { productId: 'prd_cake', categorySlug: 'cakes', pricePence: pence(1800) } as const;

function aUse(choices: Partial<VoucherUse> = {}): VoucherUse {
  return { saleId: 'sal_1', lines: [loaf, cake], now: 1000, usedBefore: 0, hasOrdered: false, ...choices };
}

const answerOf = (voucher: Voucher, use: VoucherUse) => {
  const answer = checkVoucher(voucher, use);
  return answer.ok ? 'good' : answer.problem.kind;
};

describe('a voucher', () => {
  test('without conditions is good for anything', () => {
    expect(answerOf(aVoucher(), aUse())).toBe('good');
  });

  test('is good from its first moment until the moment before its last', () => {
    const voucher = aVoucher({ startsAt: 1000, endsAt: 2000 });
    const at = (now: number) => answerOf(voucher, aUse({ now }));
    expect([at(999), at(1000), at(1999), at(2000)]).toEqual(['not_yet', 'good', 'good', 'over']);
    expect(answerOf(aVoucher({ endedAt: 1 }), aUse())).toBe('over');
  });

  test('is used up by everybody, and by one person', () => {
    expect(answerOf(aVoucher({ totalLimit: 3, used: 2 }), aUse())).toBe('good');
    expect(answerOf(aVoucher({ totalLimit: 3, used: 3 }), aUse())).toBe('used_up');
    expect(answerOf(aVoucher({ perPersonLimit: 1 }), aUse({ usedBefore: 1 }))).toBe('used_by_you');
    expect(answerOf(aVoucher({ isFirstOrderOnly: true }), aUse({ hasOrdered: true }))).toBe('not_first_order');
  });

  test('wants its minimum of goods, and says what they come to', () => {
    expect(checkVoucher(aVoucher({ minimumPence: pence(2201) }), aUse())).toEqual({
      ok: false,
      problem: { kind: 'below_minimum', minimumPence: 2201, goodsPence: 2200 },
    });
    expect(answerOf(aVoucher({ minimumPence: pence(2200) }), aUse())).toBe('good');
  });

  test('for other sales or other bakes is good for nothing here', () => {
    expect(answerOf(aVoucher({ scope: { ...everything, saleIds: ['sal_2'] } }), aUse())).toBe('other_sale');
    expect(answerOf(aVoucher({ scope: { ...everything, categorySlugs: ['pies'] } }), aUse())).toBe('nothing_fits');
  });
});

describe('what it takes off', () => {
  const take = (discount: Discount, scope: Voucher['scope'] = everything) =>
    discountLines({ id: 'vou_1', code: 'CRUMBS', discount, scope }, [loaf, cake]);

  test('is taken off the bakes it is good for, and off no other', () => {
    expect(take(tenPercent, { ...everything, categorySlugs: ['breads'] })).toEqual([40, 0]);
    expect(take(tenPercent, { ...everything, productIds: ['prd_cake'] })).toEqual([0, 180]);
  });

  test('stops at its own limit, and never goes below nothing', () => {
    expect(take({ ...tenPercent, atMostPence: pence(100) })).toEqual([18, 82]);
    expect(take({ kind: 'fixed', amountPence: pence(9999) })).toEqual([400, 1800]);
  });

  const aLine = fc.record({
    productId: fc.constantFrom('prd_a' as const, 'prd_b' as const),
    categorySlug: fc.constantFrom('breads', 'cakes'),
    pricePence: fc.integer({ min: 0, max: 50_000 }).map(pence),
  });
  const aDiscount: fc.Arbitrary<Discount> = fc.oneof(
    fc.record({
      kind: fc.constant('percent' as const),
      basisPoints: fc.integer({ min: 1, max: 10_000 }),
      atMostPence: fc.option(fc.integer({ min: 0, max: 9000 }).map(pence)),
    }),
    fc.record({ kind: fc.constant('fixed' as const), amountPence: fc.integer({ min: 1, max: 60_000 }).map(pence) }),
  );

  test('sums to the discount of the whole to the penny, and leaves every line at nothing or more', () => {
    fc.assert(
      fc.property(fc.array(aLine, { minLength: 1, maxLength: 40 }), aDiscount, (lines, discount) => {
        const parts = discountLines({ id: 'vou_1', code: 'X', discount, scope: everything }, lines);
        const goods = lines.reduce((sum, { pricePence }) => sum + pricePence, 0);
        const off = parts.reduce<number>((sum, part) => sum + part, 0);
        parts.forEach((part, index) => {
          expect(part).toBeGreaterThanOrEqual(0);
          expect(part).toBeLessThanOrEqual(lines[index]?.pricePence ?? -1);
        });
        const wished =
          discount.kind === 'fixed'
            ? discount.amountPence
            : Math.min(Math.round((goods * discount.basisPoints) / 10_000), discount.atMostPence ?? goods);
        expect(off).toBe(Math.min(wished, goods));
      }),
    );
  });
});
