import { findPersonOf, requirePerson } from '@/features/access/queries';
import { isStaff } from '@/features/access/domain/person';
import type { Whose } from '@/features/access/domain/whose';
import { heldPersonReading } from '@/features/access/queries/held-person';
import { heldOwnThingsReading } from '@/features/accounts/queries/held-own-things';
import { heldLettersReading } from '@/features/notifications/queries/held-letters';
import type { OpenOrder } from '@/features/orders/domain/held-order';
import { listHeldOrders, namedOrderIds, openOrdersReading } from '@/features/orders/queries/held-orders';
import { heldReviewsReading } from '@/features/reviews/queries/held-reviews';
import { isId, type PersonId } from '@/kernel/ids';
import type { Context } from '@/platform/context';
import { readings, runReading } from '@/platform/db/reading';
import { readLink } from '@/platform/signed-links';
import { type DataRequest, firstLinkVersion, isOpenAt, whoseOf } from './domain/data-request';
import type { Held } from './domain/held';
import { findRequest, findRequestOf } from './store/requests';
import { subjectsOf } from './store/subjects';

/** The request a letter's link opens; null where the link is none of ours, or opens nothing any more. */
export async function findLinkedRequest(context: Context, token: string | null): Promise<DataRequest | null> {
  const target = token === null ? null : await readLink('your_data', token, context.linkKeys);
  if (target?.version !== firstLinkVersion || !isId('ask', target.id)) return null;
  const request = await findRequest(context.db, target.id);
  return request?.personId === null && isOpenAt(request, context.now()) ? request : null;
}

/** Everything the shop holds of somebody. */
export async function collectHeld(context: Context, whose: Whose): Promise<Held> {
  const { email, personId } = whose;
  const orderIds = namedOrderIds(context, whose);
  const [orders, account, found] = await Promise.all([
    listHeldOrders(context, whose),
    personId === null ? null : accountOf(context, personId),
    runReading(
      context.db,
      readings({
        letters: heldLettersReading(context, { email, subjects: subjectsOf(whose, orderIds) }),
        reviews: heldReviewsReading(context, orderIds),
      }),
    ),
  ]);
  return { madeAt: context.now(), email, account, orders, reviews: found.reviews, ...found.letters };
}

async function accountOf(context: Context, id: PersonId): Promise<Held['account']> {
  const parts = { person: heldPersonReading(context, id), things: heldOwnThingsReading(context, id) };
  const { person, things } = await runReading(context.db, readings(parts));
  return person && { ...person, ...things };
}

/** What somebody is shown who asked what we hold of them. */
export type YourData = {
  readonly held: Held;
  /** Orders that come before erasing them. */
  readonly open: ReadonlyArray<OpenOrder>;
  /** They want to be erased, and an order of theirs is still open. */
  readonly isWaiting: boolean;
};

/** What a guest is shown behind the letter's link; null where the link opens nothing. An account's owner signs in for theirs. */
export async function findGuestData(
  context: Context,
  token: string | null,
): Promise<(YourData & { readonly hasAccount: boolean }) | null> {
  const request = await findLinkedRequest(context, token);
  if (!request?.email) return null;
  const data = await dataOf(context, whoseOf(request, null), request);
  return { ...data, hasAccount: (await findPersonOf(context, { email: request.email })) !== null };
}

/** What whoever is signed in is shown of themselves; who works here is not erased by themselves. */
export async function getOwnData(context: Context): Promise<YourData & { readonly isStaff: boolean }> {
  const person = await requirePerson(context);
  const request = await findRequestOf(context.db, person.id);
  const data = await dataOf(context, { personId: person.id, email: person.email }, request);
  return { ...data, isStaff: isStaff(person) };
}

async function dataOf(context: Context, whose: Whose, request: DataRequest | null): Promise<YourData> {
  const [held, open] = await Promise.all([
    collectHeld(context, whose),
    runReading(context.db, openOrdersReading(context, whose)),
  ]);
  return { held, open, isWaiting: request?.state === 'waiting' };
}
