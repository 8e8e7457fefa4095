import { type SQL, type SQLWrapper, sql } from 'drizzle-orm';
import type { Whose } from '@/features/access/domain/whose';

/** What letters about somebody are about: their orders, and their account. */
export function subjectsOf({ personId }: Whose, orderIds: SQLWrapper): SQL {
  const orders = sql`SELECT named.id FROM (${orderIds}) AS named`;
  return personId === null ? sql`(${orders})` : sql`(${orders} UNION ALL SELECT ${personId})`;
}
