import { addDays, type Day, type Instant, instantAt } from '@/kernel/time';
import type { PastPayment } from '../../mocks/stripe/past';
import { catalogueRows, type Picture } from './catalogue-rows';
import { contentRows } from './content/content-rows';
import { favouriteRows } from './favourites';
import { insertRows } from './insert-rows';
import { readMenu } from './menu';
import { liveThrough } from './past/live-through';
import { pastPlans } from './past/past-plans';
import { readShop } from './past/read-shop';
import { writeReviews } from './past/write-reviews';
import { type PlannedSale, planPastSales, planSales } from './planned-sales';
import { productTexts } from './product-texts';
import { salePlans } from './sale-plans';
import { saleRows } from './sale-rows';
import { type SeedIds, seedIds } from './seed-ids';
import type { SeedTable } from './seed-table';
import { shopRows } from './shop-rows';
import { joinOrders, type ShopperAccount, shopperRows } from './shopper-rows';
import { voucherRows } from './vouchers';
import { crewOf, type StaffAccount, staffRows } from './staff-rows';

// Older than any sale of the seed, its history included.
const madeDaysAgo = 180;

export type FirstData = {
  /** The day of seeding; the same day gives the same rows. */
  readonly day: Day;
  /** The text of menu.csv. */
  readonly menuCsv: string;
  readonly pictures?: ReadonlyArray<Picture>;
  readonly staff?: ReadonlyArray<StaffAccount>;
  readonly shoppers?: ReadonlyArray<ShopperAccount>;
};

/** A database with every migration and nothing in it, where the past is lived through. */
export type Workshop = {
  readonly d1: D1Database;
  /** Takes what Stripe has to know of the past. */
  readonly tellStripe?: (payments: ReadonlyArray<PastPayment>) => Promise<void>;
};

/** Everything a new demonstration shop starts with, in an order that its foreign keys allow. */
export async function seedRows(data: FirstData, { d1, tellStripe }: Workshop): Promise<SeedTable[]> {
  const { day, staff = [], shoppers = [] } = data;
  const madeAt = instantAt(addDays(day, -madeDaysAgo), '09:00');
  const ids = seedIds(madeAt);
  const sales = [...planPastSales(day, pastPlans), ...planSales(day, salePlans)];
  const first = firstRows(data, { ids, madeAt, sales });
  await insertRows(d1, first);
  const payments = await liveThrough({ d1, day, sales, ids, crew: crewOf(staff, ids) });
  await joinOrders({ d1, ids, madeAt, shoppers });
  await tellStripe?.(payments);
  await writeReviews({ d1, day, ids });
  return readShop(d1, first);
}

type Ground = { readonly ids: SeedIds; readonly madeAt: Instant; readonly sales: ReadonlyArray<PlannedSale> };

/** The shop on the morning before anybody came. */
function firstRows(data: FirstData, { ids, madeAt, sales }: Ground): SeedTable[] {
  const { day, menuCsv, pictures = [], staff = [], shoppers = [] } = data;
  const menu = readMenu(menuCsv);
  return [
    ...staffRows({ staff, ids, madeAt }),
    ...shopRows(ids, madeAt),
    ...catalogueRows({ menu, texts: productTexts, pictures, ids, madeAt }),
    ...shopperRows(shoppers, { ids, madeAt }),
    favouriteRows(day, ids),
    ...contentRows({ day, pictures, ids, madeAt }),
    ...saleRows({ sales, menu, ids }),
    ...voucherRows(day, { ids, madeAt }),
  ].filter(({ rows }) => rows.length > 0);
}
