import { touchStatement } from '@/features/orders/commands/statements';
import type { Instant } from '@/kernel/time';
import type { Context } from '@/platform/context';
import { runBatch } from '@/platform/db/client';
import * as store from '../store/old-numbers';

/**
 * Forgets what Stripe calls so many payments that were made before an instant: the last thread from our books to whoever
 * paid. The sums stay. Says how many.
 */
export async function forgetStripeNumbers(context: Context, before: Instant, limit: number): Promise<number> {
  const old = await store.oldNumbers(context.db, before, limit);
  const all = [...old.payments, ...old.attempts];
  if (all.length === 0) return 0;
  const orderIds = new Set(all.map(({ orderId }) => orderId));
  const touched = [...orderIds].map((id) => touchStatement(context, id));
  await runBatch(context.db, [...store.forgetNumbers(context.db, old), ...touched]);
  return all.length;
}
