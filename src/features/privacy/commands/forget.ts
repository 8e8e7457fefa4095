import { erasePerson } from '@/features/access/commands/erase-person';
import type { Whose } from '@/features/access/domain/whose';
import { eraseOwnThings } from '@/features/accounts/commands/erase-own-things';
import { eraseLettersOf, eraseSubscriptionOf } from '@/features/notifications/commands/erase-letters';
import { erasedWords, eraseOrdersOf, namesShopper } from '@/features/orders/commands/erase-orders';
import type { Actor } from '@/features/orders/domain/order';
import { namedOrderIds } from '@/features/orders/queries/held-orders';
import { eraseRefundReasons } from '@/features/payments/commands/erase-reasons';
import { eraseReviewsOf } from '@/features/reviews/commands';
import { eraseInvitationsOf } from '@/features/staff/commands/forget-invitations';
import { eraseAuditReasons } from '@/features/shop/commands/erase-audit';
import type { Context } from '@/platform/context';
import type { Forgetting, Statement } from '@/platform/db/client';
import { noteErasures } from '../store/erasures';
import { subjectsOf } from '../store/subjects';

/** What takes somebody out of every area, each by its own command. Orders and the account come last: the rest is found by them. */
export function everythingOf(context: Context, whose: Whose, by: Actor): Forgetting[] {
  const orderIds = namedOrderIds(context, whose);
  const { email, personId } = whose;
  return [
    eraseLettersOf(context, { email, subjects: subjectsOf(whose, orderIds) }),
    ...(email === null ? [] : [...eraseSubscriptionOf(context, email), eraseInvitationsOf(context, email)]),
    ...eraseReviewsOf(context, orderIds),
    eraseAuditReasons(context, orderIds, { names: namesShopper, words: erasedWords }),
    eraseRefundReasons(context, orderIds),
    ...eraseOrdersOf(context, whose, by),
    ...(personId === null ? [] : [eraseOwnThings(context, personId), erasePerson(context, personId)]),
  ];
}

/** The statements of an erasure: first the list of the rows, while they can still be found, then what empties them. */
export function forgettingStatements(context: Context, parts: ReadonlyArray<Forgetting>): Statement[] {
  const at = context.now();
  return [...parts.map((part) => noteErasures(context.db, part, at)), ...parts.flatMap(({ statements }) => statements)];
}
