import * as z from 'zod/mini';
import { textLimits } from '@/config/frontend';
import { idOf } from '@/features/catalogue/schema';
import { type Day, isDay, isWallTime, type WallTime } from '@/kernel/time';
import { orderingChanges } from '../domain/ordering';
import { reason } from '../schema';

const whenTyped = <T extends string>(isIt: (text: string) => text is T) =>
  z.pipe(
    z._default(z.string(), ''),
    z.transform((text): T | null => (isIt(text) ? text : null)),
  );

// Nobody's clock goes further than that.
const isPlanned = (text: string): text is Day => /^20\d\d-\d\d-\d\d$/.test(text) && isDay(text);

/** What the forms send that change when a sale takes orders; `agreed` names what the person was told, empty at first. */
export const orderingSchema = z.object({
  ...{ saleId: idOf('sal'), version: z.coerce.number().check(z.int()), change: z.enum(orderingChanges) },
  /** Left out where a sale is closed now. */
  ...{ day: whenTyped<Day>(isPlanned), at: whenTyped<WallTime>(isWallTime) },
  agreed: z._default(z.string().check(z.maxLength(textLimits.reason)), ''),
  reason: z.pipe(reason, z.string().check(z.minLength(3, 'Please say why.'))),
});
