import { and, eq, gt, isNull, not, or, type SQL, sql } from 'drizzle-orm';
import type { Id, SubscriptionId } from '@/kernel/ids';
import type { Instant } from '@/kernel/time';
import { type Db, runBatch, type Statement } from '@/platform/db/client';
import { constraintOf } from '@/platform/db/problems';
import type { SubscriptionLink } from '../domain/letters';
import type { ConsentAct, ConsentPurpose, Subscription } from '../domain/subscription';
import { consents, letters, subscriptions } from '../tables';
import { isActive } from './subscribers';

/** The version of a subscription's first links; the same as the column's default. */
export const firstLinkVersion = 1;

const columns = {
  id: subscriptions.id,
  askedAt: subscriptions.askedAt,
  confirmedAt: subscriptions.confirmedAt,
  endedAt: subscriptions.endedAt,
  linkVersion: subscriptions.linkVersion,
};

/** The subscription with an id, or of an e-mail address. */
export async function findSubscription(
  db: Db,
  by: { readonly id: SubscriptionId } | { readonly email: string },
): Promise<Subscription | null> {
  const which = 'id' in by ? eq(subscriptions.id, by.id) : eq(subscriptions.email, by.email);
  return (await db.select(columns).from(subscriptions).where(which).get()) ?? null;
}

type FirstAsking = { readonly id: SubscriptionId; readonly email: string; readonly at: Instant };

/** Writes down that an address asks for the first time. */
export function insertSubscription(db: Db, { id, email, at }: FirstAsking): Statement {
  return db.insert(subscriptions).values({ id, email, askedAt: at, linkVersion: firstLinkVersion, changedAt: at });
}

/** Notes that an address asks once more. */
export function noteAsking(db: Db, id: SubscriptionId, at: Instant): Statement {
  return db.update(subscriptions).set({ askedAt: at, changedAt: at }).where(eq(subscriptions.id, id));
}

/** Runs the batch of an asking; false where the same address asked for the first time meanwhile, and nothing was written. */
export async function saveAsking(db: Db, statements: ReadonlyArray<Statement>): Promise<boolean> {
  try {
    await runBatch(db, statements);
    return true;
  } catch (error) {
    const wall = constraintOf(error);
    if (wall?.kind === 'unique' && wall.name === 'subscriptions.email') return false;
    throw error;
  }
}

/** What a consent row tells. */
export type NewConsent = {
  readonly id: Id<'con'>;
  readonly purpose: ConsentPurpose;
  readonly act: ConsentAct;
  readonly wording: string;
  readonly at: Instant;
  readonly requestId: string;
};

type Answer = { readonly link: SubscriptionLink; readonly consent: NewConsent; readonly askedSince: Instant };

/** Confirms what was asked for, and keeps the consent; doing it again, or too late, changes nothing. */
export function confirmStatements(db: Db, { link, consent, askedSince }: Answer): [Statement, Statement] {
  const waits = and(isLinked(link), gt(subscriptions.askedAt, askedSince), isNotConfirmed);
  return [
    insertConsent(db, consent, waits),
    db.update(subscriptions).set({ confirmedAt: consent.at, endedAt: null, changedAt: consent.at }).where(waits),
  ];
}

type Joining = { readonly id: SubscriptionId; readonly email: string; readonly consent: NewConsent };

/**
 * Puts an address on the list that its owner has proved already, and keeps the consent; one that is on it changes nothing.
 * The consent is kept before the list is changed, by how it stood.
 */
export function joinStatements(db: Db, { id, email, consent }: Joining): Statement[] {
  const { at } = consent;
  const isOff = and(eq(subscriptions.email, email), not(isActive));
  return [
    db
      .insert(subscriptions)
      .values({ id, email, askedAt: at, linkVersion: firstLinkVersion, changedAt: at })
      .onConflictDoNothing(),
    insertConsent(db, consent, isOff),
    db.update(subscriptions).set({ askedAt: at, confirmedAt: at, endedAt: null, changedAt: at }).where(isOff),
  ];
}

/**
 * Ends a subscription, keeps that the consent was withdrawn, and takes back what still waits in the outbox; doing it
 * again changes nothing.
 */
export function endStatements(db: Db, { link, consent }: Omit<Answer, 'askedSince'>): Statement[] {
  const { at } = consent;
  return [
    insertConsent(db, consent, and(isLinked(link), isActive)),
    db
      .update(letters)
      .set({ state: 'given_up', problem: 'unsubscribed', changedAt: at })
      .where(
        and(eq(letters.subject, link.subscriptionId), eq(letters.kind, 'orders_open'), eq(letters.state, 'waiting')),
      ),
    db
      .update(subscriptions)
      .set({ endedAt: at, changedAt: at })
      .where(and(isLinked(link), or(isNull(subscriptions.endedAt), gt(subscriptions.askedAt, subscriptions.endedAt)))),
  ];
}

function isLinked({ subscriptionId, linkVersion }: SubscriptionLink): SQL | undefined {
  return and(eq(subscriptions.id, subscriptionId), eq(subscriptions.linkVersion, linkVersion));
}

// An ended one counts only where it was asked for again since.
const isNotConfirmed = or(
  and(isNull(subscriptions.confirmedAt), isNull(subscriptions.endedAt)),
  gt(subscriptions.askedAt, subscriptions.endedAt),
);

/** Keeps a consent for the address of a subscription, where the subscription is as the condition says. */
function insertConsent(db: Db, consent: NewConsent, where: SQL | undefined): Statement {
  const row = {
    id: sql<Id<'con'>>`${consent.id}`.as('id'),
    email: subscriptions.email,
    purpose: sql<string>`${consent.purpose}`.as('purpose'),
    act: sql<string>`${consent.act}`.as('act'),
    wording: sql<string>`${consent.wording}`.as('wording'),
    at: sql<Instant>`${consent.at}`.as('at'),
    requestId: sql<string>`${consent.requestId}`.as('request_id'),
  };
  return db.insert(consents).select(db.select(row).from(subscriptions).where(where));
}
