import { requirePerson } from '@/features/access/queries';
import { ownOrderReading } from '@/features/orders/queries/own-orders';
import { parseReference } from '@/kernel/ids';
import type { Context } from '@/platform/context';
import { runReading } from '@/platform/db/reading';
import { signLink } from '@/platform/signed-links';

/** The key to the page of an order, as its letters carry it, and the reference it opens. */
export type OrderKey = { readonly reference: string; readonly token: string };

/**
 * The key to an order in the account of whoever asks; null where they have no such order. It is the same key that the
 * order's letters carry, so that one page with one lock serves guests and accounts alike.
 */
export async function findOwnOrderKey(context: Context, typed: string): Promise<OrderKey | null> {
  const { id: personId } = await requirePerson(context);
  const reference = parseReference(typed);
  if (reference === null) return null;
  const order = await runReading(context.db, ownOrderReading(context, { personId, reference }));
  if (!order) return null;
  const { id, linkVersion: version } = order;
  return { reference: order.reference, token: await signLink('order', { id, version }, context.linkKeys) };
}
