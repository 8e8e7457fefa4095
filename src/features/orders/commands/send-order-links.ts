import { counters, findOrder as rules } from '@/config/backend';
import { listSalesById } from '@/features/bake-sales/queries/sales-by-id';
import { countAsking, type TooManyTries } from '@/features/notifications/commands/count-asking';
import { letterStatements, sendLettersSoon } from '@/features/notifications/commands/outbox';
import type { SaleId } from '@/kernel/ids';
import { invariant } from '@/kernel/invariant';
import { ok, type Result } from '@/kernel/result';
import { emailKey } from '@/kernel/text';
import { day } from '@/kernel/time';
import type { Context } from '@/platform/context';
import { runBatch } from '@/platform/db/client';
import { type FoundOrder, orderLinksLetter } from '../domain/letters';
import { type OrderOfEmail, ordersOfEmail } from '../store/by-email';

/**
 * Takes a request for somebody's lost links. Whether there are any orders is only looked up once the answer is out, so
 * that neither the answer nor the time it takes tells.
 */
export async function askForOrderLinks(context: Context, typed: string): Promise<Result<undefined, TooManyTries>> {
  const email = emailKey(typed);
  const { findOrderPerEmail: perEmail, findOrderPerAddress: perAddress } = counters;
  const counted = await countAsking(context, { what: 'find_order', email, perEmail, perAddress });
  if (!counted.ok) return counted;
  const sending = sendOrderLinks(context, email).catch((error: unknown) => {
    context.log.error('order_links.not_written', { message: error instanceof Error ? error.message : 'unknown' });
  });
  context.afterResponse(sending);
  return ok();
}

/** Writes the letter that lists an address's latest orders, each with its link; none where there are none. */
export async function sendOrderLinks(context: Context, email: string): Promise<void> {
  const placedSince = context.now() - rules.placedWithinDays * day;
  const found = await ordersOfEmail(context.db, { email, placedSince, limit: rules.mostListed });
  const [newest, ...older] = await withSales(context, found);
  if (!newest) return;
  const round = Math.floor(context.now() / rules.askAgainMs);
  await runBatch(context.db, letterStatements(context, orderLinksLetter(email, { orders: [newest, ...older] }, round)));
  sendLettersSoon(context);
}

async function withSales(context: Context, found: ReadonlyArray<OrderOfEmail>): Promise<FoundOrder[]> {
  if (found.length === 0) return [];
  const sales = await listSalesById(context, [...new Set<SaleId>(found.map(({ saleId }) => saleId))]);
  const byId = new Map(sales.map((saleAndPlace) => [saleAndPlace.sale.id, saleAndPlace]));
  return found.map(({ id, saleId, reference, linkVersion, state, totalPence }) => {
    const at = byId.get(saleId);
    invariant(at, 'An order stands in a sale');
    const { sale, place } = at;
    return { orderId: id, linkVersion, reference, bakeDay: sale.bakeDay, place: place.name, state, totalPence };
  });
}
