import * as z from 'zod/mini';
import { textLimits } from '@/config/frontend';
import type { Resource } from '@/features/bake-sales/domain/sale-change';
import { isId, type LocationId, type SaleId } from '@/kernel/ids';
import { type Day, isDay, isWallTime, type WallTime } from '@/kernel/time';
import { moveAnswers } from '../domain/moved-sale';
import { readResource } from '../domain/resource-value';
import { reason } from '../schema';

const ofSale = {
  saleId: z.custom<SaleId>((value) => typeof value === 'string' && isId('sal', value)),
  version: z.coerce.number().check(z.int()),
};

const why = z.pipe(reason, z.string().check(z.minLength(3, 'Please say why.')));
const whyToShoppers = z.pipe(reason, z.string().check(z.minLength(3, 'Please say why: the shoppers read it.')));
const typed = z._default(z.string().check(z.maxLength(textLimits.phone)), '');

const resource = z.pipe(
  z.string('Please choose what there is more or less of.'),
  z.transform((text, issues): Resource => {
    const read = readResource(text);
    if (read) return read;
    issues.issues.push({ code: 'custom', message: 'Please choose what there is more or less of.', input: text });
    return z.NEVER;
  }),
);

/** What the form that changes a capacity sends; the second button stops selling instead. */
export const capacitySchema = z.object({ ...ofSale, of: resource, capacity: typed, stop: typed, reason: why });

/** What the form that cancels a sale sends; `agreed` is how many orders the person was told of, empty on the first press. */
export const cancelSaleSchema = z.object({
  ...ofSale,
  agreed: typed,
  reason: whyToShoppers,
});

const day = z.custom<Day>((value) => typeof value === 'string' && isDay(value), 'Please give a day.');
const time = z.custom<WallTime>((value) => typeof value === 'string' && isWallTime(value), 'Please give a time.');

/** What the form that moves a sale sends; `agreed` names what the person was told, empty on the first press. */
export const moveSaleSchema = z.object({
  ...ofSale,
  bakeDay: day,
  locationId: z.custom<LocationId>(
    (value) => typeof value === 'string' && isId('loc', value),
    'Please choose a place.',
  ),
  /** Left out where the sale has no slots. */
  firstSlotAt: z.optional(time),
  answerDay: day,
  answerAt: time,
  agreed: z._default(z.string().check(z.maxLength(textLimits.reason)), ''),
  reason: whyToShoppers,
});

/** What a shopper's answer to the move of their sale sends. */
export const answerMoveSchema = z.object({
  reference: z.string().check(z.maxLength(textLimits.phone)),
  answer: z.enum(moveAnswers),
});

/** What the button that goes on with the work on a sale's orders sends. */
export const saleWorkSchema = z.object({ saleId: ofSale.saleId });
