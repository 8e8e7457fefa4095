import { jobs } from '@/config/backend';
import { requireStaff } from '@/features/access/queries';
import { auditStatement } from '@/features/shop/commands';
import type { PersonId, StrayPaymentId } from '@/kernel/ids';
import { ok, refused, type Result } from '@/kernel/result';
import type { Context } from '@/platform/context';
import { runBatch, type Statement } from '@/platform/db/client';
import type { BeyondLimit } from '../domain/refund-limit';
import { isRefundable, type StrayPayment } from '../domain/stray-payment';
import * as strayStore from '../store/stray-payments';
import { withinRefundLimit } from './refund-limit';
import { sendAskedRefunds } from './send-refunds';

export type StrayWish = {
  readonly id: StrayPaymentId;
  readonly actor: { readonly personId: PersonId | null; readonly name: string };
};
type StraySettled = { readonly kind: 'stray_settled' };
type Settled = Result<undefined, StraySettled>;

/** Gives a stray payment back whole; it counts as returned when Stripe says so. */
export async function refundStrayPayment(
  context: Context,
  { id }: Pick<StrayWish, 'id'>,
): Promise<Result<undefined, StraySettled | BeyondLimit>> {
  const staff = await requireStaff(context, 'orders.refund');
  const actor = { personId: staff.id, name: staff.name };
  const stray = await strayStore.findStray(context.db, { id });
  if (!stray || !isRefundable(stray)) return refused({ kind: 'stray_settled' });
  // Of other money too so many of its smallest unit: what they are worth no book of ours says.
  const within = withinRefundLimit(staff, stray.amount, []);
  if (!within.ok) return within;
  await runBatch(context.db, [
    strayStore.changeStray(context.db, stray, { state: 'refund_asked', problem: null }),
    auditStray(context, { stray, actor, action: 'stray_payment.refunded', reason: null }),
  ]);
  context.afterResponse(sendAskedRefunds(context, jobs.batchSize));
  return ok();
}

/** Closes a stray payment somebody has seen to in another way, with what they say about it. */
export async function settleStrayPayment(
  context: Context,
  { id, actor, reason }: StrayWish & { readonly reason: string },
): Promise<Settled> {
  const stray = await strayStore.findStray(context.db, { id });
  if (stray?.state !== 'waiting') return refused({ kind: 'stray_settled' });
  const settled = { state: 'settled', reason, settledAt: context.now(), settledBy: actor.personId } as const;
  await runBatch(context.db, [
    strayStore.changeStray(context.db, stray, settled),
    auditStray(context, { stray, actor, action: 'stray_payment.settled', reason }),
  ]);
  return ok();
}

type Told = Pick<StrayWish, 'actor'> & {
  readonly stray: StrayPayment;
  readonly action: 'stray_payment.refunded' | 'stray_payment.settled';
  readonly reason: string | null;
};

function auditStray(context: Context, { stray, actor, action, reason }: Told): Statement {
  return auditStatement(context, {
    action,
    personId: actor.personId,
    actor: actor.name,
    subject: stray.id,
    before: { state: stray.state },
    reason,
  });
}
