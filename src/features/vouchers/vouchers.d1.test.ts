import { eq } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { noPence, pence } from '@/kernel/money';
import { addDays, instantAt } from '@/kernel/time';
import { aBakeSale } from '@/testing/builders/bake-sales';
import { auditFor } from '@/testing/builders/books';
import { signedIn, trustingShop } from '@/testing/builders/staff';
import { createVoucher, endVoucher, type NewVoucher } from './commands';
import { findVoucher, getVoucherBook } from './queries';
import { newVoucherSchema, readDiscount, readLimits } from './schema';
import { vouchers } from './tables';

const plain: NewVoucher = {
  code: 'PLAIN',
  discount: { kind: 'percent', basisPoints: 1000, atMostPence: pence(500) },
  minimumPence: noPence,
  startsAt: null,
  endsAt: null,
  totalLimit: null,
  perPersonLimit: null,
  isFirstOrderOnly: false,
  scope: { saleIds: [], categoryIds: [], productIds: [] },
};

const inCharge = async () => trustingShop({ caller: (await signedIn('manager')).caller });

describe('in the office', () => {
  test('a voucher is made with all its terms, and the audit trail knows by whom', async () => {
    const context = await inCharge();
    const sale = await aBakeSale(context);
    const scope = {
      saleIds: [sale.id],
      categoryIds: ['cat_breads'],
      productIds: [sale.offers[0]?.productId ?? 'prd_none'],
    } as const;
    const terms = { minimumPence: pence(2000), startsAt: 5, endsAt: 9, totalLimit: 3, perPersonLimit: 1 };
    expect(await createVoucher(context, { ...plain, ...terms, code: 'EVERYTHING', scope })).toMatchObject({ ok: true });
    const made = await findVoucher(context, { code: 'EVERYTHING' });
    expect(made).toMatchObject({
      ...{ ...terms, discount: plain.discount, used: 0, endedAt: null, isFirstOrderOnly: false },
      scope: { saleIds: scope.saleIds, categorySlugs: ['breads'], productIds: scope.productIds },
    });
    const [entry] = await auditFor(context, made?.id ?? '');
    expect(entry).toMatchObject({ action: 'voucher.created', actor: 'person', after: { code: 'EVERYTHING' } });
    const [listed] = (await getVoucherBook(context)).vouchers.filter(({ code }) => code === 'EVERYTHING');
    expect(listed?.bakes).toEqual(['Breads', 'Sourdough']);
    expect(listed?.sales).toHaveLength(1);
  });

  test('no two vouchers have one code', async () => {
    const context = await inCharge();
    await createVoucher(context, { ...plain, code: 'ONCE' });
    expect(await createVoucher(context, { ...plain, code: 'ONCE' })).toEqual({
      ok: false,
      problem: { kind: 'code_taken' },
    });
  });

  test('one that is taken back is over from then on, and stays so', async () => {
    const context = await inCharge();
    await createVoucher(context, { ...plain, code: 'SHORT' });
    const made = await findVoucher(context, { code: 'SHORT' });
    if (!made) throw new Error('It was made');
    await endVoucher(context, made.id);
    const ended = await findVoucher(context, { id: made.id });
    expect(ended?.endedAt).toBeGreaterThan(0);
    await endVoucher({ ...context, now: () => (ended?.endedAt ?? 0) + 1000 }, made.id);
    expect((await findVoucher(context, { id: made.id }))?.endedAt).toBe(ended?.endedAt);
    expect((await auditFor(context, made.id)).map(({ action }) => action)).toEqual([
      'voucher.created',
      'voucher.ended',
    ]);
  });

  test('one that was never made is not taken back, and the trail says nothing of it', async () => {
    const context = await inCharge();
    await endVoucher(context, 'vou_0000');
    expect(await auditFor(context, 'vou_0000')).toEqual([]);
  });

  test('a baker neither makes vouchers nor sees them', async () => {
    const baker = trustingShop({ caller: (await signedIn('baker')).caller });
    await expect(createVoucher(baker, { ...plain, code: 'FREEBREAD' })).rejects.toThrow();
    await expect(getVoucherBook(baker)).rejects.toThrow();
    expect(await findVoucher(baker, { code: 'FREEBREAD' })).toBeNull();
  });

  test.each([
    ['a share of nothing', { basisPoints: 0 }],
    ['more than everything', { basisPoints: 10_001 }],
    ['neither a share nor an amount', { basisPoints: null }],
    ['both', { amountPence: 100 }],
    ['an end before its beginning', { startsAt: 9, endsAt: 9 }],
    ['no use at all', { totalLimit: 0 }],
  ])('the books take no voucher with %s', async (_, wrong) => {
    const { db, newId, now } = trustingShop();
    const row = { id: newId('vou'), code: newId('vou'), kind: 'percent', basisPoints: 1000, createdAt: now() };
    await expect(db.insert(vouchers).values({ ...row, ...wrong })).rejects.toThrow();
    expect(await db.select().from(vouchers).where(eq(vouchers.id, row.id))).toEqual([]);
  });
});

describe('the form for a new voucher', () => {
  const typed = { code: 'crumbs 10', kind: 'percent', off: '12.5' };
  const read = (over: Record<string, string> = {}) => newVoucherSchema.safeParse({ ...typed, ...over });
  const wrong = (over: Record<string, string>) => read(over).error?.issues.map(({ path }) => path[0]) ?? [];

  test('may be left empty but for its code and what it takes off', () => {
    const { data } = read();
    expect(data).toMatchObject({
      ...{ code: 'CRUMBS10', atMostPence: null, minimumPence: null, startsAt: null, endsAt: null },
      ...{ totalLimit: null, perPersonLimit: null, isFirstOrderOnly: false },
    });
    expect(data && readDiscount(data)).toEqual({ kind: 'percent', basisPoints: 1250, atMostPence: null });
  });

  test('takes pounds for an amount, and days from their first to their last moment', () => {
    const { data } = read({ kind: 'fixed', off: '£3', startsAt: '2026-12-01', endsAt: '2026-12-24', totalLimit: '50' });
    expect(data && readDiscount(data)).toEqual({ kind: 'fixed', amountPence: 300 });
    expect(data?.startsAt).toBe(instantAt('2026-12-01', '00:00'));
    expect(data?.endsAt).toBe(instantAt(addDays('2026-12-24', 1), '00:00'));
    expect(data?.totalLimit).toBe(50);
  });

  test('sends back what cannot be, at its own field', () => {
    expect(wrong({ code: 'a!' })).toEqual(['code']);
    expect(wrong({ off: '0', minimumPence: 'lots', endsAt: '31 Feb', totalLimit: '0', kind: 'gift' })).toEqual([
      'kind',
      'off',
      'minimumPence',
      'endsAt',
      'totalLimit',
    ]);
    const { data } = read({ off: '101' });
    expect(data && readDiscount(data)).toBeNull();
  });

  test('reads what was ticked, and nothing else', () => {
    const form = new FormData();
    for (const id of ['cat_breads', 'prd_abcd', 'rubbish']) form.append('categoryIds', id);
    form.append('saleIds', 'sal_abcd');
    expect(readLimits(form)).toEqual({ saleIds: ['sal_abcd'], categoryIds: ['cat_breads'], productIds: [] });
  });
});
