import { sql } from 'drizzle-orm';
import { check, index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { amount, facts, idColumn, idLink, instant, word } from '@/platform/db/columns';
import { people } from '../access/tables';
import { orderLines, orders } from '../orders/tables';

export const attemptStates = sqliteTable('attempt_states', { state: text('state').primaryKey() });
export const paymentStates = sqliteTable('payment_states', { state: text('state').primaryKey() });
export const refundStates = sqliteTable('refund_states', { state: text('state').primaryKey() });
export const strayPaymentStates = sqliteTable('stray_payment_states', { state: text('state').primaryKey() });
export const disputeStates = sqliteTable('dispute_states', { state: text('state').primaryKey() });
export const stripeEventStates = sqliteTable('stripe_event_states', { state: text('state').primaryKey() });

/** One try at paying for an order: written before Stripe is asked, one Checkout Session each. */
export const attempts = sqliteTable(
  'payment_attempts',
  {
    id: idColumn<'att'>(),
    orderId: idLink<'ord'>('order_id')
      .notNull()
      .references(() => orders.id),
    number: integer('number').notNull(),
    state: word('state')
      .notNull()
      .references(() => attemptStates.state),
    amountPence: amount('amount_pence').notNull(),
    /** Sent to Stripe as it stands, on the first call and on any repeat. */
    expiresAt: instant('expires_at').notNull(),
    sessionId: text('session_id').unique(),
    pageUrl: text('page_url'),
    createdAt: instant('created_at').notNull(),
    endedAt: instant('ended_at'),
  },
  (table) => [
    uniqueIndex('attempts_numbered').on(table.orderId, table.number),
    check('attempts_amount', sql`${table.amountPence} > 0`),
  ],
);

/** Mirrors Stripe's PaymentIntent, one to one. */
export const payments = sqliteTable(
  'payments',
  {
    id: idColumn<'pay'>(),
    orderId: idLink<'ord'>('order_id')
      .notNull()
      .references(() => orders.id),
    attemptId: idLink<'att'>('attempt_id').references(() => attempts.id),
    stripePaymentIntent: text('stripe_payment_intent').notNull().unique(),
    state: word('state')
      .notNull()
      .references(() => paymentStates.state),
    amountPence: amount('amount_pence').notNull(),
    currency: text('currency').notNull(),
    createdAt: instant('created_at').notNull(),
    changedAt: instant('changed_at').notNull(),
  },
  (table) => [index('payments_by_order').on(table.orderId)],
);

/** Money on its way back; its row stands before Stripe is asked. */
export const refunds = sqliteTable(
  'refunds',
  {
    id: idColumn<'ref'>(),
    orderId: idLink<'ord'>('order_id')
      .notNull()
      .references(() => orders.id),
    paymentId: idLink<'pay'>('payment_id')
      .notNull()
      .references(() => payments.id),
    state: word('state')
      .notNull()
      .references(() => refundStates.state),
    amountPence: amount('amount_pence').notNull(),
    reason: text('reason').notNull(),
    /** What brought it about: asking twice makes one refund. */
    cause: text('cause').notNull().unique(),
    stripeRefund: text('stripe_refund').unique(),
    requestedBy: idLink<'per'>('requested_by').references(() => people.id),
    failure: text('failure'),
    createdAt: instant('created_at').notNull(),
    changedAt: instant('changed_at').notNull(),
  },
  (table) => [
    index('refunds_by_order').on(table.orderId),
    index('refunds_by_state').on(table.state, table.changedAt),
    check('refunds_amount', sql`${table.amountPence} > 0`),
  ],
);

/** What of an order a refund is for; where two payments share one refund, its lines stand with the first. */
export const refundLines = sqliteTable(
  'refund_lines',
  {
    refundId: idLink<'ref'>('refund_id')
      .notNull()
      .references(() => refunds.id),
    lineId: idLink<'lin'>('line_id')
      .notNull()
      .references(() => orderLines.id),
    orderId: idLink<'ord'>('order_id')
      .notNull()
      .references(() => orders.id),
    quantity: integer('quantity').notNull(),
    amountPence: amount('amount_pence').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.refundId, table.lineId] }),
    index('refund_lines_by_order').on(table.orderId),
    check('refund_lines_some', sql`${table.quantity} > 0 AND ${table.amountPence} >= 0`),
  ],
);

/** Mirrors Stripe's disputes, one to one: a shopper has asked their bank for the money back. */
export const disputes = sqliteTable(
  'disputes',
  {
    id: idColumn<'dis'>(),
    orderId: idLink<'ord'>('order_id')
      .notNull()
      .references(() => orders.id),
    paymentId: idLink<'pay'>('payment_id')
      .notNull()
      .references(() => payments.id),
    stripeDispute: text('stripe_dispute').notNull().unique(),
    state: word('state')
      .notNull()
      .references(() => disputeStates.state),
    amountPence: amount('amount_pence').notNull(),
    /** What the bank has taken of it and not given back. */
    withdrawnPence: amount('withdrawn_pence').notNull().default(0),
    reason: text('reason').notNull(),
    createdAt: instant('created_at').notNull(),
    changedAt: instant('changed_at').notNull(),
  },
  (table) => [index('disputes_by_order').on(table.orderId), index('disputes_by_state').on(table.state)],
);

/** Money Stripe took in our name that fits no order of ours: somebody must look at it. */
export const strayPayments = sqliteTable(
  'stray_payments',
  {
    id: idColumn<'str'>(),
    stripePaymentIntent: text('stripe_payment_intent').notNull().unique(),
    sessionId: text('session_id').notNull(),
    /** Of the order it was meant for, where there is one. */
    reference: text('reference'),
    state: word('state')
      .notNull()
      .references(() => strayPaymentStates.state),
    /** In the smallest unit of its currency. */
    amount: integer('amount').notNull(),
    currency: text('currency').notNull(),
    stripeRefund: text('stripe_refund').unique(),
    problem: text('problem'),
    reason: text('reason'),
    foundAt: instant('found_at').notNull(),
    settledAt: instant('settled_at'),
    settledBy: idLink<'per'>('settled_by').references(() => people.id),
  },
  (table) => [index('stray_payments_by_state').on(table.state, table.foundAt)],
);

/** Every event Stripe sent, stored before it is acted on. */
export const stripeEvents = sqliteTable(
  'stripe_events',
  {
    id: text('id').primaryKey(),
    type: text('type').notNull(),
    state: word('state')
      .notNull()
      .references(() => stripeEventStates.state),
    objectId: text('object_id'),
    payload: facts('payload').notNull(),
    receivedAt: instant('received_at').notNull(),
    doneAt: instant('done_at'),
    tries: integer('tries').notNull().default(0),
    problem: text('problem'),
  },
  (table) => [
    index('stripe_events_by_state').on(table.state, table.receivedAt),
    index('stripe_events_by_end').on(table.doneAt),
    index('stripe_events_by_keeping')
      .on(table.doneAt)
      .where(sql`${table.payload} <> '{}'`),
  ],
);
