import { and, inArray, type SQL, type SQLWrapper } from 'drizzle-orm';
import type { Db, Forgetting } from '@/platform/db/client';
import { audit } from '../tables';

/** Whether a text names who is behind the row it is about. */
export type Names = (subject: SQLWrapper, text: SQLWrapper) => SQL;

/** What takes somebody out of the reasons of entries about them: the one thing in the trail that is ever changed. */
export function forgetReasons(
  db: Db,
  subjects: SQLWrapper,
  { names, words }: { names: Names; words: string },
): Forgetting {
  const told = and(inArray(audit.subject, subjects), names(audit.subject, audit.reason));
  return {
    table: 'audit',
    rows: db.select({ id: audit.id }).from(audit).where(told),
    statements: [db.update(audit).set({ reason: words }).where(told)],
  };
}
