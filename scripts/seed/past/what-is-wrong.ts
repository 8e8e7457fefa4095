import type { Instant } from '@/kernel/time';

/*
 * What must not be found in the books of a seeded shop, each as a question whose answer is the rows that are wrong. Asked
 * in SQL of its own, so that no rule of the shop is asked to judge itself.
 */

const isLive = `orders.state NOT IN ('cancelled', 'expired')`;
const liveLines = `order_lines JOIN orders ON orders.id = order_lines.order_id AND ${isLive}`;
const moneyIn = '(SELECT coalesce(sum(amount_pence), 0) FROM ledger WHERE ledger.order_id = orders.id)';

const stock = {
  'an offer claims what no live order holds, or less than they hold': `SELECT id FROM offers WHERE claimed <>
    (SELECT coalesce(sum(quantity), 0) FROM ${liveLines} WHERE order_lines.offer_id = offers.id)`,
  'a pool claims what no live order holds, or less than they hold': `SELECT id FROM pools WHERE claimed <>
    (SELECT coalesce(sum(quantity * order_lines.pool_units), 0) FROM ${liveLines} WHERE order_lines.pool_id = pools.id)`,
  'a slot counts other orders than it has': `SELECT id FROM slots WHERE claimed <>
    (SELECT count(*) FROM orders WHERE ${isLive} AND orders.slot_id = slots.id)`,
  'a slot counts other things than are handed over in it': `SELECT id FROM slots WHERE items_claimed <>
    (SELECT coalesce(sum(quantity), 0) FROM ${liveLines} WHERE orders.slot_id = slots.id)`,
  'a sale counts other orders than it has': `SELECT id FROM bake_sales WHERE orders_claimed <>
    (SELECT count(*) FROM orders WHERE ${isLive} AND orders.sale_id = bake_sales.id)`,
  'an offer is of one sale and its order of another': `SELECT order_lines.id FROM order_lines
    JOIN orders ON orders.id = order_lines.order_id JOIN offers ON offers.id = order_lines.offer_id
    JOIN slots ON slots.id = orders.slot_id
    WHERE offers.sale_id <> orders.sale_id OR slots.sale_id <> orders.sale_id`,
} as const;

const money = {
  'the lines of an order do not come to its total': `SELECT id FROM orders WHERE total_pence <> delivery_pence +
    (SELECT sum(net_pence) FROM order_lines WHERE order_id = orders.id)`,
  'a line costs something else than the offer it copies': `SELECT order_lines.id FROM order_lines
    JOIN offers ON offers.id = offer_id WHERE unit_price_pence <> price_pence`,
  'an order collected, or paid by card and alive, is not paid to the penny': `SELECT id FROM orders
    WHERE (state IN ('collected', 'delivered') OR (payment_way = 'card' AND ${isLive})) AND ${moneyIn} <> total_pence`,
  'money was kept for an order that is off, or taken before the table': `SELECT id FROM orders
    WHERE (state = 'cancelled' OR (payment_way = 'on_collection' AND state NOT IN ('collected', 'delivered'))) AND ${moneyIn} <> 0`,
  'an order by card has not one payment and one paid try, of its own total': `SELECT id FROM orders
    WHERE (payment_way = 'card') <> (SELECT count(*) FROM payments JOIN payment_attempts AS tried ON tried.id = attempt_id
      WHERE payments.order_id = orders.id AND tried.state = 'paid'
      AND payments.amount_pence = total_pence AND tried.amount_pence = total_pence)`,
  'a refund is not that of a payment, whole and through': `SELECT refunds.id FROM refunds
    JOIN payments ON payments.id = payment_id WHERE refunds.state <> 'succeeded' OR payments.state <> 'refunded'
    OR refunds.amount_pence <> payments.amount_pence OR refunds.order_id <> payments.order_id`,
} as const;

const handOver = {
  'an order is handed over in another way than its window is for': `SELECT orders.id FROM orders
    JOIN slots ON slots.id = slot_id WHERE orders.method <> slots.method
    OR (orders.method = 'collection' AND state = 'delivered') OR (orders.method = 'delivery' AND state = 'collected')`,
  'an order is brought to no door, or somebody who collects was asked for theirs': `SELECT id FROM orders WHERE
    (method = 'delivery') <> (address_line1 IS NOT NULL AND town IS NOT NULL AND postcode IS NOT NULL)
    OR (method = 'delivery') <> (zone IS NOT NULL)`,
  'a delivery costs something else than its zone asks': `SELECT id FROM orders WHERE delivery_pence <>
    CASE WHEN method = 'collection' OR lines_pence >= zone ->> 'freeAbovePence' THEN 0 ELSE zone ->> 'feePence' END`,
  'the zone of an order is not that of its district': `SELECT orders.id FROM orders
    JOIN delivery_districts ON outward_code = substr(orders.postcode, 1, instr(orders.postcode, ' ') - 1)
    JOIN delivery_zones ON delivery_zones.id = zone_id
    WHERE method = 'delivery' AND delivery_zones.name <> zone ->> 'name'`,
} as const;

const vouchers = {
  'a voucher counts other uses than living orders have it': `SELECT id FROM vouchers WHERE used <>
    (SELECT count(*) FROM order_vouchers WHERE voucher_id = vouchers.id AND use_no IS NOT NULL)`,
  'an order with a voucher does not use it, or a dead one still does': `SELECT orders.id FROM orders
    LEFT JOIN order_vouchers AS uses ON uses.order_id = orders.id WHERE (voucher IS NULL) <> (uses.id IS NULL)
    OR (uses.id IS NOT NULL AND (use_no IS NULL) <> (state IN ('expired', 'cancelled')))`,
  'something is taken off without a voucher, or other than off the lines': `SELECT id FROM orders WHERE
    (voucher IS NULL) <> (discount_pence = 0) OR discount_pence <>
    (SELECT sum(discount_pence) FROM order_lines WHERE order_id = orders.id)`,
} as const;

const accounts = {
  'an order is in another account than that of who placed it, or in none': `SELECT orders.id FROM orders
    LEFT JOIN people ON people.email = orders.email AND people.role = 'shopper' WHERE person_id IS NOT people.id`,
} as const;

const events = {
  'an order has another version than events': `SELECT id FROM orders WHERE version <>
    (SELECT count(*) FROM order_events WHERE order_id = orders.id) OR version <>
    (SELECT max(seq) FROM order_events WHERE order_id = orders.id)`,
  'replaying the events of an order ends in another state': `SELECT id FROM orders WHERE state <>
    (SELECT to_state FROM order_events WHERE order_id = orders.id ORDER BY seq DESC LIMIT 1)`,
  'an event begins where the one before it did not end, or before it': `SELECT order_id FROM
    (SELECT *, lag(to_state) OVER told AS state_before, lag(at) OVER told AS at_before FROM order_events
      WINDOW told AS (PARTITION BY order_id ORDER BY seq))
    WHERE from_state IS NOT state_before OR at < at_before OR (seq = 1) <> (kind = 'placed')`,
  'an order was changed at another time than its last event': `SELECT id FROM orders WHERE changed_at <
    (SELECT max(at) FROM order_events WHERE order_id = orders.id) OR changed_at > coalesce(
    (SELECT max(changed_at) FROM refunds WHERE order_id = orders.id),
    (SELECT max(at) FROM order_events WHERE order_id = orders.id))`,
  'an order was placed while its sale was shut': `SELECT orders.id FROM orders JOIN bake_sales ON bake_sales.id = sale_id
    WHERE placed_at < opens_at OR placed_at >= closes_at`,
  'an order is held though it stands': `SELECT id FROM orders WHERE hold_ends_at IS NOT NULL OR attention IS NOT NULL`,
} as const;

const copies = {
  'a line is not the copy of its bake’s label': `SELECT order_lines.id FROM order_lines
    JOIN variants ON variants.id = variant_id JOIN products ON products.id = product_id
    WHERE order_lines.name <> products.name OR order_lines.unit <> variants.unit
    OR order_lines.net_quantity <> variants.net_quantity OR order_lines.storage <> products.storage
    OR order_lines.shelf_life_days <> products.shelf_life_days OR order_lines.vat_rate <> products.vat_rate
    OR ingredients <> (SELECT group_concat(label_text, ', ') FROM (SELECT label_text FROM product_ingredients
      JOIN ingredients ON ingredients.id = ingredient_id WHERE product_id = products.id ORDER BY position))
    OR json_array_length(contains) <> (SELECT count(*) FROM product_allergens
      WHERE product_id = products.id AND presence = 'contains')
    OR json_array_length(may_contain) <> (SELECT count(*) FROM product_allergens
      WHERE product_id = products.id AND presence = 'may_contain')`,
  'somebody speaks of an order they did not collect, or of a bake that was not in it': `SELECT reviews.id FROM reviews
    JOIN orders ON orders.id = order_id WHERE orders.state <> 'collected' OR reviews.state <> 'published'
    OR (product_id IS NOT NULL AND product_id NOT IN (SELECT variants.product_id FROM order_lines
      JOIN variants ON variants.id = variant_id WHERE order_lines.order_id = orders.id))
    OR written_at <= (SELECT starts_at FROM slots WHERE slots.id = slot_id)`,
  'somebody speaks twice': `SELECT email FROM reviews JOIN orders ON orders.id = order_id GROUP BY email HAVING count(*) > 1`,
  'an address or a number might be somebody’s': `SELECT id FROM orders WHERE email NOT GLOB '*@example.[cno][oer][mgt]'
    OR phone NOT GLOB '07700 900[0-9][0-9][0-9]'`,
} as const;

const work = {
  'an order has not the letters it should have, each delivered': `SELECT id FROM orders WHERE
    (SELECT count(*) FROM letters WHERE subject = orders.id AND kind = 'order_confirmed' AND state = 'delivered') <> 1
    OR (SELECT count(*) FROM letters WHERE subject = orders.id AND kind = 'order_cancelled' AND state = 'delivered')
      <> (state = 'cancelled')`,
  'a letter waits to be sent': `SELECT id FROM letters WHERE state NOT IN ('sent', 'delivered') OR resend_id IS NULL`,
  'an event of Stripe’s waits to be done': `SELECT id FROM stripe_events WHERE state <> 'done'`,
  'a refund waits to be asked for': `SELECT id FROM refunds WHERE state IN ('asked', 'pending')`,
  'an order waits to be paid': `SELECT id FROM orders WHERE state = 'awaiting_payment'`,
  'a row points at nothing': 'PRAGMA foreign_key_check',
} as const;

const untilToday = (today: Instant) => ({
  'a sale that has opened has not been told': `SELECT id FROM bake_sales WHERE
    (opens_at < ${today}) <> (id IN (SELECT sale_id FROM sale_openings_told))`,
  'something happened after the past was over': `SELECT order_id FROM order_events WHERE at >= ${today}
    UNION ALL SELECT id FROM reviews WHERE published_at >= ${today}
    UNION ALL SELECT id FROM letters WHERE changed_at >= ${today}`,
  'an order of a sale gone by was forgotten': `SELECT orders.id FROM orders JOIN bake_sales ON bake_sales.id = sale_id
    WHERE bake_day < date(${today} / 1000 + 7200, 'unixepoch') AND state NOT IN ('collected', 'delivered', 'missed', 'cancelled')`,
});

/** Every question, by what it would find. */
export function whatIsWrong(today: Instant): Readonly<Record<string, string>> {
  return {
    ...stock,
    ...money,
    ...handOver,
    ...vouchers,
    ...accounts,
    ...events,
    ...copies,
    ...work,
    ...untilToday(today),
  };
}
