import { todayPage } from '@/config/backend';
import { can, type Role } from '@/features/access/domain/permissions';
import { requireStaff } from '@/features/access/queries';
import type { SaleAndPlace } from '@/features/bake-sales/domain/shown-sale';
import { nearestGridOf } from '@/features/bake-sales/queries/nearest-grid';
import { everHadSaleReading, workingSalesOf } from '@/features/bake-sales/queries/working-sales';
import { variantsReading } from '@/features/catalogue/queries/variant-choices';
import { heldWhilePayingReading } from '@/features/checkout/queries/held-by-changes';
import { unreachedLettersReading } from '@/features/notifications/queries/unreached';
import type { StateCount } from '@/features/orders/domain/office';
import { attentionReading, countsOfSalesReading } from '@/features/orders/queries/for-today';
import { openStraysReading, stuckEventsReading } from '@/features/payments/queries/waiting';
import { jobStandingsReading } from '@/features/shop/queries/jobs';
import type { SaleId } from '@/kernel/ids';
import { addDays, dayAt } from '@/kernel/time';
import type { Context } from '@/platform/context';
import { mapReading, type Reading, readings, runReading } from '@/platform/db/reading';
import { takingsOf } from '../domain/sees-money';
import { showOffers, type ShownOffers } from '../domain/shown-offers';
import type { SaleToday, Today, Waiting } from '../domain/today';
import { saleWorkReading } from './sale-work';

/** The bakery at a glance, as the role of whoever looks may see it: everything in one batch, true of one moment. */
export async function getToday(context: Context): Promise<Today> {
  const staff = await requireStaff(context, 'orders.read');
  const { role } = staff;
  const { sales, stock, ...rest } = await runReading(
    context.db,
    readings({
      sales: salesReading(context, role),
      stock: stockReading(context),
      hasEverSold: everHadSaleReading(context),
      stuckEvents: stuckEventsReading(context, context.now() - todayPage.eventPatienceMs),
      work: saleWorkReading(context, role),
      waiting: can(role, 'orders.see_money') ? waitingReading(context) : unasked,
      letters: can(role, 'letters.read') ? unreachedLettersReading(context, todayPage.mostCounted) : unasked,
      jobs: jobStandingsReading(context),
    }),
  );
  const entry = sales.find(({ sale }) => sale.id === stock?.saleId);
  return { staff, sales, next: entry && stock ? { entry, stock } : null, ...rest };
}

/** What a role may not see is not asked for. */
const unasked: Reading<null> = { statements: [], answer: () => null };

function salesReading(context: Context, role: Role): Reading<SaleToday[]> {
  const today = dayAt(context.now());
  // From yesterday's sale, whose last orders may still be fetched.
  const days = { from: addDays(today, -1), today, to: addDays(today, todayPage.daysAhead) };
  const { sales, saleIds } = workingSalesOf(context, days);
  const seesMoney = can(role, 'orders.see_money');
  return mapReading(readings({ sales, counts: countsOfSalesReading(context, saleIds) }), ({ sales, counts }) =>
    sales.map((found) => saleToday(found, counts, seesMoney)),
  );
}

type Counts = ReadonlyMap<SaleId, ReadonlyArray<StateCount>>;

function saleToday(found: SaleAndPlace, allCounts: Counts, seesMoney: boolean): SaleToday {
  const counts = allCounts.get(found.sale.id) ?? [];
  return {
    ...found,
    counts: counts.map(({ state, orders }) => ({ state, orders })),
    takingsPence: seesMoney ? takingsOf(counts) : null,
  };
}

function stockReading(context: Context): Reading<ShownOffers | null> {
  const { grid, saleIds, variantIds } = nearestGridOf(context, dayAt(context.now()));
  const parts = readings({
    grid,
    variants: variantsReading(context, variantIds),
    held: heldWhilePayingReading(context, saleIds),
  });
  return mapReading(parts, ({ grid, ...known }) => grid && showOffers(grid, known));
}

function waitingReading(context: Context): Reading<Waiting> {
  return readings({
    orders: attentionReading(context, todayPage.mostCounted),
    strays: openStraysReading(context, todayPage.mostCounted),
  });
}
