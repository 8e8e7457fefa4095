import type { SQLWrapper } from 'drizzle-orm';
import type { Context } from '@/platform/context';
import type { Forgetting } from '@/platform/db/client';
import { forgetReasons, type Names } from '../store/erase';

/** What takes somebody out of the reasons staff gave in the audit trail, for the batch of an erasure; all else in it names nobody. */
export function eraseAuditReasons(
  context: Context,
  subjects: SQLWrapper,
  telling: { readonly names: Names; readonly words: string },
): Forgetting {
  return forgetReasons(context.db, subjects, telling);
}
