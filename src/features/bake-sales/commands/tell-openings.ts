import { tellSubscribers } from '@/features/notifications/commands/tell-subscribers';
import type { Instant } from '@/kernel/time';
import type { Context } from '@/platform/context';
import { runReading } from '@/platform/db/reading';
import { openingFacts } from '../domain/letters';
import type { Sale } from '../domain/offer-sheet';
import { salesAndPlacesReading } from '../queries/readings';
import { noteTold, untoldOpenings } from '../store/openings';

/**
 * Writes to everybody on the list about each sale that takes orders now and has not been told of, whenever it opened.
 * A run that stops half-way leaves the sale untold, and the next one writes the letters that are missing.
 */
export async function tellOpenings(
  context: Context,
  most: number,
): Promise<{ readonly done: number; readonly failed: number }> {
  const untold = untoldOpenings(context.db, context.now());
  let done = 0;
  for (const opening of await runReading(context.db, salesAndPlacesReading(context, untold))) {
    const { sale } = opening;
    const { written, isComplete } = await tellSubscribers(context, {
      occasion: `sale.open:${sale.id}`,
      confirmedUntil: openedAt(sale),
      facts: openingFacts(opening),
      most: most - done,
    });
    done += written;
    if (!isComplete) break;
    await noteTold(context.db, sale.id, context.now());
    context.log.info('opening.told', { saleId: sale.id, written });
  }
  return { done, failed: 0 };
}

/** When shoppers could first order: a sale may be published after the hour at which it was to open. */
function openedAt({ opensAt, publishedAt }: Sale): Instant {
  return Math.max(opensAt, publishedAt ?? opensAt);
}
