import { eq, sql } from 'drizzle-orm';
import { voucherCategories, voucherProducts, vouchers, voucherSales } from '@/features/vouchers/tables';
import type { Voucher } from '@/features/vouchers/domain/voucher';
import { orderVouchers } from '@/features/orders/tables';
import type { CategoryId, ProductId, SaleId } from '@/kernel/ids';
import { noPence, pence } from '@/kernel/money';
import type { Context } from '@/platform/context';
import { runBatch } from '@/platform/db/client';

export type VoucherChoices = Partial<Omit<Voucher, 'id' | 'scope' | 'used'>> & {
  readonly saleIds?: ReadonlyArray<SaleId>;
  readonly categoryIds?: ReadonlyArray<CategoryId>;
  readonly productIds?: ReadonlyArray<ProductId>;
};

let codes = 0;

/** Puts a voucher in the database: a pound off anything for anybody, as often as they like, unless told otherwise. */
export async function aVoucher(context: Context, choices: VoucherChoices = {}): Promise<string> {
  const { saleIds = [], categoryIds = [], productIds = [], discount, ...over } = choices;
  const voucherId = context.newId('vou');
  const code = over.code ?? `CRUMBS${++codes}`;
  const { db } = context;
  await runBatch(db, [
    db.insert(vouchers).values({
      minimumPence: noPence,
      createdAt: context.now(),
      ...over,
      ...(discount ?? { kind: 'fixed', amountPence: pence(100) }),
      id: voucherId,
      code,
    }),
    ...saleIds.map((saleId) => db.insert(voucherSales).values({ voucherId, saleId })),
    ...categoryIds.map((categoryId) => db.insert(voucherCategories).values({ voucherId, categoryId })),
    ...productIds.map((productId) => db.insert(voucherProducts).values({ voucherId, productId })),
  ]);
  return code;
}

/** How often a voucher counts as used, and which numbers its uses have. */
export async function usesOf({ db }: Context, code: string) {
  const [row] = await db.select({ id: vouchers.id, used: vouchers.used }).from(vouchers).where(eq(vouchers.code, code));
  const numbers = await db
    .select({ useNo: orderVouchers.useNo })
    .from(orderVouchers)
    .where(eq(orderVouchers.voucherId, row?.id ?? 'vou_none'))
    .orderBy(sql`use_no`);
  return { used: row?.used ?? null, numbers: numbers.map(({ useNo }) => useNo) };
}
