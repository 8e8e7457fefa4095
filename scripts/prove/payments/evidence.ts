import * as z from 'zod/mini';
import type { DoorKeeper } from '../../lib/doors/serve';

/* What the judge reads: the rows of D1, by SQL of its own, and the books of the stand-ins. */

const orders = z.array(
  z.object({
    id: z.string(),
    reference: z.string(),
    state: z.string(),
    attention: z.nullable(z.string()),
    totalPence: z.number(),
    paymentWay: z.string(),
  }),
);
const payments = z.array(
  z.object({ intent: z.string(), orderId: z.string(), amountPence: z.number(), state: z.string() }),
);
const refunds = z.array(
  z.object({
    id: z.string(),
    intent: z.string(),
    state: z.string(),
    amountPence: z.number(),
    stripe: z.nullable(z.string()),
  }),
);
const strays = z.array(z.object({ intent: z.string(), state: z.string(), stripe: z.nullable(z.string()) }));
const ledger = z.array(z.object({ orderId: z.string(), kind: z.string(), pence: z.number() }));
const letters = z.array(
  z.object({ kind: z.string(), subject: z.string(), state: z.string(), email: z.nullable(z.string()) }),
);
const words = z.array(z.object({ what: z.string() }));

const living = "state NOT IN ('expired', 'cancelled')";
const taken = `SELECT l.*, o.slot_id FROM order_lines l JOIN orders o ON o.id = l.order_id WHERE o.${living}`;
const claims = `WITH taken AS (${taken}), counts AS (
  SELECT 'the day' AS what, orders_claimed AS claimed, (SELECT count(*) FROM orders WHERE ${living}) AS needed FROM bake_sales
  UNION ALL SELECT id, claimed, (SELECT coalesce(sum(quantity), 0) FROM taken WHERE offer_id = offers.id) FROM offers
  UNION ALL SELECT id, claimed, (SELECT coalesce(sum(quantity * pool_units), 0) FROM taken WHERE pool_id = pools.id) FROM pools
  UNION ALL SELECT id, claimed, (SELECT count(*) FROM orders WHERE slot_id = slots.id AND ${living}) FROM slots
  UNION ALL SELECT id || ' items', items_claimed, (SELECT coalesce(sum(quantity), 0) FROM taken WHERE slot_id = slots.id) FROM slots)
  SELECT what || ' counts ' || claimed || ' where ' || needed || ' are taken' AS what FROM counts WHERE claimed <> needed`;
const waiting = `SELECT 'event ' || type || ' waits: ' || coalesce(problem, 'untried') AS what FROM stripe_events WHERE state = 'received'
  UNION ALL SELECT 'refund ' || id || ' is ' || state FROM refunds WHERE state IN ('asked', 'pending')
  UNION ALL SELECT 'stray payment ' || id || ' is ' || state FROM stray_payments WHERE state = 'refund_asked'
  UNION ALL SELECT 'letter ' || kind || ' is ' || state FROM letters WHERE state IN ('waiting', 'given_up')
  UNION ALL SELECT 'order ' || reference || ' still awaits its payment' FROM orders WHERE state = 'awaiting_payment'`;

// Apart, because D1 puts five together and no more.
const more = `SELECT 'a change of ' || order_id || ' waits' AS what FROM order_changes WHERE state = 'waiting'
  UNION ALL SELECT 'the voucher counts ' || used FROM vouchers WHERE used <> (SELECT count(*) FROM order_vouchers v
    JOIN orders o ON o.id = v.order_id WHERE v.voucher_id = vouchers.id AND o.${living})`;

const questions = [
  'SELECT id, reference, state, attention, total_pence AS totalPence, payment_way AS paymentWay FROM orders',
  'SELECT stripe_payment_intent AS intent, order_id AS orderId, amount_pence AS amountPence, state FROM payments',
  `SELECT r.id, p.stripe_payment_intent AS intent, r.state, r.amount_pence AS amountPence, r.stripe_refund AS stripe
     FROM refunds r JOIN payments p ON p.id = r.payment_id`,
  'SELECT stripe_payment_intent AS intent, state, stripe_refund AS stripe FROM stray_payments',
  'SELECT order_id AS orderId, kind, amount_pence AS pence FROM ledger',
  'SELECT kind, subject, state, to_email AS email FROM letters',
  claims,
  waiting,
  more,
] as const;

const booksSchema = z.object({
  sessions: z.array(z.object({ payment_intent: z.nullable(z.string()), metadata: z.record(z.string(), z.string()) })),
  charges: z.array(z.object({ id: z.string(), amount: z.number(), status: z.string(), payment_intent: z.string() })),
  disputes: z.array(
    z.object({
      id: z.string(),
      payment_intent: z.string(),
      balance_transactions: z.array(z.object({ amount: z.number() })),
    }),
  ),
  refunds: z.array(
    z.object({
      id: z.string(),
      amount: z.number(),
      status: z.string(),
      payment_intent: z.string(),
      metadata: z.record(z.string(), z.string()),
    }),
  ),
});
const mailboxSchema = z.array(z.object({ to: z.array(z.string()), subject: z.string(), text: z.nullable(z.string()) }));

export type Evidence = {
  readonly orders: z.infer<typeof orders>;
  readonly payments: z.infer<typeof payments>;
  readonly refunds: z.infer<typeof refunds>;
  readonly strays: z.infer<typeof strays>;
  readonly ledger: z.infer<typeof ledger>;
  readonly letters: z.infer<typeof letters>;
  /** Stock that was counted wrongly, and work that nobody has done. */
  readonly oddities: ReadonlyArray<string>;
  readonly stripe: z.infer<typeof booksSchema>;
  readonly mailbox: z.infer<typeof mailboxSchema>;
};

export const tableRows = z.array(z.object({ name: z.string() }));

type Place = {
  readonly standInsUrl: string;
  /** What is run in the same batch, once everything was read. */
  readonly clearing: ReadonlyArray<string>;
};

/** Reads all books of one shop, and leaves its own empty. */
export async function readEvidence({ sql }: DoorKeeper, { standInsUrl, clearing }: Place): Promise<Evidence> {
  const read = async (path: string): Promise<unknown> => (await fetch(`${standInsUrl}${path}`)).json();
  const [stripe, mailbox, rows] = await Promise.all([
    read('/stand-ins/stripe/books.json'),
    read('/mailbox.json'),
    sql([...questions, ...clearing]),
  ]);
  return {
    orders: orders.parse(rows[0]),
    payments: payments.parse(rows[1]),
    refunds: refunds.parse(rows[2]),
    strays: strays.parse(rows[3]),
    ledger: ledger.parse(rows[4]),
    letters: letters.parse(rows[5]),
    oddities: [rows[6], rows[7], rows[8]].flatMap((odd) => words.parse(odd)).map(({ what }) => what),
    stripe: booksSchema.parse(stripe),
    mailbox: mailboxSchema.parse(mailbox),
  };
}
