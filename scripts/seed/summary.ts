import { getTableName } from 'drizzle-orm';
import { plural, sentenceList } from '@/kernel/text';
import type { SeedTable } from './seed-table';

const told = [
  ['products', 'bake'],
  ['photos', 'picture'],
  ['locations', 'place'],
  ['bake_sales', 'bake sale'],
  ['orders', 'order'],
  ['vouchers', 'voucher'],
  ['reviews', 'review'],
  ['news_posts', 'news post'],
  ['faqs', 'answered question'],
] as const;

/** Says in words what the first rows hold: "31 bakes, 3 places and 17 bake sales". */
export function summaryOf(tables: ReadonlyArray<SeedTable>): string {
  const counts = told.flatMap(([name, word]) => {
    const found = tables.find(({ table }) => getTableName(table) === name);
    return found ? [plural(found.rows.length, word)] : [];
  });
  return sentenceList(counts);
}
