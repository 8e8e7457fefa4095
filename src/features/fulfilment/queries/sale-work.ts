import { can, type Role } from '@/features/access/domain/permissions';
import { salesWhoseIdsReading } from '@/features/bake-sales/queries/working-sales';
import { longDay } from '@/kernel/clock-text';
import type { Context } from '@/platform/context';
import { mapReading, type Reading, readings } from '@/platform/db/reading';
import type { SaleWork } from '../domain/sale-task';
import { salesUnderWay, underWayReading } from '../store/sale-tasks';

/** Reads the changes of sales that still have orders to see to, as a role may see them, for somebody else's batch. */
export function saleWorkReading(context: Context, role: Role): Reading<SaleWork[]> {
  const parts = readings({
    work: underWayReading(context.db),
    sales: salesWhoseIdsReading(context, salesUnderWay(context.db)),
  });
  return mapReading(parts, ({ work, sales }) =>
    work.flatMap((each) => {
      const found = sales.find(({ sale }) => sale.id === each.task.saleId);
      if (!found) return [];
      const slug = can(role, 'sales.edit') ? found.sale.slug : null;
      return [{ ...each, title: `${longDay(found.sale.bakeDay)}, ${found.place.name}`, slug }];
    }),
  );
}
