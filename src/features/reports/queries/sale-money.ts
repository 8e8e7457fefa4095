import { requireStaff } from '@/features/access/queries';
import type { SaleAndPlace } from '@/features/bake-sales/domain/shown-sale';
import { salesWhoseIdsReading } from '@/features/bake-sales/queries/working-sales';
import type { Context } from '@/platform/context';
import { readings, runReading } from '@/platform/db/reading';
import { moneyOfSale, type SaleMoney } from '../domain/sale-money';
import { moneyRows, saleIdOf } from '../store/sale-money';

/** What a sale has brought in, what went back, who took what at the table and who has not paid; null where there is no such sale. */
export async function findSaleMoney(
  context: Context,
  slug: string,
): Promise<(SaleAndPlace & { readonly money: SaleMoney }) | null> {
  await requireStaff(context, 'orders.see_money');
  const saleId = saleIdOf(context.db, slug);
  const { sales, rows } = await runReading(
    context.db,
    readings({ sales: salesWhoseIdsReading(context, saleId), rows: moneyRows(context.db, saleId) }),
  );
  const [found] = sales;
  return found ? { ...found, money: moneyOfSale(rows) } : null;
}
