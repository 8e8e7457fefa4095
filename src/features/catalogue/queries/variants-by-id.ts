import { sql } from 'drizzle-orm';
import type { VariantId } from '@/kernel/ids';
import type { Context } from '@/platform/context';
import { runReading } from '@/platform/db/reading';
import type { VariantChoice } from '../domain/variant-choice';
import { variantsReading } from './variant-choices';

/** The variants with these ids in the menu's order, on sale or not. */
export function listVariantsById(context: Context, ids: ReadonlyArray<VariantId>): Promise<VariantChoice[]> {
  // One JSON parameter, however many: D1 allows 100 bound values in a statement.
  return runReading(context.db, variantsReading(context, sql`(SELECT value FROM json_each(${JSON.stringify(ids)}))`));
}
