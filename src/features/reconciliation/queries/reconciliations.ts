import { requireStaff } from '@/features/access/queries';
import type { ReconciliationId } from '@/kernel/ids';
import type { Context } from '@/platform/context';
import { isUnderWay, type Run } from '../domain/run';
import { type KeptDifference, listDifferences } from '../store/differences';
import { findRun, listRuns } from '../store/runs';

/** As many as one page shows. */
const shown = 14;

export type Reconciliations = {
  /** Newest first. */
  readonly runs: ReadonlyArray<Run>;
  readonly isUnderWay: boolean;
  /** The one looked at, with what it found; null where none has come to its end. */
  readonly seen: { readonly run: Run; readonly differences: ReadonlyArray<KeptDifference> } | null;
};

/** The comparisons made so far and the differences of one of them: of the newest, unless another is asked for. */
export async function getReconciliations(context: Context, wanted: ReconciliationId | null): Promise<Reconciliations> {
  await requireStaff(context, 'money.reconcile');
  const [runs, asked] = await Promise.all([
    listRuns(context.db, shown),
    wanted === null ? null : findRun(context.db, wanted),
  ]);
  const run = asked ?? runs.find(({ state }) => state === 'done') ?? null;
  const seen = run && { run, differences: await listDifferences(context.db, run.id) };
  return { runs, isUnderWay: runs.some(isUnderWay), seen };
}

/** How many differences the newest comparison found; 0 where none has been made. */
export async function countLatestDifferences(context: Context): Promise<number> {
  await requireStaff(context, 'money.reconcile');
  const runs = await listRuns(context.db, shown);
  return runs.find(({ state }) => state === 'done')?.differences ?? 0;
}

/** The differences of one comparison, for whoever made it. */
export function listDifferencesOf(context: Pick<Context, 'db'>, id: ReconciliationId): Promise<KeptDifference[]> {
  return listDifferences(context.db, id);
}
