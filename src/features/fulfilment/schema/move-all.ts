import * as z from 'zod/mini';
import { textLimits } from '@/config/frontend';
import { type BulkMove, bulkMoves } from '@/features/orders/domain/bulk-move';
import { isId, type SaleId } from '@/kernel/ids';

const isBulkMove = (value: unknown): value is BulkMove => bulkMoves.some((move) => move === value);
const to = z.custom<BulkMove>(isBulkMove, 'Please choose what all of them become.');

const count = z.coerce.number().check(z.int(), z.minimum(0), z.maximum(9999));
/** How many went, and how many somebody else was quicker with, in the parts before this one. */
const before = z.catch(count, 0);

/** What the form sends that moves the orders of a sale together; `agreed` is empty on the first press. */
export const moveAllSchema = z.object({
  saleId: z.custom<SaleId>((value) => typeof value === 'string' && isId('sal', value)),
  to,
  agreed: z._default(z.string().check(z.maxLength(textLimits.phone)), ''),
  ...{ movedBefore: before, overtakenBefore: before },
});

/** What the address says became of it. */
const movedSchema = z.object({ to, moved: count, overtaken: count, left: count });

/** Reads what became of moving orders together from the address; null where it says nothing of that. */
export function readMovedAll(search: Readonly<Record<string, unknown>>): z.infer<typeof movedSchema> | null {
  const { told, moved, overtaken, left } = search;
  const read = movedSchema.safeParse({ to: told, moved, overtaken, left });
  return read.success ? read.data : null;
}
