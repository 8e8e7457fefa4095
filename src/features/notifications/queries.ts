import type { Instant } from '@/kernel/time';
import { emailKey } from '@/kernel/text';
import type { Context } from '@/platform/context';
import type { LetterSummary } from './domain/letter';
import * as store from './store/outbox';

/** The letters about an order (or another thing), oldest first, with what became of each. */
export function listLettersAbout(context: Context, subject: string): Promise<LetterSummary[]> {
  return store.listBySubject(context.db, subject);
}

/** Why letters do not reach an address (`bounced` or `complained`) and since when; null where nothing is known against it. */
export function findUnreachable(
  context: Context,
  email: string,
): Promise<{ readonly reason: string; readonly since: Instant } | null> {
  return store.findUnreachable(context.db, emailKey(email));
}
