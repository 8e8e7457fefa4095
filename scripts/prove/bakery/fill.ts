import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { makers } from './made';
import { orderRows, otherRows, shopRows, type Trade } from './rows';

/* Years of trade, written straight into the file of a local D1 while nobody serves it. */

const dayMs = 24 * 3_600_000;
const years = 2;

/** The file of the only database in a state folder: the drill's own comes later. */
export function shopFile(stateDir: string): string {
  const folder = join(stateDir, 'v3', 'd1', 'miniflare-D1DatabaseObject');
  const [only, ...others] = readdirSync(folder).filter((name) => /^[0-9a-f]+\.sqlite$/.test(name));
  if (only === undefined || others.length > 0) throw new Error(`There is not one database in ${stateDir}`);
  return join(folder, only);
}

/**
 * Fills a migrated, empty shop with so many orders and all that hangs on them; then runs some last statements, which find
 * the orders in the table `n`: their number `i`, when they were placed, their sale `s` and their person `p`.
 */
export function fillBakery(file: string, trade: Trade, last: ReadonlyArray<string>): void {
  const sqlite = new DatabaseSync(file);
  for (const [name, make] of Object.entries(makers))
    sqlite.function(name, { deterministic: true, varargs: true }, (...given) => make(...given.map(String)));
  const { orders, ordersPerSale } = trade;
  const gap = Math.floor((years * 365 * dayMs) / orders);
  const first = Date.now() - gap * (orders + 1) - dayMs;
  // Whatever breaks here is begun anew: nothing has to outlive it.
  sqlite.exec('PRAGMA foreign_keys = off; PRAGMA synchronous = off; PRAGMA cache_size = -200000; BEGIN');
  sqlite.exec(`CREATE TEMP TABLE n AS WITH RECURSIVE c(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM c WHERE i < ${orders - 1})
    SELECT i, ${first} + i * ${gap} AS at, i / ${ordersPerSale} AS s, i % ${trade.people} AS p FROM c`);
  for (const statement of [...shopRows(trade, first), ...orderRows(trade), ...otherRows(), ...last])
    sqlite.exec(statement);
  sqlite.exec('COMMIT; DROP TABLE n; PRAGMA wal_checkpoint(truncate)');
  sqlite.close();
}
