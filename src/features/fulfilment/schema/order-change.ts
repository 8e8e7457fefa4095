import * as z from 'zod/mini';
import { textLimits } from '@/config/frontend';
import { isId, type OfferId, type SaleId, type SlotId } from '@/kernel/ids';
import type { StaffChange } from '../domain/staff-change';
import { reason } from '../schema';

const typed = z._default(z.string().check(z.maxLength(textLimits.phone)), '');
const common = {
  reference: z.string().check(z.maxLength(textLimits.phone)),
  version: z.coerce.number().check(z.int()),
  /** What the person agreed to, as the first press named it; empty then. */
  agreed: z._default(z.string().check(z.maxLength(textLimits.reason)), ''),
  reason: z.pipe(reason, z.string().check(z.minLength(3, 'Please say why: the shopper reads it.'))),
};
const offer = (message: string) =>
  z.custom<OfferId>((value) => typeof value === 'string' && isId('off', value), message);

/** How many of something; left empty, all of it. */
const howMany = z.pipe(
  z.transform((typed: unknown) => (typed === '' ? null : typed)),
  z.nullable(
    z.coerce
      .number()
      .check(z.int('Please give a whole number.'), z.minimum(1, 'Please say how many, or leave it empty.')),
  ),
);

/** What "not available" sends: what, how many, and what is given instead (empty: nothing). */
export const itemSchema = z.object({
  ...common,
  offerId: offer('Please choose what is not available.'),
  quantity: howMany,
  by: typed,
});

/** What "move to another sale" sends: the sale and the time there, as one choice. */
export const moveOrderSchema = z.object({
  ...common,
  to: z.string('Please choose where to.').check(z.maxLength(textLimits.note)),
});

/** Reads what shall be given instead of something that is not available. */
export function readItemChange({ offerId, quantity, by }: z.infer<typeof itemSchema>): StaffChange {
  return isId('off', by) ? { kind: 'substitute', offerId, quantity, by } : { kind: 'remove', offerId, quantity };
}

/** Names a time of a sale in a form's list. */
export function targetValue({ saleId, slotId }: { readonly saleId: SaleId; readonly slotId: SlotId }): string {
  return `${saleId} ${slotId}`;
}

/** Reads where an order shall move, or null where the choice is none. */
export function readMove({ to }: z.infer<typeof moveOrderSchema>): StaffChange | null {
  const [saleId = '', slotId = ''] = to.split(' ');
  return isId('sal', saleId) && isId('slt', slotId) ? { kind: 'move', saleId, slotId } : null;
}
