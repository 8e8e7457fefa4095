import * as z from 'zod/mini';
import { isId } from '@/kernel/ids';
import { isDay } from '@/kernel/time';
import type { OrderChangedFacts } from '../domain/change-letter';
import type {
  OrderCancelledFacts,
  OrderConfirmedFacts,
  OrderLinksFacts,
  OrderReadyFacts,
  OrderRefundedFacts,
  OrderToPayFacts,
} from '../domain/letters';
import type { SaleMovedFacts } from '../domain/moved-letter';
import { isOrderState, type OrderState } from '../domain/moves';

/* What comes out of the outbox is JSON of another day: it is parsed, never believed. */

const pence = z.int();
const words = z.array(z.string());

const line = z.object({
  quantity: z.int(),
  name: z.string(),
  netPence: pence,
  // Letters from before there were vouchers say nothing of them.
  discountPence: z._default(pence, 0),
  contains: words,
  mayContain: words,
});

const address = {
  addressLine1: z.string(),
  addressLine2: z.nullable(z.string()),
  town: z.string(),
  postcode: z.string(),
};

const place = z.object({ ...address, name: z.string(), howToFind: z.string() });

const anyOrder = {
  orderId: z.custom<OrderConfirmedFacts['orderId']>((id) => typeof id === 'string' && isId('ord', id)),
  linkVersion: z.int(),
  reference: z.string(),
  bakeDay: z.custom<OrderConfirmedFacts['bakeDay']>((day) => typeof day === 'string' && isDay(day)),
};

const order = {
  ...anyOrder,
  name: z.string(),
  place,
  // Letters from before we delivered say nothing of it.
  deliverTo: z._default(z.nullable(z.object(address)), null),
  slot: z.object({ startsAt: z.int(), endsAt: z.int() }),
  lines: z.array(line),
  voucherCode: z._default(z.nullable(z.string()), null),
  discountPence: pence,
  deliveryPence: pence,
  totalPence: pence,
};

const payment = z.enum(['paid', 'on_collection', 'nothing_due']);

export const confirmedFacts: z.ZodMiniType<OrderConfirmedFacts> = z.object({ ...order, payment });
export const readyFacts: z.ZodMiniType<OrderReadyFacts> = z.object({ ...order, payment });
export const toPayFacts: z.ZodMiniType<OrderToPayFacts> = z.object({ ...order, payBy: z.int() });
export const cancelledFacts: z.ZodMiniType<OrderCancelledFacts> = z.object({
  ...order,
  refundPence: pence,
  reason: z.nullable(z.string()),
});

export const changedFacts: z.ZodMiniType<OrderChangedFacts> = z.object({
  ...order,
  paidPence: pence,
  refundPence: pence,
  atHandOverPence: pence,
  reason: z.nullable(z.string()),
});

export const refundedFacts: z.ZodMiniType<OrderRefundedFacts> = z.object({
  ...order,
  refundPence: pence,
  reason: z.string(),
});

const span = z.object({ startsAt: z.int(), endsAt: z.int() });

export const movedFacts: z.ZodMiniType<SaleMovedFacts> = z.object({
  ...order,
  before: z.object({ bakeDay: anyOrder.bakeDay, place: z.string(), slot: span }),
  reason: z.string(),
  answerBy: z.int(),
  payment,
});

const foundOrder = z.object({
  ...anyOrder,
  place: z.string(),
  state: z.custom<OrderState>(isOrderState),
  totalPence: pence,
});

export const linksFacts: z.ZodMiniType<OrderLinksFacts> = z.object({ orders: z.tuple([foundOrder], foundOrder) });
