import type { RandomBytes } from '@/kernel/ids';
import type { Instant } from '@/kernel/time';

/** How long a session lasts: unused, at most, and how often its use is written down. */
export type SessionRules = { readonly idleMs: number; readonly longestMs: number; readonly noteEveryMs: number };

/** The times of a session. */
export type SessionTimes = {
  readonly createdAt: Instant;
  readonly seenAt: Instant;
  readonly idleEndsAt: Instant;
  readonly endsAt: Instant;
};

/** The times of a session that begins now. */
export function beginSession(now: Instant, rules: SessionRules): SessionTimes {
  return { createdAt: now, seenAt: now, idleEndsAt: now + rules.idleMs, endsAt: now + rules.longestMs };
}

/** Says whether a session still opens anything: used lately, not too old, not revoked. */
export function isAlive(session: SessionTimes & { readonly revokedAt: Instant | null }, now: Instant): boolean {
  return session.revokedAt === null && now < session.idleEndsAt && now < session.endsAt;
}

/** The times of a session that is used now, or null where its last use was noted a moment ago. */
export function noteUse(session: SessionTimes, now: Instant, rules: SessionRules): SessionTimes | null {
  if (now - session.seenAt < rules.noteEveryMs) return null;
  return { ...session, seenAt: now, idleEndsAt: Math.min(now + rules.idleMs, session.endsAt) };
}

const tokenShape = /^[0-9a-f]{32,128}$/;

/** Makes a session token of so many random bytes. Only the browser keeps it; the shop keeps its hash. */
export function makeToken(randomBytes: RandomBytes, byteCount: number): string {
  return Array.from(randomBytes(byteCount), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Says whether a cookie can be a token at all; rubbish is not worth a question to the database. */
export function isToken(text: string): boolean {
  return tokenShape.test(text);
}
