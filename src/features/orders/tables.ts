import { sql } from 'drizzle-orm';
import { check, index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { amount, facts, flag, idColumn, idLink, instant, word } from '@/platform/db/columns';
import { people } from '../access/tables';
import { bakeSales, fulfilmentMethods, offers, pools, slots } from '../bake-sales/tables';
import { variants } from '../catalogue/tables';
import { vouchers } from '../vouchers/tables';
import type { OrderState } from './domain/moves';

export const orderStates = sqliteTable('order_states', { state: text('state').primaryKey() });
export const orderEventKinds = sqliteTable('order_event_kinds', { kind: text('kind').primaryKey() });
export const paymentWays = sqliteTable('payment_ways', { way: text('way').primaryKey() });
export const orderSources = sqliteTable('order_sources', { source: text('source').primaryKey() });
export const ledgerKinds = sqliteTable('ledger_kinds', { kind: text('kind').primaryKey() });

export const orders = sqliteTable(
  'orders',
  {
    id: idColumn<'ord'>(),
    reference: text('reference').notNull().unique(),
    /** The form's own token: the same form sent twice is one order. */
    placementKey: text('placement_key').notNull().unique(),
    saleId: idLink<'sal'>('sale_id')
      .notNull()
      .references(() => bakeSales.id),
    slotId: idLink<'slt'>('slot_id')
      .notNull()
      .references(() => slots.id),
    personId: idLink<'per'>('person_id').references(() => people.id),
    source: word('source')
      .notNull()
      .references(() => orderSources.source),
    state: word('state')
      .$type<OrderState>()
      .notNull()
      .references(() => orderStates.state),
    attention: text('attention'),
    method: word('method')
      .notNull()
      .references(() => fulfilmentMethods.method),
    paymentWay: word('payment_way')
      .notNull()
      .references(() => paymentWays.way),
    /** Null once the person behind the order is erased. */
    name: text('name'),
    /** The last word of the name in lower case: what a collection list is sorted and searched by. */
    surnameKey: text('surname_key'),
    email: text('email'),
    phone: text('phone'),
    addressLine1: text('address_line1'),
    addressLine2: text('address_line2'),
    town: text('town'),
    postcode: text('postcode'),
    /** What the van asked in the zone it was brought to, as it was; null for one that is collected. */
    zone: facts('zone'),
    note: text('note'),
    allergyNote: text('allergy_note'),
    /** The voucher it was placed with, and its terms as they were; null for one without. */
    voucher: facts('voucher'),
    linesPence: amount('lines_pence').notNull(),
    discountPence: amount('discount_pence').notNull().default(0),
    deliveryPence: amount('delivery_pence').notNull().default(0),
    totalPence: amount('total_pence').notNull(),
    /** Whether VAT was charged on that day: `registered` or `not_registered`. */
    vatMode: text('vat_mode').notNull(),
    version: integer('version').notNull(),
    /** Raising it makes every link sent so far a dead one. */
    linkVersion: integer('link_version').notNull().default(1),
    placedAt: instant('placed_at').notNull(),
    holdEndsAt: instant('hold_ends_at'),
    changedAt: instant('changed_at').notNull(),
    erasedAt: instant('erased_at'),
  },
  (table) => [
    index('orders_by_sale').on(table.saleId, table.state, table.surnameKey),
    index('orders_by_slot').on(table.slotId),
    index('orders_by_change').on(table.changedAt),
    index('orders_by_attention')
      .on(table.attention)
      .where(sql`${table.attention} IS NOT NULL`),
    index('orders_by_email').on(table.email, table.placedAt),
    index('orders_by_hold').on(table.state, table.holdEndsAt),
    // How staff look for an order among all there are: by how a name or a surname begins, by a phone's last digits, by a state.
    index('orders_by_name').on(sql`lower(${table.name})`),
    index('orders_by_surname').on(table.surnameKey),
    index('orders_by_phone').on(
      sql`substr(replace(replace(replace(replace(${table.phone}, ' ', ''), '-', ''), '(', ''), ')', ''), -9)`,
    ),
    index('orders_by_state').on(table.state, table.id),
    index('orders_by_person').on(table.personId, table.placedAt),
    // For the nightly look at whose orders have named them long enough.
    index('orders_by_naming')
      .on(table.placedAt, table.id)
      .where(sql`${table.erasedAt} IS NULL`),
    check(
      'orders_total',
      sql`${table.totalPence} = ${table.linesPence} - ${table.discountPence} + ${table.deliveryPence} AND ${table.totalPence} >= 0`,
    ),
    check(
      'orders_parts',
      sql`${table.linesPence} >= 0 AND ${table.discountPence} >= 0 AND ${table.deliveryPence} >= 0`,
    ),
  ],
);

const orderId = () =>
  idLink<'ord'>('order_id')
    .notNull()
    .references(() => orders.id);

/** What was agreed, copied whole: nothing that changes later changes an order. */
export const orderLines = sqliteTable(
  'order_lines',
  {
    id: idColumn<'lin'>(),
    orderId: orderId(),
    position: integer('position').notNull(),
    offerId: idLink<'off'>('offer_id')
      .notNull()
      .references(() => offers.id),
    variantId: idLink<'var'>('variant_id')
      .notNull()
      .references(() => variants.id),
    poolId: idLink<'poo'>('pool_id').references(() => pools.id),
    poolUnits: integer('pool_units').notNull(),
    name: text('name').notNull(),
    unit: text('unit').notNull(),
    quantity: integer('quantity').notNull(),
    unitPricePence: amount('unit_price_pence').notNull(),
    discountPence: amount('discount_pence').notNull().default(0),
    netPence: amount('net_pence').notNull(),
    vatRate: text('vat_rate').notNull(),
    vatBasisPoints: integer('vat_basis_points').notNull(),
    /** In weight order, allergens between asterisks. */
    ingredients: text('ingredients').notNull(),
    contains: facts('contains').notNull(),
    mayContain: facts('may_contain').notNull(),
    netQuantity: text('net_quantity').notNull(),
    storage: text('storage').notNull(),
    shelfLifeDays: integer('shelf_life_days').notNull(),
  },
  (table) => [
    index('order_lines_by_order').on(table.orderId, table.position),
    index('order_lines_by_offer').on(table.offerId),
    // Who ordered a bake, the newest first.
    index('order_lines_by_variant').on(table.variantId, table.orderId),
    check('order_lines_quantity', sql`${table.quantity} >= 0`),
    check(
      'order_lines_net',
      sql`${table.netPence} = ${table.unitPricePence} * ${table.quantity} - ${table.discountPence} AND ${table.netPence} >= 0`,
    ),
  ],
);

/**
 * Which orders have a voucher. A use counts until its order dies; `useNo` is then null. The key and the CHECKs decide
 * which of two orders at once is a customer's last use, or their first order.
 */
export const orderVouchers = sqliteTable(
  'order_vouchers',
  {
    id: idColumn<'use'>(),
    orderId: idLink<'ord'>('order_id')
      .notNull()
      .unique()
      .references(() => orders.id),
    voucherId: idLink<'vou'>('voucher_id')
      .notNull()
      .references(() => vouchers.id),
    /** The e-mail address the order was placed with; null once the person is erased. */
    customer: text('customer'),
    /** Which of the customer's uses it is, from 1. */
    useNo: integer('use_no'),
    /** Both as the voucher says. */
    perCustomerLimit: integer('per_customer_limit'),
    isFirstOrderOnly: flag('is_first_order_only').notNull(),
    /** How many other orders of the customer stood when it was used. */
    ordersBefore: integer('orders_before').notNull(),
    usedAt: instant('used_at').notNull(),
    givenBackAt: instant('given_back_at'),
  },
  (table) => [
    uniqueIndex('order_vouchers_once').on(table.voucherId, table.customer, table.useNo),
    check(
      'order_vouchers_limit',
      sql`${table.useNo} IS NULL OR (${table.useNo} > 0 AND (${table.perCustomerLimit} IS NULL OR ${table.useNo} <= ${table.perCustomerLimit}))`,
    ),
    check('order_vouchers_first', sql`${table.isFirstOrderOnly} = 0 OR ${table.ordersBefore} = 0`),
  ],
);

/** Everything that happened to an order; the key makes two writers one winner. */
export const orderEvents = sqliteTable(
  'order_events',
  {
    orderId: orderId(),
    seq: integer('seq').notNull(),
    kind: word('kind')
      .notNull()
      .references(() => orderEventKinds.kind),
    at: instant('at').notNull(),
    /** Null where the shopper, a webhook or a job did it; `actor` says which. */
    personId: idLink<'per'>('person_id').references(() => people.id),
    actor: text('actor').notNull(),
    fromState: text('from_state').$type<OrderState>(),
    toState: text('to_state').$type<OrderState>(),
    reason: text('reason'),
    data: facts('data'),
  },
  (table) => [primaryKey({ columns: [table.orderId, table.seq] })],
);

/** Signed pence per order; the balance is their sum and stands nowhere else. */
export const ledger = sqliteTable(
  'ledger',
  {
    id: idColumn<'led'>(),
    orderId: orderId(),
    kind: word('kind')
      .notNull()
      .references(() => ledgerKinds.kind),
    amountPence: amount('amount_pence').notNull(),
    at: instant('at').notNull(),
    /** What brought it about (a Stripe object, a hand-over): once each. */
    cause: text('cause').notNull().unique(),
    personId: idLink<'per'>('person_id').references(() => people.id),
    reason: text('reason'),
  },
  (table) => [index('ledger_by_order').on(table.orderId)],
);
