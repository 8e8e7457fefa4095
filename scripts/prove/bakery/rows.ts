/* The rows of a shop that has traded for years, as statements of SQL. They know the shop's tables and nothing else of it. */

/** How large the shop is. */
export type Trade = {
  readonly orders: number;
  readonly people: number;
  readonly ordersPerSale: number;
  /** More than an order has lines. */
  readonly offersPerSale: number;
  readonly slotsPerSale: number;
  readonly products: number;
  readonly kindsPerProduct: number;
};

const mostLines = 5;
const staff = 4;

/** How many sales it has had. */
export const salesOf = ({ orders, ordersPerSale }: Pick<Trade, 'orders' | 'ordersPerSale'>) =>
  Math.ceil(orders / ordersPerSale);

/** The number of the kind that a sale has on offer at a place. */
const kindAt = ({ products, kindsPerProduct }: Trade, sale: string, place: string) =>
  `(${sale} * 7 + ${place}) % ${products * kindsPerProduct}`;

/** What there is before anybody orders: people, bakes, sales with their offers and slots. */
export function shopRows(trade: Trade, at: number): string[] {
  const { people, products, kindsPerProduct, offersPerSale, slotsPerSale } = trade;
  const sales = salesOf(trade);
  const series = (rows: number) =>
    `WITH RECURSIVE c(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM c WHERE i < ${rows - 1})`;
  return [
    `INSERT INTO people (id, role, email, name, created_at, changed_at)
     ${series(people)} SELECT made_id('per', ${at}, i), 'shopper', 'shopper' || i || '@example.org', made_name(i), ${at}, ${at} FROM c`,
    `INSERT INTO locations VALUES (made_id('loc', ${at}, 0), 'hall', 'The Hall', 'Station Road', NULL, 'Cressage', 'SY5 6AB', 52.637412345678, -2.6, 'Behind the church', 0, ${at}, ${at})`,
    `INSERT INTO categories VALUES (made_id('cat', ${at}, 0), 'bread', 'Bread', 1, 0)`,
    `INSERT INTO products (id, slug, category_id, name, description, storage, shelf_life_days, vat_rate, position, created_at, changed_at)
     ${series(products)} SELECT made_id('prd', ${at}, i), 'bake-' || i, made_id('cat', ${at}, 0), made_bake(i), 'A loaf', 'In the bag', 3, 'zero', i, ${at}, ${at} FROM c`,
    `INSERT INTO variants (id, product_id, name, unit, price_pence, net_quantity, position)
     ${series(products * kindsPerProduct)} SELECT made_id('var', ${at}, i), made_id('prd', ${at}, i / ${kindsPerProduct}), 'Size ' || i, 'loaf', 300 + 50 * (i % 9), '800 g', i FROM c`,
    `INSERT INTO bake_sales (id, slug, title, bake_day, location_id, opens_rule, opens_at, closes_rule, closes_at, created_at, changed_at)
     ${series(sales)} SELECT made_id('sal', ${at}, i), 'sale-' || i, 'Saturday', '2026-11-28', made_id('loc', ${at}, 0), '', 1, '', 2, ${at}, ${at} FROM c`,
    `INSERT INTO offers (id, sale_id, variant_id, price_pence, capacity, position)
     ${series(sales * offersPerSale)} SELECT made_id('off', ${at}, i), made_id('sal', ${at}, i / ${offersPerSale}), made_id('var', ${at}, ${kindAt(trade, `(i / ${offersPerSale})`, `i % ${offersPerSale}`)}), 300, 1000000, i % ${offersPerSale} FROM c`,
    `INSERT INTO slots (id, sale_id, method, starts_at, ends_at, capacity)
     ${series(sales * slotsPerSale)} SELECT made_id('slt', ${at}, i), made_id('sal', ${at}, i / ${slotsPerSale}), 'collection', 1, 2, 1000000 FROM c`,
  ].map((sql) => sql.replaceAll('\n', ' '));
}

const ingredients =
  '*Wheat* flour (*wheat* flour, calcium carbonate, iron, niacin, thiamin), water, *rye* sourdough culture, sea salt, rapeseed oil, malted *barley* flour';

const gluten = ['Wheat', 'Rye', 'Barley'].map((name) => ({ code: name.toLowerCase(), fourteen: 'gluten', name }));
const contains = JSON.stringify(gluten);
const mayContain = JSON.stringify([{ code: 'sesame', fourteen: 'sesame', name: 'Sesame' }]);

/** The orders, and the money of each: one in five is paid at the table. */
export function orderRows(trade: Trade): string[] {
  const { offersPerSale, slotsPerSale } = trade;
  const isByCard = 'i % 5 <> 1';
  const shop = '(SELECT min(at) FROM n)';
  const order = "made_id('ord', at, i)";
  const lines = `(1 + i % ${mostLines})`;
  const total = `(300 * ${lines})`;
  // Not all order the same.
  const place = `(l.value + i) % ${offersPerSale}`;
  const kind = kindAt(trade, 's', place);
  return [
    `INSERT INTO orders (id, reference, placement_key, sale_id, slot_id, person_id, source, state, method, payment_way, name, surname_key, email, phone, note, lines_pence, total_pence, vat_mode, version, placed_at, changed_at)
     SELECT ${order}, made_reference(i), 'key-' || i, made_id('sal', ${shop}, s), made_id('slt', ${shop}, s * ${slotsPerSale} + i % ${slotsPerSale}), CASE WHEN i % 3 = 0 THEN made_id('per', ${shop}, p) END, 'shop', 'collected', 'collection', CASE WHEN ${isByCard} THEN 'card' ELSE 'on_collection' END, made_name(p), made_surname(p), 'shopper' || p || '@example.org', made_phone(p), CASE WHEN i % 7 = 0 THEN 'Sliced, please: “thin” ŵ' END, ${total}, ${total}, 'not_registered', 3, at, at + 2 FROM n`,
    `INSERT INTO order_lines (id, order_id, position, offer_id, variant_id, pool_units, name, unit, quantity, unit_price_pence, net_pence, vat_rate, vat_basis_points, ingredients, contains, may_contain, net_quantity, storage, shelf_life_days)
     SELECT made_id('lin', at, i * ${mostLines} + l.value), ${order}, l.value, made_id('off', ${shop}, s * ${offersPerSale} + ${place}), made_id('var', ${shop}, ${kind}), 1, made_bake((${kind}) / ${trade.kindsPerProduct}), 'loaf', 1, 300, 300, 'zero', 0, '${ingredients}', '${contains}', '${mayContain}', '800 g', 'In the bag, in a cool and dry place', 3
     FROM n, json_each('[0,1,2,3,4]') AS l WHERE l.value < ${lines}`,
    `INSERT INTO order_events (order_id, seq, kind, at, actor, to_state, data)
     SELECT ${order}, e.value, CASE e.value WHEN 1 THEN 'placed' WHEN 2 THEN 'paid' ELSE 'moved' END, at + e.value, 'shopper', 'confirmed', CASE WHEN e.value = 1 THEN '{"saleId":"' || made_id('sal', ${shop}, s) || '","totalPence":' || ${total} || '}' END FROM n, json_each('[1,2,3]') AS e`,
    `INSERT INTO ledger (id, order_id, kind, amount_pence, at, cause) SELECT made_id('led', at, i), ${order}, CASE WHEN ${isByCard} THEN 'charge' ELSE 'cash' END, ${total}, at, 'charge:' || i FROM n`,
    `INSERT INTO payment_attempts (id, order_id, number, state, amount_pence, expires_at, session_id, page_url, created_at, ended_at)
     SELECT made_id('att', at, i), ${order}, 1, 'paid', ${total}, at, 'cs_' || i, 'https://pay.example/c/' || hex(i) || '/' || i, at, at FROM n WHERE ${isByCard}`,
    `INSERT INTO payments (id, order_id, attempt_id, stripe_payment_intent, state, amount_pence, currency, created_at, changed_at)
     SELECT made_id('pay', at, i), ${order}, made_id('att', at, i), 'pi_' || i, 'succeeded', ${total}, 'gbp', at, at FROM n WHERE ${isByCard}`,
    `INSERT INTO refunds (id, order_id, payment_id, state, amount_pence, reason, cause, created_at, changed_at)
     SELECT made_id('ref', at, i), ${order}, made_id('pay', at, i), 'succeeded', 100, 'Squashed', 'refund:' || i, at, at FROM n WHERE i % 20 = 0`,
  ].map((sql) => sql.replaceAll('\n', ' '));
}

/** What is told to others and by others, and what the shop notes of itself. */
export function otherRows(): string[] {
  const order = "made_id('ord', at, i)";
  const payload = `'{"id":"evt_' || i || '","object":"event","type":"checkout.session.completed","data":{"object":{"id":"cs_' || i || '","note":"' || hex(zeroblob(400)) || '"}}}'`;
  return [
    `INSERT INTO letters (id, cause, kind, to_email, subject, facts, state, due_at, resend_id, created_at, sent_at, changed_at)
     SELECT made_id('let', at, i * 2 + k.value), k.value || ':' || i, 'order_confirmed', 'shopper' || p || '@example.org', ${order}, '{"reference":"' || made_reference(i) || '","lines":[' || substr(replace(hex(zeroblob(60)), '0', '1,'), 1, 239) || ']}', 'delivered', at, 're_' || i || '_' || k.value, at, at, at FROM n, json_each('[0,1]') AS k`,
    `INSERT INTO resend_events (id, type, resend_id, received_at) SELECT 'msg_' || hex(i) || k.value, 'email.delivered', 're_' || i || '_' || k.value, at FROM n, json_each('[0,1]') AS k`,
    `INSERT INTO stripe_events (id, type, state, object_id, payload, received_at, done_at) SELECT 'evt_' || hex(i), 'checkout.session.completed', 'done', 'cs_' || i, ${payload}, at, at FROM n`,
    `INSERT INTO audit (id, at, action, person_id, actor, subject, request_id) SELECT made_id('aud', at, i), at, 'order.moved', made_id('per', (SELECT min(at) FROM n), i / 2 % ${staff}), 'baker', ${order}, 'req_' || i FROM n WHERE i % 2 = 0`,
    `INSERT INTO reviews (id, order_id, rating, text, state, written_at, changed_at) SELECT made_id('rev', at, i), ${order}, 5, 'Crackling crust', 'published', at, at FROM n WHERE i % 10 = 0`,
    `INSERT INTO consents (id, email, purpose, act, wording, at, request_id) SELECT made_id('con', at, i), 'shopper' || p || '@example.org', 'orders_open', 'given', 'Tell me', at, 'req' FROM n WHERE i % 10 = 1`,
    // Tonight's comparison with Stripe is made already, and what is old forgotten: the companion has nothing to do but the backup.
    `INSERT INTO retention_sweeps (day, started_at, ended_at) SELECT date('now', d.value || ' days'), max(at), max(at) FROM n, json_each('[-1,0,1]') AS d GROUP BY d.value`,
    `INSERT INTO reconciliations (id, night, from_day, to_day, state, asked_at, ended_at)
     SELECT made_id('rec', max(at), d.value + 1), date('now', d.value || ' days'), '2026-01-01', '2026-01-01', 'done', max(at), max(at) FROM n, json_each('[-1,0,1]') AS d GROUP BY d.value`,
    `INSERT INTO job_run (id, job, started_at, ended_at, done) SELECT made_id('job', at, i), 'outbox', at, at, 1 FROM n WHERE i % 2 = 0`,
    `INSERT INTO sessions (token_hash, person_id, created_at, seen_at, idle_ends_at, ends_at) SELECT 'hash', id, 1, 1, 1, 1 FROM people LIMIT 1`,
  ].map((sql) => sql.replaceAll('\n', ' '));
}
