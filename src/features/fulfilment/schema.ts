import * as z from 'zod/mini';
import { textLimits } from '@/config/frontend';
import { differenceWays } from '@/features/checkout/domain/difference-ways';
import { orderMoves, type OrderState } from '@/features/orders/domain/moves';
import type { SurnameCursor } from '@/features/orders/domain/office';
import { tableWays } from '@/features/orders/domain/table-money';
import { parsePounds } from '@/kernel/pounds';
import type { RefundChoice } from '@/features/payments/domain/refund-plan';
import { isId, type LetterId, type StrayPaymentId } from '@/kernel/ids';
import { tidyText } from '@/kernel/text';
import { quantityField } from './domain/refund-fields';

const isState = (word: unknown): word is OrderState => typeof word === 'string' && Object.hasOwn(orderMoves, word);
const state = z.custom<OrderState>(isState, 'That is no state an order can be in.');
const reference = z.string().check(z.maxLength(textLimits.phone));
/** Why something is done, tidied; whoever needs one asks for a least length. */
export const reason = z.pipe(
  z._default(z.string(), ''),
  z.pipe(z.transform(tidyText), z.string().check(z.maxLength(textLimits.reason, 'Please keep the reason shorter.'))),
);

/** What the buttons beside an order send: where it shall go, and where whoever pressed them saw it. */
export const moveSchema = z.object({
  reference,
  from: state,
  to: state,
  reason,
  /** How what was due was paid, where the button said so. */
  took: z._default(z.enum(tableWays), 'cash'),
});

const version = z.coerce.number().check(z.int());

/** What the buttons that write down money at the table send. */
export const takeMoneySchema = z.object({ reference, version, took: z.enum(tableWays) });
export const untakeMoneySchema = z.object({
  reference,
  version,
  reason: z.pipe(reason, z.string().check(z.minLength(3, 'Please say why.'))),
});

/** What the cancel form sends; cancelling always says why. */
export const cancelSchema = z.object({
  reference,
  reason: z.pipe(reason, z.string().check(z.minLength(3, 'Please say why: the shopper reads it.'))),
});

const typedText = z._default(z.string().check(z.maxLength(textLimits.phone)), '');

/** What the refund form sends beside the quantities of its lines. */
export const refundSchema = z.object({
  reference,
  version: z.coerce.number().check(z.int()),
  kind: z.enum(['whole', 'lines', 'amount'], 'Please choose what goes back.'),
  amount: typedText,
  /** What the person was told would go back; empty on the first press. */
  seenPence: typedText,
  reason: z.pipe(reason, z.string().check(z.minLength(3, 'Please say why: the shopper reads it.'))),
});

/** Reads which refund was chosen, or null where its amount is none. */
export function readRefundChoice(asked: z.infer<typeof refundSchema>, form: FormData): RefundChoice | null {
  switch (asked.kind) {
    case 'whole':
      return { kind: 'whole' };
    case 'lines':
      return { kind: 'lines', lines: readQuantities(form) };
    case 'amount': {
      const amountPence = parsePounds(asked.amount);
      return amountPence === null ? null : { kind: 'amount', amountPence };
    }
  }
}

function readQuantities(form: FormData) {
  return [...form.entries()].flatMap(([name, value]) => {
    const lineId = name.slice(quantityField('').length);
    const isQuantity = name.startsWith(quantityField('')) && isId('lin', lineId);
    return isQuantity && typeof value === 'string' && /^\d{1,3}$/.test(value)
      ? [{ lineId, quantity: Number(value) }]
      : [];
  });
}

/** What the buttons beside an order that needs a look send. */
export const attentionSchema = z.object({ reference, version, reason });
export const differenceSchema = z.object({ reference, version, way: z.enum(differenceWays) });

/** What the buttons beside a stray payment send. */
export const straySchema = z.object({
  strayId: z.custom<StrayPaymentId>((value) => typeof value === 'string' && isId('str', value)),
  reason,
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
