import { and, asc, eq, inArray, isNotNull, lt, ne, or, type SQL } from 'drizzle-orm';
import type { Whose } from '@/features/access/domain/whose';
import { invariant } from '@/kernel/invariant';
import type { Instant } from '@/kernel/time';
import type { Db, Forgetting, Statement } from '@/platform/db/client';
import { constraintOf } from '@/platform/db/problems';
import type { DataRequest, DataRequestId } from '../domain/data-request';
import { dataRequests } from '../tables';

const { id, email, personId, state, linkEndsAt } = dataRequests;
const columns = { id, email, personId, state, linkEndsAt };

export type Asking = {
  readonly id: DataRequestId;
  readonly whose: Whose;
  readonly at: Instant;
  readonly linkEndsAt: Instant;
};

/** Writes down that somebody asks what we hold of them, or that they ask again. */
export async function openRequest(db: Db, { id: newId, whose, at, linkEndsAt: until }: Asking): Promise<DataRequest> {
  const isGuest = whose.personId === null;
  const [row] = await db
    .insert(dataRequests)
    .values({
      id: newId,
      email: isGuest ? whose.email : null,
      personId: whose.personId,
      state: 'asked',
      askedAt: at,
      linkEndsAt: until,
    })
    .onConflictDoUpdate({
      target: isGuest ? dataRequests.email : dataRequests.personId,
      set: { askedAt: at, linkEndsAt: until },
    })
    .returning(columns);
  invariant(row, 'A request that was written comes back');
  return row;
}

/** The request with an id, or null. */
export async function findRequest(db: Db, by: DataRequestId): Promise<DataRequest | null> {
  return (await db.select(columns).from(dataRequests).where(eq(id, by)).get()) ?? null;
}

/** The request of an account, or null. */
export async function findRequestOf(db: Db, by: NonNullable<DataRequest['personId']>): Promise<DataRequest | null> {
  return (await db.select(columns).from(dataRequests).where(eq(personId, by)).get()) ?? null;
}

/** Notes that somebody wants to be erased, unless they are already. */
export function noteWish(db: Db, which: DataRequestId, at: Instant): Statement {
  return db
    .update(dataRequests)
    .set({ state: 'waiting', erasureAskedAt: at })
    .where(and(eq(id, which), ne(state, 'erased')));
}

/** Takes a wish back that has not been fulfilled. */
export async function withdrawWish(db: Db, which: DataRequestId): Promise<void> {
  await db
    .update(dataRequests)
    .set({ state: 'asked', erasureAskedAt: null })
    .where(and(eq(id, which), eq(state, 'waiting')));
}

/** Those who want to be erased and are not yet, whoever has waited longest first. */
export function listWaiting(db: Db, limit: number): Promise<DataRequest[]> {
  return db
    .select(columns)
    .from(dataRequests)
    .where(eq(state, 'waiting'))
    .orderBy(asc(dataRequests.erasureAskedAt))
    .limit(limit);
}

function isOf({ email: address, personId: account }: Whose): SQL | undefined {
  const asGuest = address === null ? undefined : eq(email, address);
  return account === null ? asGuest : or(eq(personId, account), asGuest);
}

/** What closes somebody's requests. The batch fails by `isStillOpen` where an order of theirs is open. */
export function closeRequests(db: Db, whose: Whose, { at, openOrders }: { at: Instant; openOrders: SQL }): Forgetting {
  const theirs = and(isOf(whose), ne(state, 'erased'));
  return {
    table: 'data_requests',
    rows: db.select({ id }).from(dataRequests).where(theirs),
    statements: [db.update(dataRequests).set({ state: 'erased', erasedAt: at, email: null, openOrders }).where(theirs)],
  };
}

/** Says whether a batch was undone because an order of somebody is open. */
export function isStillOpen(error: unknown): boolean {
  const wall = constraintOf(error);
  return wall?.kind === 'check' && wall.name === 'data_requests_settled';
}

/** Forgets so many guests who asked what we hold of them and whose link ended before an instant; says how many. */
export async function forgetAskers(db: Db, before: Instant, limit: number): Promise<number> {
  const old = and(eq(state, 'asked'), isNotNull(email), lt(linkEndsAt, before));
  const some = db.select({ id }).from(dataRequests).where(old).limit(limit);
  return (await db.delete(dataRequests).where(inArray(id, some)).returning({ id })).length;
}
