import type { SQLWrapper } from 'drizzle-orm';
import type { VariantId } from '@/kernel/ids';
import type { Context } from '@/platform/context';
import type { Reading } from '@/platform/db/reading';
import type { VariantFacts } from './domain/variant-facts';
import * as store from './store';

/** Reads how often the catalogue has changed, for the batch of a page that keeps what it shows. */
export function revisionReading(context: Context): Reading<number> {
  return store.revisionReading(context.db);
}

/** Reads what the catalogue knows of the variants whose ids a subquery gives, for somebody else's batch. */
export function variantFactsReading(context: Context, ids: SQLWrapper): Reading<ReadonlyMap<VariantId, VariantFacts>> {
  return store.variantFactsReading(context.db, ids);
}
