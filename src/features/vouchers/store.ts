import { and, desc, eq, inArray, isNull, lte, or, gt, type SQL, sql } from 'drizzle-orm';
import type { CategoryId, PersonId, ProductId, SaleId } from '@/kernel/ids';
import { invariant } from '@/kernel/invariant';
import { pence } from '@/kernel/money';
import type { Instant } from '@/kernel/time';
import type { Db, Statement } from '@/platform/db/client';
import { constraintOf } from '@/platform/db/problems';
import { mapReading, type Reading, reading, readings } from '@/platform/db/reading';
import type { Discount, Voucher, VoucherId, VoucherProblem } from './domain/voucher';
import { voucherCategories, voucherProducts, vouchers, voucherSales } from './tables';

export type VoucherKey = { readonly id: VoucherId } | { readonly code: string };

/** A voucher as it is kept: its sorts of bake by their ids. */
export type KeptVoucher = Omit<Voucher, 'scope'> & {
  readonly scope: Omit<Voucher['scope'], 'categorySlugs'> & { readonly categoryIds: ReadonlyArray<CategoryId> };
};

/** Reads one voucher with what it is limited to, or null. */
export function voucherReading(db: Db, key: VoucherKey): Reading<KeptVoucher | null> {
  const which = 'id' in key ? eq(vouchers.id, key.id) : eq(vouchers.code, key.code);
  return mapReading(keptReading(db, which, 1), ([voucher]) => voucher ?? null);
}

/** Reads the newest vouchers. */
export function vouchersReading(db: Db, limit: number): Reading<ReadonlyArray<KeptVoucher>> {
  return keptReading(db, undefined, limit);
}

function keptReading(db: Db, which: SQL | undefined, limit: number): Reading<KeptVoucher[]> {
  const newest = desc(vouchers.createdAt);
  const rows = db.select().from(vouchers).where(which).orderBy(newest, desc(vouchers.id)).limit(limit);
  const ids = db.select({ id: vouchers.id }).from(vouchers).where(which);
  const limits = {
    sales: db.select().from(voucherSales).where(inArray(voucherSales.voucherId, ids)),
    categories: db.select().from(voucherCategories).where(inArray(voucherCategories.voucherId, ids)),
    products: db.select().from(voucherProducts).where(inArray(voucherProducts.voucherId, ids)),
  };
  const parts = readings({
    rows: reading(rows, (found) => found),
    sales: reading(limits.sales, (found) => found),
    categories: reading(limits.categories, (found) => found),
    products: reading(limits.products, (found) => found),
  });
  return mapReading(parts, ({ rows: found, sales, categories, products }) =>
    found.map(({ kind, basisPoints, amountPence, atMostPence, createdAt, createdBy, ...row }) => {
      const isOwn = ({ voucherId }: { readonly voucherId: VoucherId }) => voucherId === row.id;
      return {
        ...row,
        discount: discountOf({ kind, basisPoints, amountPence, atMostPence }),
        minimumPence: pence(row.minimumPence),
        scope: {
          saleIds: sales.filter(isOwn).map(({ saleId }) => saleId),
          categoryIds: categories.filter(isOwn).map(({ categoryId }) => categoryId),
          productIds: products.filter(isOwn).map(({ productId }) => productId),
        },
      };
    }),
  );
}

type DiscountColumns = Pick<typeof vouchers.$inferSelect, 'kind' | 'basisPoints' | 'amountPence' | 'atMostPence'>;

function discountOf({ kind, basisPoints, amountPence, atMostPence }: DiscountColumns): Discount {
  if (kind === 'fixed') {
    invariant(amountPence !== null, 'A fixed voucher has its amount');
    return { kind, amountPence: pence(amountPence) };
  }
  invariant(kind === 'percent' && basisPoints !== null, 'A voucher is fixed or has its share');
  return { kind, basisPoints, atMostPence: atMostPence === null ? null : pence(atMostPence) };
}

export type NewVoucher = Omit<Voucher, 'scope' | 'used' | 'endedAt'> & {
  readonly scope: {
    readonly saleIds: ReadonlyArray<SaleId>;
    readonly categoryIds: ReadonlyArray<CategoryId>;
    readonly productIds: ReadonlyArray<ProductId>;
  };
  readonly createdAt: Instant;
  readonly createdBy: PersonId | null;
};

/** Writes a new voucher and what it is limited to. */
export function insertVoucher(db: Db, { discount, scope, ...voucher }: NewVoucher): Statement[] {
  const { id: voucherId } = voucher;
  return [
    db.insert(vouchers).values({ ...voucher, ...discount }),
    ...scope.saleIds.map((saleId) => db.insert(voucherSales).values({ voucherId, saleId })),
    ...scope.categoryIds.map((categoryId) => db.insert(voucherCategories).values({ voucherId, categoryId })),
    ...scope.productIds.map((productId) => db.insert(voucherProducts).values({ voucherId, productId })),
  ];
}

/** Says whether there is such a voucher, and nobody has taken it back. */
export async function isStanding(db: Db, id: VoucherId): Promise<boolean> {
  const row = await db
    .select({ id: vouchers.id })
    .from(vouchers)
    .where(and(eq(vouchers.id, id), isNull(vouchers.endedAt)))
    .get();
  return row !== undefined;
}

/** Ends a voucher, once. */
export function endVoucher(db: Db, id: VoucherId, now: Instant): Statement {
  return db
    .update(vouchers)
    .set({ endedAt: now })
    .where(and(eq(vouchers.id, id), isNull(vouchers.endedAt)));
}

/**
 * Counts one more order that has the voucher. Where it is not to be used now, or as often as it may be already, the row
 * breaks a rule of its table, and with it the whole batch.
 */
export function countUse(db: Db, code: string, now: Instant): Statement {
  const isToBeUsed = and(
    isNull(vouchers.endedAt),
    or(isNull(vouchers.startsAt), lte(vouchers.startsAt, now)),
    or(isNull(vouchers.endsAt), gt(vouchers.endsAt, now)),
  );
  return db
    .update(vouchers)
    .set({ used: sql`CASE WHEN ${isToBeUsed} THEN ${vouchers.used} + 1 ELSE -1 END` })
    .where(eq(vouchers.code, code));
}

/** Counts one order fewer that has it. */
export function uncountUse(db: Db, code: string): Statement {
  return db
    .update(vouchers)
    .set({ used: sql`${vouchers.used} - 1` })
    .where(eq(vouchers.code, code));
}

/** Reads which rule of a voucher refused a batch, or null where something else did. */
export function countProblemOf(error: unknown): VoucherProblem | null {
  const constraint = constraintOf(error);
  if (constraint?.kind !== 'check') return null;
  if (constraint.name === 'vouchers_in_use') return { kind: 'over' };
  return constraint.name === 'vouchers_total' ? { kind: 'used_up' } : null;
}

/** Says whether a new voucher's code was taken. */
export function isCodeTaken(error: unknown): boolean {
  const constraint = constraintOf(error);
  return constraint?.kind === 'unique' && constraint.name === 'vouchers.code';
}
