import type { SQLWrapper } from 'drizzle-orm';
import type { VariantId } from '@/kernel/ids';
import type { Context } from '@/platform/context';
import type { Reading } from '@/platform/db/reading';
import type { BakeReadiness } from '../domain/readiness';
import * as store from '../store/readiness';

/** Reads whether the variants whose ids a subquery gives may be sold, and what they lack, for somebody else's batch. */
export function readinessReading(context: Context, ids: SQLWrapper): Reading<ReadonlyMap<VariantId, BakeReadiness>> {
  return store.readinessReading(context.db, ids);
}
