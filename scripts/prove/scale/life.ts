import { salesOf, type Trade } from '../bakery/rows';

/* What the back office has pages for and years of trade alone do not bring: sales with days, a catalogue, what waits for a look. */

const dayMs = 24 * 3_600_000;
const hourMs = 3_600_000;
/** From the last order of a sale until it takes no more, and until it is handed over: the newest sale is still open. */
const closesAfterMs = 2 * dayMs;
const bakedAfterMs = 3 * dayMs;
/** These sales are not handed over yet. */
const salesAhead = 2;

const ingredients = 60;
const ingredientsPerProduct = 5;
const categories = 12;
const ordersPerVoucher = 500;
/** More than one page shows. */
const flagged = 60;

const shop = '(SELECT min(at) FROM n)';
const series = (rows: number) =>
  `WITH RECURSIVE c(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM c WHERE i < ${rows - 1})`;

/** Statements that bring a filled bakery to life. */
export function lifeOf(trade: Trade): string[] {
  return [...sales(trade), ...orders(trade), ...catalogue(trade), ...office(trade)].map((sql) =>
    sql.replaceAll('\n', ' '),
  );
}

function sales({ slotsPerSale }: Trade): string[] {
  return [
    `CREATE TEMP TABLE d AS SELECT s, min(at) AS began, max(at) AS ended FROM n GROUP BY s`,
    `UPDATE bake_sales SET bake_day = date((d.ended + ${bakedAfterMs}) / 1000, 'unixepoch'), opens_rule = '-7d 12:00', closes_rule = '-1d 12:00',
       opens_at = d.began - ${dayMs}, closes_at = d.ended + ${closesAfterMs}, published_at = d.began - ${2 * dayMs}, pay_on_collection = 1
     FROM d WHERE bake_sales.rowid = d.s + 1`,
    // Eleven to four o'clock: the last window of each sale is the van's.
    `UPDATE slots SET starts_at = d.ended + ${bakedAfterMs} + ((slots.rowid - 1) % ${slotsPerSale}) * ${hourMs}, ends_at = d.ended + ${bakedAfterMs} + (1 + (slots.rowid - 1) % ${slotsPerSale}) * ${hourMs},
       method = CASE WHEN slots.rowid % ${slotsPerSale} = 0 THEN 'delivery' ELSE 'collection' END
     FROM d WHERE d.s = (slots.rowid - 1) / ${slotsPerSale}`,
    `INSERT INTO sale_methods (sale_id, method) SELECT bake_sales.id, m.value FROM bake_sales, json_each('["collection","delivery"]') AS m`,
    `UPDATE slots SET claimed = o.orders FROM (SELECT slot_id, count(*) AS orders FROM orders GROUP BY slot_id) AS o WHERE o.slot_id = slots.id`,
    `UPDATE offers SET claimed = l.quantity FROM (SELECT offer_id, sum(quantity) AS quantity FROM order_lines GROUP BY offer_id) AS l WHERE l.offer_id = offers.id`,
    `UPDATE offers SET capacity = claimed + 20`,
    `DROP TABLE d`,
  ];
}

function orders(trade: Trade): string[] {
  const { slotsPerSale } = trade;
  const ahead = (salesOf(trade) - salesAhead) * trade.ordersPerSale;
  const i = '(orders.rowid - 1)';
  return [
    `UPDATE orders SET method = 'delivery', state = 'delivered', address_line1 = ${i} % 90 || ' Mill Lane', town = 'Cressage', postcode = 'SY5 ' || ${i} % 10 || 'AB'
     WHERE orders.rowid % ${slotsPerSale} = 0`,
    `UPDATE orders SET allergy_note = 'No sesame, please' WHERE ${i} % 40 = 0`,
    `UPDATE orders SET state = CASE WHEN ${i} % 3 = 0 THEN 'cancelled' WHEN ${i} % 3 = 1 THEN 'expired' ELSE 'missed' END WHERE ${i} % 30 < 3`,
    `UPDATE orders SET state = CASE ${i} % 9 WHEN 0 THEN 'ready' WHEN 1 THEN 'baking' ELSE 'confirmed' END WHERE ${i} >= ${ahead} AND ${i} % 30 >= 3`,
    // Who pays at the table has not been there yet.
    `DELETE FROM ledger WHERE kind = 'cash' AND order_id IN (SELECT id FROM orders WHERE ${i} >= ${ahead})`,
    `UPDATE orders SET attention = 'refund_failed' WHERE ${i} % (1 + (SELECT max(rowid) FROM orders) / ${flagged}) = 7`,
    `UPDATE refunds SET state = 'failed' WHERE rowid % 1000 = 1`,
  ];
}

function catalogue({ products }: Trade): string[] {
  return [
    `INSERT INTO categories (id, slug, name, position, hidden) ${series(categories)} SELECT made_id('cat', ${shop}, i + 1), 'sort-' || i, 'Sort ' || i, i + 2, 0 FROM c`,
    // Over the years most bakes were retired: one in five is on the menu, one in ten is still being thought about.
    `UPDATE products SET category_id = made_id('cat', ${shop}, rowid % ${categories + 1}), published_at = CASE WHEN rowid % 10 <> 1 THEN created_at END,
       archived_at = CASE WHEN rowid % 10 IN (2, 3, 4, 6, 7, 8, 9) THEN created_at END`,
    `INSERT INTO ingredients (id, label_text, reviewed_at) ${series(ingredients)} SELECT made_id('ing', ${shop}, i), 'ingredient ' || i || ' (*wheat*)', CASE WHEN i % 20 <> 3 THEN 1 END FROM c`,
    `INSERT INTO ingredient_allergens (ingredient_id, allergen) SELECT id, 'wheat' FROM ingredients`,
    `INSERT INTO product_ingredients (product_id, position, ingredient_id)
     ${series(products * ingredientsPerProduct)} SELECT made_id('prd', ${shop}, i / ${ingredientsPerProduct}), i % ${ingredientsPerProduct}, made_id('ing', ${shop}, (i * 7) % ${ingredients}) FROM c`,
    `INSERT INTO product_allergens (product_id, allergen, presence) SELECT id, 'wheat', 'contains' FROM products`,
    `INSERT INTO photos (id, product_id, key, alt, width, height, position, created_at) SELECT made_id('pho', ${shop}, rowid), id, 'photo-' || rowid, 'A loaf', 1200, 900, 0, 1 FROM products`,
  ];
}

function office({ orders }: Trade): string[] {
  const vouchers = Math.ceil(orders / ordersPerVoucher);
  return [
    `UPDATE people SET role = 'baker' WHERE rowid <= 4`,
    `INSERT INTO vouchers (id, code, kind, amount_pence, used, created_at) ${series(vouchers)} SELECT made_id('vou', ${shop} + i, i), 'LOAF' || i, 'fixed', 100, 0, ${shop} + i FROM c`,
    `INSERT INTO order_vouchers (id, order_id, voucher_id, customer, use_no, is_first_order_only, orders_before, used_at)
     SELECT made_id('use', at, i), made_id('ord', at, i), made_id('vou', ${shop} + i / 10 % ${vouchers}, i / 10 % ${vouchers}), 'shopper' || p || '@example.org', i, 0, 0, at FROM n WHERE i % 10 = 4`,
    `UPDATE vouchers SET used = (SELECT count(*) FROM order_vouchers WHERE voucher_id = vouchers.id)`,
    `UPDATE letters SET state = 'bounced', problem = 'No such mailbox' WHERE rowid % 5000 = 9`,
    `INSERT INTO stray_payments (id, stripe_payment_intent, session_id, state, amount, currency, found_at)
     ${series(9)} SELECT made_id('str', ${shop}, i), 'pi_stray_' || i, 'cs_stray_' || i, 'waiting', 500, 'gbp', ${shop} + i FROM c`,
    `UPDATE stripe_events SET state = 'received', done_at = NULL WHERE rowid % 20000 = 5`,
  ];
}
