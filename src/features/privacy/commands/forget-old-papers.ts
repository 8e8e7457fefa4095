import { forgetSignIns } from '@/features/access/commands/erase-person';
import {
  eraseOldLetters,
  eraseOldSubscriptions,
  forgetUnreachable,
  type OldOnes,
} from '@/features/notifications/commands/erase-letters';
import { forgetStripeEvents } from '@/features/payments/commands/erase-reasons';
import { forgetStripeNumbers } from '@/features/payments/commands/forget-numbers';
import { forgetOldInvitations } from '@/features/staff/commands/forget-invitations';
import type { Context } from '@/platform/context';
import { runBatch } from '@/platform/db/client';
import type { Sweeping } from '../domain/retention';
import { forgetAskers } from '../store/requests';
import { forgettingStatements } from './forget';

/** Forgets whom old letters went to, and who left our list long ago; says how many. */
export async function forgetOldLetters(context: Context, { cutoffs, pace }: Sweeping): Promise<number> {
  const { batchSize: limit } = pace;
  const wishes = { endedBefore: cutoffs.guests, askedBefore: cutoffs.tokens, limit };
  const old: ReadonlyArray<OldOnes> = [
    await eraseOldLetters(context, cutoffs.guests, limit),
    await eraseOldSubscriptions(context, wishes),
  ];
  const parts = old.flatMap((ones) => ones.parts);
  await runBatch(context.db, forgettingStatements(context, parts));
  const forgotten = old.reduce((sum, { count }) => sum + count, 0);
  return forgotten + (await forgetUnreachable(context, limit));
}

/** Forgets sign-ins, links and invitations that ended, what Stripe told, and what it calls old payments, once they have been kept long enough; says how many. */
export async function forgetOldTokens(context: Context, { cutoffs, pace }: Sweeping): Promise<number> {
  const { batchSize: limit } = pace;
  return (
    (await forgetSignIns(context, cutoffs.tokens, limit)) +
    (await forgetOldInvitations(context, cutoffs.tokens, limit)) +
    (await forgetAskers(context.db, cutoffs.tokens, limit)) +
    (await forgetStripeEvents(context, cutoffs.logs, limit)) +
    (await forgetStripeNumbers(context, cutoffs.tax, limit))
  );
}
