import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/* Years of trade, written straight into the file of a local D1 while nobody serves it. */

const dayMs = 24 * 3_600_000;
const years = 2;
const ordersPerSale = 200;
const offersPerSale = 6;
const slotsPerSale = 4;
const ordersPerPerson = 5;

/** The file of the only database in a state folder: the drill's own comes later. */
export function shopFile(stateDir: string): string {
  const folder = join(stateDir, 'v3', 'd1', 'miniflare-D1DatabaseObject');
  const [only, ...others] = readdirSync(folder).filter((name) => /^[0-9a-f]+\.sqlite$/.test(name));
  if (only === undefined || others.length > 0) throw new Error(`There is not one database in ${stateDir}`);
  return join(folder, only);
}

/** Fills a migrated, empty shop with so many orders and all that hangs on them; then runs a last statement. */
export function fillBakery(file: string, orders: number, last: string): void {
  const sqlite = new DatabaseSync(file);
  sqlite.function('made_id', { deterministic: true }, (prefix, at, number) =>
    idOf(String(prefix), Number(at), Number(number)),
  );
  const gap = Math.floor((years * 365 * dayMs) / orders);
  const first = Date.now() - gap * (orders + 1) - dayMs;
  const figures = { orders, sales: Math.ceil(orders / ordersPerSale), people: Math.ceil(orders / ordersPerPerson) };
  sqlite.exec('PRAGMA foreign_keys = off; BEGIN');
  sqlite.exec(`CREATE TEMP TABLE n AS WITH RECURSIVE c(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM c WHERE i < ${orders - 1})
    SELECT i, ${first} + i * ${gap} AS at, i / ${ordersPerSale} AS s, i % ${figures.people} AS p FROM c`);
  for (const statement of [...shopRows(figures, first), ...orderRows(), ...otherRows()]) sqlite.exec(statement);
  sqlite.exec(last);
  sqlite.exec('COMMIT; DROP TABLE n; PRAGMA wal_checkpoint(truncate)');
  sqlite.close();
}

const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';

/** An id as the shop makes them: a prefix, ten characters of time, sixteen of chance. */
function idOf(prefix: string, at: number, number: number): string {
  const base32 = (value: number, length: number) => {
    let text = '';
    for (let rest = value, i = 0; i < length; i += 1, rest = Math.floor(rest / 32))
      text = alphabet.charAt(rest % 32) + text;
    return text;
  };
  return `${prefix}_${base32(at, 10)}${base32((Math.imul(number + 1, 0x9e3779b1) >>> 0) % 2 ** 30, 6)}${base32(number, 10)}`;
}

type Figures = { readonly orders: number; readonly sales: number; readonly people: number };

function shopRows({ sales, people }: Figures, at: number): string[] {
  const series = (rows: number) =>
    `WITH RECURSIVE c(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM c WHERE i < ${rows - 1})`;
  return [
    `INSERT INTO people (id, role, email, name, created_at, changed_at)
     ${series(people)} SELECT made_id('per', ${at}, i), 'shopper', 'shopper' || i || '@example.org', 'Ann Baker ' || i, ${at}, ${at} FROM c`,
    `INSERT INTO locations VALUES (made_id('loc', ${at}, 0), 'hall', 'The Hall', 'Station Road', NULL, 'Cressage', 'SY5 6AB', 52.637412345678, -2.6, 'Behind the church', 0, ${at}, ${at})`,
    `INSERT INTO categories VALUES (made_id('cat', ${at}, 0), 'bread', 'Bread', 1, 0)`,
    `INSERT INTO products (id, slug, category_id, name, description, storage, shelf_life_days, vat_rate, position, created_at, changed_at)
     VALUES (made_id('prd', ${at}, 0), 'sourdough', made_id('cat', ${at}, 0), 'Sourdough', 'A loaf', 'In the bag', 3, 'zero', 1, ${at}, ${at})`,
    `INSERT INTO variants (id, product_id, name, unit, price_pence, net_quantity, position)
     ${series(offersPerSale)} SELECT made_id('var', ${at}, i), made_id('prd', ${at}, 0), 'Size ' || i, 'loaf', 300 + 50 * i, '800 g', i FROM c`,
    `INSERT INTO bake_sales (id, slug, title, bake_day, location_id, opens_rule, opens_at, closes_rule, closes_at, created_at, changed_at)
     ${series(sales)} SELECT made_id('sal', ${at}, i), 'sale-' || i, 'Saturday', '2026-11-28', made_id('loc', ${at}, 0), '', 1, '', 2, ${at}, ${at} FROM c`,
    `INSERT INTO offers (id, sale_id, variant_id, price_pence, capacity, position)
     ${series(sales * offersPerSale)} SELECT made_id('off', ${at}, i), made_id('sal', ${at}, i / ${offersPerSale}), made_id('var', ${at}, i % ${offersPerSale}), 300, 1000000, i FROM c`,
    `INSERT INTO slots (id, sale_id, method, starts_at, ends_at, capacity)
     ${series(sales * slotsPerSale)} SELECT made_id('slt', ${at}, i), made_id('sal', ${at}, i / ${slotsPerSale}), 'collection', 1, 2, 1000000 FROM c`,
  ].map((sql) => sql.replaceAll('\n', ' '));
}

const ingredients =
  '*Wheat* flour (*wheat* flour, calcium carbonate, iron, niacin, thiamin), water, *rye* sourdough culture, sea salt, rapeseed oil, malted *barley* flour';

function orderRows(): string[] {
  const shop = '(SELECT min(at) FROM n)';
  const order = "made_id('ord', at, i)";
  const lines = '(1 + i % 5)';
  const total = `(300 * ${lines})`;
  return [
    `INSERT INTO orders (id, reference, placement_key, sale_id, slot_id, person_id, source, state, method, payment_way, name, surname_key, email, note, lines_pence, total_pence, vat_mode, version, placed_at, changed_at)
     SELECT ${order}, 'R' || i, 'key-' || i, made_id('sal', ${shop}, s), made_id('slt', ${shop}, s * ${slotsPerSale} + i % ${slotsPerSale}), CASE WHEN i % 3 = 0 THEN made_id('per', ${shop}, p) END, 'shop', 'collected', 'collection', 'card', 'Ann Baker ' || p, 'baker', 'shopper' || p || '@example.org', CASE WHEN i % 7 = 0 THEN 'Sliced, please: “thin” ŵ' END, ${total}, ${total}, 'not_registered', 3, at, at + 2 FROM n`,
    `INSERT INTO order_lines (id, order_id, position, offer_id, variant_id, pool_units, name, unit, quantity, unit_price_pence, net_pence, vat_rate, vat_basis_points, ingredients, contains, may_contain, net_quantity, storage, shelf_life_days)
     SELECT made_id('lin', at, i * 5 + l.value), ${order}, l.value, made_id('off', ${shop}, s * ${offersPerSale} + l.value), made_id('var', ${shop}, l.value), 1, 'Sourdough', 'loaf', 1, 300, 300, 'zero', 0, '${ingredients}', '["wheat","rye","barley"]', '["sesame"]', '800 g', 'In the bag, in a cool and dry place', 3
     FROM n, json_each('[0,1,2,3,4]') AS l WHERE l.value < ${lines}`,
    `INSERT INTO order_events (order_id, seq, kind, at, actor, to_state, data)
     SELECT ${order}, e.value, CASE e.value WHEN 1 THEN 'placed' WHEN 2 THEN 'paid' ELSE 'moved' END, at + e.value, 'shopper', 'confirmed', CASE WHEN e.value = 1 THEN '{"saleId":"' || i || '","totalPence":' || ${total} || '}' END FROM n, json_each('[1,2,3]') AS e`,
    `INSERT INTO ledger (id, order_id, kind, amount_pence, at, cause) SELECT made_id('led', at, i), ${order}, 'charge', ${total}, at, 'charge:' || i FROM n`,
    `INSERT INTO payment_attempts (id, order_id, number, state, amount_pence, expires_at, session_id, page_url, created_at, ended_at)
     SELECT made_id('att', at, i), ${order}, 1, 'paid', ${total}, at, 'cs_' || i, 'https://pay.example/c/' || hex(i) || '/' || i, at, at FROM n`,
    `INSERT INTO payments (id, order_id, attempt_id, stripe_payment_intent, state, amount_pence, currency, created_at, changed_at)
     SELECT made_id('pay', at, i), ${order}, made_id('att', at, i), 'pi_' || i, 'succeeded', ${total}, 'gbp', at, at FROM n`,
    `INSERT INTO refunds (id, order_id, payment_id, state, amount_pence, reason, cause, created_at, changed_at)
     SELECT made_id('ref', at, i), ${order}, made_id('pay', at, i), 'succeeded', 100, 'Squashed', 'refund:' || i, at, at FROM n WHERE i % 20 = 0`,
  ].map((sql) => sql.replaceAll('\n', ' '));
}

function otherRows(): string[] {
  const order = "made_id('ord', at, i)";
  const payload = `'{"id":"evt_' || i || '","object":"event","type":"checkout.session.completed","data":{"object":{"id":"cs_' || i || '","note":"' || hex(zeroblob(400)) || '"}}}'`;
  return [
    `INSERT INTO letters (id, cause, kind, to_email, subject, facts, state, due_at, resend_id, created_at, sent_at, changed_at)
     SELECT made_id('let', at, i * 2 + k.value), k.value || ':' || i, 'order_confirmed', 'shopper' || p || '@example.org', ${order}, '{"reference":"R' || i || '","lines":[' || substr(replace(hex(zeroblob(60)), '0', '1,'), 1, 239) || ']}', 'delivered', at, 're_' || i || '_' || k.value, at, at, at FROM n, json_each('[0,1]') AS k`,
    `INSERT INTO resend_events (id, type, resend_id, received_at) SELECT 'msg_' || hex(i) || k.value, 'email.delivered', 're_' || i || '_' || k.value, at FROM n, json_each('[0,1]') AS k`,
    `INSERT INTO stripe_events (id, type, state, object_id, payload, received_at, done_at) SELECT 'evt_' || hex(i), 'checkout.session.completed', 'done', 'cs_' || i, ${payload}, at, at FROM n`,
    `INSERT INTO audit (id, at, action, actor, subject, request_id) SELECT made_id('aud', at, i), at, 'order.moved', 'baker', ${order}, 'req_' || i FROM n WHERE i % 2 = 0`,
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
