import { and, eq, inArray, isNull, or, type SQL, type SQLWrapper, sql } from 'drizzle-orm';
import type { Whose } from '@/features/access/domain/whose';
import type { OrderId } from '@/kernel/ids';
import type { Db } from '@/platform/db/client';
import { orders } from '../tables';

/** Orders that name somebody: all of one person's, or some by their ids. */
export type Named = Whose | { readonly ids: ReadonlyArray<OrderId> };

/** The condition of the orders meant that still name somebody. What stands in an account is no guest's, whatever its address. */
export function isNamed(named: Named): SQL {
  const meant = 'ids' in named ? inArray(orders.id, [...named.ids]) : isWhose(named);
  return sql`(${and(isNull(orders.erasedAt), meant)})`;
}

function isWhose({ email, personId }: Whose): SQL | undefined {
  const asGuest = email === null ? undefined : and(eq(orders.email, email), isNull(orders.personId));
  return personId === null ? asGuest : or(eq(orders.personId, personId), asGuest);
}

/** The ids (as `id`) of the orders meant, for a condition of a statement. */
export function namedIds(db: Db, named: Named) {
  return db.select({ id: orders.id }).from(orders).where(isNamed(named));
}

const shortestName = 3;

/** The condition of a text that says who placed an order: somebody's own words, in a reason or a review. */
export function saysWhose(orderId: SQLWrapper, text: SQLWrapper): SQL {
  const says = (what: SQLWrapper) => sql`instr(lower(${text}), lower(${what})) > 0`;
  const byName = sql`(length(${orders.name}) >= ${shortestName} AND ${says(orders.name)})`;
  const told = or(says(orders.email), says(orders.phone), byName);
  return sql`EXISTS (SELECT 1 FROM ${orders} WHERE ${orders.id} = ${orderId} AND ${told})`;
}
