import * as z from 'zod/mini';
import { textLimits } from '@/config/frontend';
import { orderMoves, type OrderState } from '@/features/orders/domain/moves';
import type { SurnameCursor } from '@/features/orders/domain/office';
import { isId, type LetterId } from '@/kernel/ids';
import { tidyText } from '@/kernel/text';

const isState = (word: unknown): word is OrderState => typeof word === 'string' && Object.hasOwn(orderMoves, word);
const state = z.custom<OrderState>(isState, 'That is no state an order can be in.');
const reference = z.string().check(z.maxLength(textLimits.phone));
const reason = z.pipe(
  z._default(z.string(), ''),
  z.pipe(z.transform(tidyText), z.string().check(z.maxLength(textLimits.reason, 'Please keep the reason shorter.'))),
);

/** What the buttons beside an order send: where it shall go, and where whoever pressed them saw it. */
export const moveSchema = z.object({ reference, from: state, to: state, reason });

/** What the cancel form sends; cancelling always says why. */
export const cancelSchema = z.object({
  reference,
  reason: z.pipe(reason, z.string().check(z.minLength(3, 'Please say why: the shopper reads it.'))),
});

/** What "send again" sends. */
export const sendAgainSchema = z.object({
  reference,
  letterId: z.custom<LetterId>((value) => typeof value === 'string' && isId('let', value)),
});

/** What the order list is asked for in its address. */
export const listSchema = z.object({
  q: z.catch(z.pipe(z.string().check(z.maxLength(textLimits.name)), z.transform(tidyText)), ''),
  state: z.catch(z.nullable(state), null),
  after: z.catch(z.string().check(z.maxLength(200)), ''),
});

/** Reads where a page of the list starts from its address; null for the first page, and for rubbish. */
export function readCursor(text: string): SurnameCursor | null {
  const at = text.indexOf('.');
  const id = text.slice(0, at);
  return at > 0 && isId('ord', id) ? { id, surnameKey: text.slice(at + 1) } : null;
}
