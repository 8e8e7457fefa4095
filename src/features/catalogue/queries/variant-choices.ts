import type { SQLWrapper } from 'drizzle-orm';
import type { VariantId } from '@/kernel/ids';
import type { Pence } from '@/kernel/money';
import type { Context } from '@/platform/context';
import { type Reading, runReading } from '@/platform/db/reading';
import type { VariantChoice } from '../domain/variant-choice';
import * as choices from '../store/variant-choices';

/** Reads the variants that may be put on offer, in the menu's order, for somebody else's batch. */
export function variantsOnSaleReading(context: Context): Reading<VariantChoice[]> {
  return choices.variantChoicesReading(context.db, choices.variantsOnSale);
}

/** Reads the variants whose ids a subquery gives, on sale or not, for somebody else's batch. */
export function variantsReading(context: Context, ids: SQLWrapper): Reading<VariantChoice[]> {
  return choices.variantChoicesReading(context.db, choices.variantsWithIds(ids));
}

/** What a variant costs unless a sale says otherwise; null where it may not be put on offer. */
export async function findVariantPrice(context: Context, id: VariantId): Promise<Pence | null> {
  const [found] = await runReading(context.db, choices.variantChoicesReading(context.db, choices.variantOnSale(id)));
  return found?.pricePence ?? null;
}
