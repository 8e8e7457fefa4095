import { reconciliation as limits } from '@/config/backend';
import type { Staff } from '@/features/access/domain/person';
import { auditStatement } from '@/features/shop/commands';
import { refused, ok, type Result } from '@/kernel/result';
import { dayAt } from '@/kernel/time';
import type { Context } from '@/platform/context';
import { runBatch } from '@/platform/db/client';
import { type Days, type DaysProblem, problemOfDays, type Run } from '../domain/run';
import * as runStore from '../store/runs';

export type AskProblem = DaysProblem | { readonly kind: 'under_way' };

/** Asks for a comparison of some days; the companion makes it. Refused while one is under way. */
export async function askToReconcile(
  context: Context,
  { days, staff }: { readonly days: Days; readonly staff: Pick<Staff, 'id' | 'name'> },
): Promise<Result<Run['id'], AskProblem>> {
  const now = context.now();
  const problem = problemOfDays(days, { today: dayAt(now), most: limits.mostDays });
  if (problem) return refused(problem);
  if (await runStore.hasOpenRun(context.db)) return refused({ kind: 'under_way' });
  const id = context.newId('rec');
  await runBatch(context.db, [
    runStore.insertRun(context.db, { id, night: null, askedBy: staff.id, askedAt: now, ...days }),
    auditStatement(context, {
      action: 'reconcile.asked',
      personId: staff.id,
      actor: staff.name,
      subject: id,
      after: days,
    }),
  ]);
  context.afterResponse(context.companion.tick('', now));
  return ok(id);
}
