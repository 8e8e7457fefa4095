import { DatabaseSync } from 'node:sqlite';

/* The judge: two SQLite files, compared by SQL of its own. It knows nothing of how a backup is made or restored. */

/** What the promise leaves out: sign-ins, counters, one-time tokens, locks; among these the backup's own marks of progress. */
const leftOut: ReadonlySet<string> = new Set([
  ...['sessions', 'pending_sign_ins', 'second_factor_offers', 'invitations'],
  ...['counters', 'clock_offset', 'sqlite_sequence', 'retention_sweeps'],
  ...['backups', 'backup_objects', 'backup_rows', 'restore_drills'],
]);

export type Comparison = { readonly tables: number; readonly rows: number; readonly wrong: ReadonlyArray<string> };

/** Compares a restored database with the one it was a backup of, row by row, and looks for orders that are torn. */
export function compare(source: string, restored: string): Comparison {
  const sqlite = new DatabaseSync(restored);
  sqlite.prepare('ATTACH ? AS source').run(source);
  const names = (schema: string) =>
    sqlite
      .prepare(`SELECT name FROM ${schema}.sqlite_master WHERE type = 'table' AND name NOT GLOB '_cf_*' ORDER BY name`)
      .all()
      .map((row) => String(row['name']))
      .filter((name) => !leftOut.has(name));
  const tables = names('source');
  const missing = tables.filter((name) => !names('main').includes(name));
  const found = tables.filter((name) => !missing.includes(name)).map((table) => compareTable(sqlite, table));
  const wrong = [
    ...missing.map((name) => `${name} is missing`),
    ...found.flatMap((each) => each.wrong),
    ...torn(sqlite),
  ];
  const dangling = sqlite.prepare('PRAGMA main.foreign_key_check').all().length;
  sqlite.close();
  return {
    tables: tables.length,
    rows: found.reduce((sum, { rows }) => sum + rows, 0),
    wrong: dangling > 0 ? [...wrong, `${dangling} rows point to nothing`] : wrong,
  };
}

function compareTable(sqlite: DatabaseSync, table: string): { rows: number; wrong: string[] } {
  // What the companion notes of its own runs goes on after the close; such a row is no part of what there was then.
  const then = table === 'job_run' ? 'WHERE ended_at <= (SELECT closed_at FROM source.backups)' : '';
  const here = `SELECT * FROM main."${table}"`;
  const there = `SELECT * FROM source."${table}" ${then}`;
  const count = (sql: string) => Number(sqlite.prepare(`SELECT count(*) AS rows FROM (${sql})`).get()?.['rows']);
  const [rows, expected] = [count(here), count(there)];
  const lost = count(`SELECT * FROM (${there}) EXCEPT SELECT * FROM (${here})`);
  const wrong =
    rows === expected && lost === 0 ? [] : [`${table}: ${lost} of ${expected} rows are not there, ${rows} are`];
  return { rows, wrong };
}

const tornOrders = {
  'orders whose last event is not the one their row speaks of':
    'SELECT id FROM orders WHERE version <> (SELECT max(seq) FROM order_events WHERE order_id = orders.id)',
  'orders without their first event':
    'SELECT id FROM orders WHERE NOT EXISTS (SELECT 1 FROM order_events WHERE order_id = orders.id AND seq = 1)',
  'orders whose lines do not make their total':
    'SELECT id FROM orders WHERE total_pence <> (SELECT sum(net_pence) FROM order_lines WHERE order_id = orders.id)',
  'orders whose lines were written by two different changes':
    'SELECT order_id FROM order_lines GROUP BY order_id HAVING count(DISTINCT storage) > 1',
  'refunds without their entry in the ledger, or entries without their refund':
    "SELECT cause FROM ledger WHERE kind = 'refund' AND cause NOT IN (SELECT cause FROM refunds)",
};

function torn(sqlite: DatabaseSync): string[] {
  return Object.entries(tornOrders).flatMap(([what, sql]) => {
    const found = sqlite.prepare(sql).all().length;
    return found > 0 ? [`${found} ${what}`] : [];
  });
}
