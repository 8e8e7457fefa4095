import * as z from 'zod/mini';
import { basketLimits } from '@/config/frontend';
import type { ChangeWish } from '@/features/orders/domain/plan-change';
import { isId, type OfferId, type SlotId } from '@/kernel/ids';
import { pence } from '@/kernel/money';

/** What the form that changes an order calls the time; everything else in it is a quantity, by its offer. */
export const slotField = 'slot';

type Sent = Iterable<readonly [string, unknown]>;

/** Reads what a changed order shall hold, as its form or an address says it; null where no form of ours says so. */
export function readWish(sent: Sent): ChangeWish | null {
  const quantities = new Map<OfferId, number>();
  let slotId: SlotId | null = null;
  for (const [name, value] of sent) {
    if (name === slotField && slotId === null && typeof value === 'string' && isId('slt', value)) slotId = value;
    else if (name === slotField) return null;
    if (!isId('off', name)) continue;
    const quantity = readQuantity(value);
    if (quantity === null || quantities.has(name)) return null;
    quantities.set(name, quantity);
  }
  const items = [...quantities].map(([offerId, quantity]) => ({ offerId, quantity }));
  const wanted = items.filter(({ quantity }) => quantity > 0);
  return slotId === null || wanted.length > basketLimits.lines ? null : { slotId, items: wanted };
}

function readQuantity(value: unknown): number | null {
  // A field somebody emptied means none.
  if (typeof value !== 'string' || !/^\d{0,2}$/.test(value)) return null;
  return Math.min(Number(value), basketLimits.perLine);
}

/** The same for an address or a form's hidden fields. */
export function wishFields({ slotId, items }: ChangeWish): ReadonlyArray<readonly [string, string]> {
  return [[slotField, slotId], ...items.map(({ offerId, quantity }) => [offerId, String(quantity)] as const)];
}

const whole = z.coerce.number().check(z.int(), z.minimum(0));

/** What somebody had before them when they confirmed a change. */
export const confirmSchema = z.object({ seenTotalPence: z.pipe(whole, z.transform(pence)), seenVersion: whole });
