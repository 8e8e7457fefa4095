import { sql } from 'drizzle-orm';
import { firstIdAt } from '@/kernel/ids';
import type { Instant } from '@/kernel/time';
import type { Db, Forgetting, Statement } from '@/platform/db/client';
import { erasures } from '../tables';

/**
 * Writes down which rows are about to name nobody any more. The ids are made here, because nobody knows beforehand how
 * many rows it will be: the time as always, and sixty-four random bits.
 */
export function noteErasures(db: Db, { table, rows }: Forgetting, at: Instant): Statement {
  const id = sql`${firstIdAt('era', at)} || lower(hex(randomblob(8)))`;
  return db.insert(erasures).select(sql`SELECT ${id}, ${table}, named.id, ${at}, NULL FROM (${rows}) AS named`);
}
