import { addDays, type Day, instantAt } from '@/kernel/time';
import { catalogueRows, type Picture } from './catalogue-rows';
import { readMenu } from './menu';
import { planSales } from './planned-sales';
import { productTexts } from './product-texts';
import { salePlans } from './sale-plans';
import { saleRows } from './sale-rows';
import { seedIds } from './seed-ids';
import type { SeedTable } from './seed-table';
import { shopRows } from './shop-rows';
import { type StaffAccount, staffRows } from './staff-rows';

// Older than any sale of the seed, its history included.
const madeDaysAgo = 180;

export type FirstData = {
  /** The day of seeding; the same day gives the same rows. */
  readonly day: Day;
  /** The text of menu.csv. */
  readonly menuCsv: string;
  readonly pictures?: ReadonlyArray<Picture>;
  readonly staff?: ReadonlyArray<StaffAccount>;
};

/** Everything a new demonstration shop starts with, in an order that its foreign keys allow. */
export function seedRows({ day, menuCsv, pictures = [], staff = [] }: FirstData): SeedTable[] {
  const madeAt = instantAt(addDays(day, -madeDaysAgo), '09:00');
  const ids = seedIds(madeAt);
  const menu = readMenu(menuCsv);
  return [
    ...staffRows({ staff, ids, madeAt }),
    ...shopRows(ids, madeAt),
    ...catalogueRows({ menu, texts: productTexts, pictures, ids, madeAt }),
    ...saleRows({ sales: planSales(day, salePlans), menu, ids }),
  ].filter(({ rows }) => rows.length > 0);
}
