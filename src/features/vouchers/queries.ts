import { requireStaff } from '@/features/access/queries';
import { listSalesFrom } from '@/features/bake-sales/queries';
import { listSalesById } from '@/features/bake-sales/queries/sales-by-id';
import type { SaleAndPlace } from '@/features/bake-sales/domain/shown-sale';
import type { CatalogueChoices } from '@/features/catalogue/domain/choices';
import { choicesReading, sortChoicesReading } from '@/features/catalogue/queries/choices';
import { longDay } from '@/kernel/clock-text';
import type { SaleId } from '@/kernel/ids';
import { dayAt } from '@/kernel/time';
import type { Context } from '@/platform/context';
import { readings, runReading } from '@/platform/db/reading';
import type { Voucher } from './domain/voucher';
import { type KeptVoucher, type VoucherKey, voucherReading, vouchersReading } from './store';

/** The voucher with a code, or null. Whoever lets people type codes counts their tries first. */
export async function findVoucher(context: Context, key: VoucherKey): Promise<Voucher | null> {
  const { voucher, sorts } = await runReading(
    context.db,
    readings({ voucher: voucherReading(context.db, key), sorts: sortChoicesReading(context) }),
  );
  return voucher && withSlugs(voucher, sorts);
}

// A bake is asked for its sort by the sort's slug, which the catalogue keeps.
function withSlugs({ scope, ...voucher }: KeptVoucher, sorts: CatalogueChoices['categories']): Voucher {
  const { categoryIds, ...rest } = scope;
  const own = sorts.filter(({ id }) => categoryIds.includes(id));
  return { ...voucher, scope: { ...rest, categorySlugs: own.map(({ slug }) => slug) } };
}

/** A voucher as the office lists it: with the names of what it is limited to. */
type ListedVoucher = Omit<Voucher, 'scope'> & {
  readonly bakes: ReadonlyArray<string>;
  readonly sales: ReadonlyArray<string>;
};

/** All that the office's page of vouchers shows, and all a new one can be limited to. */
export type VoucherBook = {
  readonly vouchers: ReadonlyArray<ListedVoucher>;
  readonly choices: CatalogueChoices;
  readonly sales: ReadonlyArray<SaleAndPlace>;
};

/** More than a small bakery gives out in years; the oldest beyond it are history. */
const mostListed = 200;

/** Reads the bakery's vouchers, the newest first, for whoever may make them. */
export async function getVoucherBook(context: Context): Promise<VoucherBook> {
  await requireStaff(context, 'vouchers.edit');
  const [{ vouchers, choices }, sales] = await Promise.all([
    runReading(
      context.db,
      readings({ vouchers: vouchersReading(context.db, mostListed), choices: choicesReading(context) }),
    ),
    listSalesFrom(context, dayAt(context.now())),
  ]);
  const limitedTo = [...new Set<SaleId>(vouchers.flatMap(({ scope }) => scope.saleIds))];
  const named = limitedTo.length > 0 ? await listSalesById(context, limitedTo) : [];
  return { vouchers: vouchers.map((voucher) => listed(voucher, choices, named)), choices, sales };
}

function listed(
  { scope, ...voucher }: KeptVoucher,
  { categories, products }: CatalogueChoices,
  sales: ReadonlyArray<SaleAndPlace>,
): ListedVoucher {
  return {
    ...voucher,
    bakes: [
      ...categories.filter(({ id }) => scope.categoryIds.includes(id)),
      ...products.filter(({ id }) => scope.productIds.includes(id)),
    ].map(({ name }) => name),
    sales: sales.filter(({ sale }) => scope.saleIds.includes(sale.id)).map(({ sale }) => longDay(sale.bakeDay)),
  };
}
