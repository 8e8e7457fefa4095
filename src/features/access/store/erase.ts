import { and, desc, eq, inArray, isNull, lt, or } from 'drizzle-orm';
import type { PersonId } from '@/kernel/ids';
import type { Instant } from '@/kernel/time';
import type { Db, Forgetting, Statement } from '@/platform/db/client';
import { mapReading, type Reading, reading, readings } from '@/platform/db/reading';
import type { HeldPerson } from '../domain/held-person';
import { pendingSignIns, people, secondFactorOffers, sessions } from '../tables';

const nobody = { name: 'Erased', email: null, phone: null, identityUid: null } as const;

/** What takes the name out of somebody's row, which stays for what points to it, and ends every way in. */
export function forgetPerson(db: Db, id: PersonId, at: Instant): Forgetting {
  const isThem = and(eq(people.id, id), isNull(people.erasedAt));
  return {
    table: 'people',
    rows: db.select({ id: people.id }).from(people).where(isThem),
    statements: [
      db.delete(sessions).where(eq(sessions.personId, id)),
      db.delete(pendingSignIns).where(eq(pendingSignIns.personId, id)),
      db.delete(secondFactorOffers).where(eq(secondFactorOffers.personId, id)),
      db
        .update(people)
        .set({ ...nobody, emailVerifiedAt: null, erasedAt: at, changedAt: at })
        .where(isThem),
    ],
  };
}

/** Reads what the shop holds of how somebody comes in. */
export function heldPersonReading(db: Db, id: PersonId): Reading<HeldPerson | null> {
  const { name, email, phone, emailVerifiedAt, createdAt } = people;
  const { device, createdAt: begunAt, seenAt } = sessions;
  const parts = readings({
    person: reading(
      db.select({ name, email, phone, emailVerifiedAt, createdAt }).from(people).where(eq(people.id, id)),
      ([row]) => row ?? null,
    ),
    devices: reading(
      db
        .select({ device, begunAt, seenAt })
        .from(sessions)
        .where(eq(sessions.personId, id))
        .orderBy(desc(sessions.seenAt)),
      (rows) => rows,
    ),
  });
  return mapReading(parts, ({ person, devices }) => person && { ...person, devices });
}

/** Forgets so many sign-ins and halves of one that ended before an instant; says how many. */
export async function forgetSignIns(db: Db, before: Instant, limit: number): Promise<number> {
  const ended = or(lt(sessions.endsAt, before), lt(sessions.idleEndsAt, before), lt(sessions.revokedAt, before));
  const some = db.select({ token: sessions.tokenHash }).from(sessions).where(ended).limit(limit);
  const isOver = lt(pendingSignIns.endsAt, before);
  const halves = db.select({ token: pendingSignIns.tokenHash }).from(pendingSignIns).where(isOver).limit(limit);
  const [whole, half] = await db.batch([
    db.delete(sessions).where(inArray(sessions.tokenHash, some)).returning({ id: sessions.personId }),
    db
      .delete(pendingSignIns)
      .where(inArray(pendingSignIns.tokenHash, halves))
      .returning({ id: pendingSignIns.personId }),
  ]);
  return whole.length + half.length;
}

/** The address of an account. */
export async function findEmail(db: Db, id: PersonId): Promise<string | null> {
  const row = await db.select({ email: people.email }).from(people).where(eq(people.id, id)).get();
  return row?.email ?? null;
}

/** Ends every session of an account and its tie to Identity Platform, where it is gone; who it is stays known. */
export function shutAccount(db: Db, id: PersonId, at: Instant): Statement[] {
  return [
    db.delete(sessions).where(eq(sessions.personId, id)),
    db.delete(pendingSignIns).where(eq(pendingSignIns.personId, id)),
    db.update(people).set({ identityUid: null, disabledAt: at, changedAt: at }).where(eq(people.id, id)),
  ];
}
