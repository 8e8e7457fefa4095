import { can } from '@/features/access/domain/permissions';
import { requireStaff } from '@/features/access/queries';
import type { SaleCapacities } from '@/features/bake-sales/domain/capacity';
import type { Place, Sale } from '@/features/bake-sales/domain/offer-sheet';
import { findSaleBySlug } from '@/features/bake-sales/queries';
import { findCapacities } from '@/features/bake-sales/queries/capacities';
import { addDays, dayAt, type Instant, type WallTime, wallTimeAt } from '@/kernel/time';
import { listedPlacesReading } from '@/features/shop/queries';
import type { Context } from '@/platform/context';
import { runReading } from '@/platform/db/reading';
import type { MoveSuggestion } from '../domain/moved-sale';
import type { TaskProgress } from '../domain/sale-task';
import { listProgress } from '../store/sale-tasks';

export type SaleToChange = {
  readonly sale: Sale;
  readonly place: Place;
  readonly capacities: SaleCapacities;
  /** What earlier changes mean for its orders, the newest first. */
  readonly progress: ReadonlyArray<TaskProgress>;
  readonly mayCancel: boolean;
  /** What the form that moves the sale starts with. */
  readonly start: MoveSuggestion;
  readonly places: ReadonlyArray<Pick<Place, 'id' | 'name'>>;
};

/** A sale as whoever changes it sees it; null where there is none of that name. */
export async function findSaleToChange(context: Context, slug: string): Promise<SaleToChange | null> {
  const staff = await requireStaff(context, 'sales.edit');
  const found = await findSaleBySlug(context, slug);
  if (!found) return null;
  const { id } = found.sale;
  const [capacities, progress, listed] = await Promise.all([
    findCapacities(context, id),
    listProgress(context.db, id),
    runReading(context.db, listedPlacesReading(context)),
  ]);
  if (!capacities) return null;
  const places = listed.some((place) => place.id === found.place.id) ? listed : [found.place, ...listed];
  const start = suggestMove(found, capacities.firstSlotAt, context.now());
  return { ...found, capacities, progress, mayCancel: can(staff.role, 'sales.cancel'), start, places };
}

/** As the sale is; the money may be taken until the evening before the bake day, or the end of this one. */
function suggestMove(
  { sale, place }: Pick<SaleToChange, 'sale' | 'place'>,
  firstSlotAt: Instant | null,
  now: Instant,
): MoveSuggestion {
  const dayBefore = addDays(sale.bakeDay, -1);
  const today = dayAt(now);
  return {
    ...{ bakeDay: sale.bakeDay, locationId: place.id },
    firstSlotAt: firstSlotAt === null ? null : wallTimeAt(firstSlotAt),
    ...{ answerDay: dayBefore > today ? dayBefore : today, answerAt: evening },
  };
}

const evening: WallTime = '18:00';
