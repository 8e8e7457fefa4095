import { letters as limits, operations } from '@/config/backend';
import { can } from '@/features/access/domain/permissions';
import { requireStaff } from '@/features/access/queries';
import type { Context } from '@/platform/context';
import { type Reading, readings, runReading } from '@/platform/db/reading';
import type { MailTold, UnreachedLetter } from '../domain/unreached';
import { mailTold } from '../store/mail-events';
import { unreachedReading } from '../store/unreached';

/** Reads the letters of late that did not reach their person, the newest first, for somebody else's batch. */
export function unreachedLettersReading(context: Context, limit: number): Reading<UnreachedLetter[]> {
  return unreachedReading(context.db, { since: context.now() - limits.unreachedForMs, limit });
}

export type Post = {
  readonly letters: ReadonlyArray<UnreachedLetter>;
  readonly told: MailTold;
  readonly mayResend: boolean;
};

/** The letters that reached nobody, and what Resend tells us, for whoever looks after the shop. */
export async function getPost(context: Context): Promise<Post> {
  const staff = await requireStaff(context, 'letters.read');
  const told = mailTold(context.db, { since: context.now() - operations.lookBackMs, limit: operations.mostShown });
  const letters = unreachedLettersReading(context, operations.mostShown);
  const found = await runReading(context.db, readings({ letters, told }));
  return { ...found, mayResend: can(staff.role, 'letters.resend') };
}
