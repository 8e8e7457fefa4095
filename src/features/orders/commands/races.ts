import type { OrderId } from '@/kernel/ids';
import { refused, type Result } from '@/kernel/result';
import type { Context } from '@/platform/context';
import { type Statement, runBatch } from '@/platform/db/client';
import { isOvertaken } from '../store/write';

export { isOvertaken, isPlacedBefore, isReferenceTaken } from '../store/write';

/** Somebody else changed the order between our look at it and our write. */
export type Overtaken = { readonly kind: 'changed_meanwhile'; readonly orderId: OrderId };

/** Runs an order's batch; where another writer was first, says so and has changed nothing. */
export async function saveChange(
  context: Context,
  orderId: OrderId,
  statements: ReadonlyArray<Statement>,
): Promise<Result<undefined, Overtaken>> {
  try {
    await runBatch(context.db, statements);
    return { ok: true, value: undefined };
  } catch (error) {
    if (isOvertaken(error)) return refused({ kind: 'changed_meanwhile', orderId });
    throw error;
  }
}
