import { requireStaff } from '@/features/access/queries';
import { findStoredEvent } from '@/features/payments/queries/waiting';
import { auditStatement } from '@/features/shop/commands';
import { ok, refused, type Result } from '@/kernel/result';
import type { Context } from '@/platform/context';
import { runBatch } from '@/platform/db/client';
import { processEvent } from './stripe-events';

export type ReplayProblem =
  | { readonly kind: 'no_such_event' | 'done_already' | 'unavailable' }
  /** It still waits for something else, such as its cause. */
  | { readonly kind: 'not_yet'; readonly why: string };

/** Tries at once to do what Stripe told us, because somebody wants it; what was done before is not done again. */
export async function replayStripeEvent(context: Context, id: string): Promise<Result<undefined, ReplayProblem>> {
  const staff = await requireStaff(context, 'jobs.run');
  const event = await findStoredEvent(context, id);
  if (!event) return refused({ kind: 'no_such_event' });
  if (event.state === 'done') return refused({ kind: 'done_already' });
  await runBatch(context.db, [
    auditStatement(context, {
      ...{ action: 'stripe_event.replayed', personId: staff.id, actor: staff.name, subject: id },
      before: { type: event.type, tries: event.tries, problem: event.problem },
    }),
  ]);
  const done = await processEvent(context, event);
  return done.ok ? ok() : done;
}
