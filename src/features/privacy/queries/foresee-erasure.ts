import { isStaff } from '@/features/access/domain/person';
import type { Whose } from '@/features/access/domain/whose';
import { findPersonOf, requireStaff } from '@/features/access/queries';
import { openOrdersReading } from '@/features/orders/queries/held-orders';
import { ok, refused, type Result } from '@/kernel/result';
import { emailKey } from '@/kernel/text';
import type { Context } from '@/platform/context';
import { runReading } from '@/platform/db/reading';
import type { ForeseenErasure, NotErased } from '../domain/erase-for';
import type { Held } from '../domain/held';
import { collectHeld } from '../queries';

/** What would go of whoever has an address, and whose things those are. */
export async function foreseeErasure(
  context: Context,
  typed: string,
): Promise<Result<{ readonly whose: Whose; readonly foreseen: ForeseenErasure }, NotErased>> {
  await requireStaff(context, 'customers.erase');
  const email = emailKey(typed);
  const person = await findPersonOf(context, { email });
  if (person && isStaff(person)) return refused({ kind: 'works_here' });
  const whose: Whose = person ? { personId: person.id, email: person.email } : { personId: null, email };
  const [held, open] = await Promise.all([
    collectHeld(context, whose),
    runReading(context.db, openOrdersReading(context, whose)),
  ]);
  const parts = partsOf(held);
  if (parts.length === 0) return refused({ kind: 'nobody' });
  const openOrders = open.map(({ reference }) => reference);
  const seen = [...parts.map((part) => part.join(' ')), ...openOrders].join(', ');
  return ok({ whose, foreseen: { email, hasAccount: person !== null, parts, openOrders, seen } });
}

function partsOf({ account, orders, reviews, messages, letters, subscription }: Held): ForeseenErasure['parts'] {
  const counted = [
    ['Account', account ? 1 : 0],
    ['Addresses in it', account?.addresses.length ?? 0],
    ['Orders', orders.length],
    ['Reviews', reviews.length],
    ['Messages to us', messages.length],
    ['Letters to them', letters.length],
    ['Wish to be told of openings', subscription ? 1 : 0],
  ] as const;
  return counted.filter(([, count]) => count > 0);
}
