import { and, eq, isNull, notExists, or, sql } from 'drizzle-orm';
import type { PersonId } from '@/kernel/ids';
import type { Instant } from '@/kernel/time';
import type { Db, Statement } from '@/platform/db/client';
import type { Person } from '../domain/person';
import type { KnownPerson, Vouched } from '../domain/recognition';
import { people } from '../tables';

/** Everybody who has this account or this address; at most one of each. */
export function findKnown(db: Db, { uid, email }: Pick<Vouched, 'uid' | 'email'>): Promise<KnownPerson[]> {
  return db
    .select({
      id: people.id,
      role: people.role,
      name: people.name,
      email: people.email,
      identityUid: people.identityUid,
      emailVerifiedAt: people.emailVerifiedAt,
      mayComeIn: sql<boolean>`${and(isNull(people.disabledAt), isNull(people.erasedAt))}`.mapWith(Boolean),
    })
    .from(people)
    .where(or(eq(people.identityUid, uid), eq(people.email, email)));
}

type NewShopper = { readonly id: PersonId; readonly vouched: Vouched; readonly at: Instant };

/** Writes down a shopper who has proved their address; of two at once the first is kept. */
export async function insertShopper(db: Db, { id, vouched, at }: NewShopper): Promise<void> {
  const { uid: identityUid, email, name } = vouched;
  const times = { emailVerifiedAt: at, createdAt: at, changedAt: at };
  await db
    .insert(people)
    .values({ id, role: 'shopper', name: name ?? '', email, identityUid, ...times })
    .onConflictDoNothing();
}

export type AccountOrAddress = { readonly uid: string } | { readonly email: string };

type Tied = { readonly id: PersonId; readonly vouched: Pick<Vouched, 'uid' | 'email'>; readonly at: Instant };

/** The statement that takes over somebody's account and proved address; none of it where it is somebody else's here. */
export function tieStatement(db: Db, { id, vouched: { uid, email }, at }: Tied): Statement {
  const another = db
    .select({ id: sql`1` })
    .from(sql`${people} AS other`)
    .where(sql`other.id <> ${id} AND (other.email = ${email} OR other.identity_uid = ${uid})`);
  return db
    .update(people)
    .set({ identityUid: uid, email, emailVerifiedAt: at, changedAt: at })
    .where(and(eq(people.id, id), notExists(another)));
}

/** Somebody by their account or by their address, unless they were erased. */
export async function findPersonOf(db: Db, by: AccountOrAddress): Promise<Person | null> {
  const row = await db
    .select({ id: people.id, role: people.role, name: people.name, email: people.email })
    .from(people)
    .where(and('uid' in by ? eq(people.identityUid, by.uid) : eq(people.email, by.email), isNull(people.erasedAt)))
    .get();
  return row ?? null;
}
