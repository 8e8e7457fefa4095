import { requirePerson } from '@/features/access/queries';
import type { OwnOrders } from '@/features/orders/domain/own-order';
import { ownOrdersReading } from '@/features/orders/queries/own-orders';
import { parseReference } from '@/kernel/ids';
import type { Context } from '@/platform/context';
import { runReading } from '@/platform/db/reading';

export type AccountPage = {
  /** Empty where they have never said. */
  readonly name: string;
  readonly orders: OwnOrders;
};

/** The orders of whoever asks; `after` is the reference the page before ended with, and rubbish begins from the start. */
export async function getAccountPage(context: Context, after: string | null): Promise<AccountPage> {
  const { id: personId, name } = await requirePerson(context);
  const asked = { personId, after: after === null ? null : parseReference(after) };
  return { name, orders: await runReading(context.db, ownOrdersReading(context, asked)) };
}
