import { subscriptions as rules } from '@/config/backend';
import type { SubscriptionId } from '@/kernel/ids';
import type { Instant } from '@/kernel/time';
import type { Context } from '@/platform/context';
import { runBatch } from '@/platform/db/client';
import type { SubscriptionLink } from '../domain/letters';
import { insertSubscriberLetter, listUntold } from '../store/subscribers';

export type Telling = {
  /** What is told, e.g. `sale.open:sal_…`: each subscriber has one letter about it, however often it is told. */
  readonly occasion: string;
  /** Who came on the list later has seen it for themselves. */
  readonly confirmedUntil: Instant;
  readonly facts: Readonly<Record<string, unknown>>;
  /** How many letters may be written in this run. */
  readonly most: number;
};

/** Writes to everybody on the list that orders are open, chunk by chunk; whoever comes next goes on where it stopped. */
export async function tellSubscribers(
  context: Context,
  { occasion, confirmedUntil, facts, most }: Telling,
): Promise<{ readonly written: number; readonly isComplete: boolean }> {
  let written = 0;
  let after: SubscriptionId | null = null;
  while (written < most) {
    const limit = Math.min(rules.chunkSize, most - written);
    const chunk: SubscriptionLink[] = await listUntold(context.db, { occasion, confirmedUntil, after, limit });
    await writeChunk(context, chunk, { occasion, facts });
    written += chunk.length;
    after = chunk.at(-1)?.subscriptionId ?? after;
    if (chunk.length < limit) return { written, isComplete: true };
  }
  return { written, isComplete: false };
}

function writeChunk(
  context: Context,
  chunk: ReadonlyArray<SubscriptionLink>,
  { occasion, facts }: Pick<Telling, 'occasion' | 'facts'>,
): Promise<void> {
  const at = context.now();
  const statements = chunk.map((link) => {
    const letter = { ...link, id: context.newId('let'), occasion, at, facts: { ...facts, ...link } };
    return insertSubscriberLetter(context.db, { ...letter, kind: 'orders_open' });
  });
  return runBatch(context.db, statements);
}
