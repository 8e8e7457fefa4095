import { and, desc, eq, gte, isNull } from 'drizzle-orm';
import type { Instant } from '@/kernel/time';
import type { Db } from '@/platform/db/client';
import { type Reading, reading, readings } from '@/platform/db/reading';
import type { MailTold } from '../domain/unreached';
import { letters, resendEvents } from '../tables';

/** Reads what Resend told us of late about letters we do not know it by, the newest first, and when it last did. */
export function mailTold(
  db: Db,
  { since, limit }: { readonly since: Instant; readonly limit: number },
): Reading<MailTold> {
  const ofNone = db
    .select({
      id: resendEvents.id,
      type: resendEvents.type,
      resendId: resendEvents.resendId,
      receivedAt: resendEvents.receivedAt,
    })
    .from(resendEvents)
    .leftJoin(letters, eq(letters.resendId, resendEvents.resendId))
    .where(and(gte(resendEvents.receivedAt, since), isNull(letters.id)))
    .orderBy(desc(resendEvents.receivedAt))
    .limit(limit);
  const last = db
    .select({ receivedAt: resendEvents.receivedAt })
    .from(resendEvents)
    .where(gte(resendEvents.receivedAt, since))
    .orderBy(desc(resendEvents.receivedAt))
    .limit(1);
  return readings({
    ofNoLetter: reading(ofNone, (rows) => rows),
    last: reading(last, ([row]) => row?.receivedAt ?? null),
  });
}

/** Reads one of Resend's events, and whether we know the letter it is about; or null. */
export async function findMailEvent(
  db: Db,
  id: string,
): Promise<{ readonly type: string; readonly resendId: string } | null> {
  const found = db.select({ type: resendEvents.type, resendId: resendEvents.resendId }).from(resendEvents);
  return (await found.where(eq(resendEvents.id, id)).get()) ?? null;
}

/** Says whether a letter of ours is the one Resend knows by this id. */
export async function isLetterKnown(db: Db, resendId: string): Promise<boolean> {
  const found = db.select({ id: letters.id }).from(letters).where(eq(letters.resendId, resendId));
  return (await found.get()) !== undefined;
}
