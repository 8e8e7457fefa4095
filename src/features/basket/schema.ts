import * as z from 'zod/mini';
import { basketLimits, textLimits } from '@/config/frontend';
import { isId, type OfferId, type SaleId, type SlotId } from '@/kernel/ids';

const saleId = z.custom<SaleId>((value) => typeof value === 'string' && isId('sal', value));
const offerId = z.custom<OfferId>((value) => typeof value === 'string' && isId('off', value), 'Please pick a kind.');
const quantity = (least: number) =>
  z.coerce
    .number('How many would you like?')
    .check(
      z.int('Whole numbers only, please.'),
      z.minimum(least, `At least ${least}, please.`),
      z.maximum(basketLimits.perLine, `At most ${basketLimits.perLine} of one thing, please.`),
    );
/** The time may be left for the checkout to ask; what is no slot counts as left open. */
const slotId = z.pipe(
  z._default(z.string(), ''),
  z.transform((chosen): SlotId | null => (isId('slt', chosen) ? chosen : null)),
);

/** What the "add to basket" form sends. */
export const addSchema = z.object({ saleId, slotId, offerId, quantity: quantity(1) });

/** What a change of quantity in the basket sends; none takes the line out. */
export const changeSchema = z.object({ offerId, quantity: quantity(0) });

/** What "order again" sends: the order, and the sale it was held against. */
export const againSchema = z.object({
  reference: z.string().check(z.maxLength(textLimits.reference)),
  sale: z.string().check(z.maxLength(textLimits.search)),
});
