import { applyD1Migrations } from 'cloudflare:test';
import { testBindings } from './bindings';

const { DB, TEST_MIGRATIONS } = testBindings();

// The files of one runtime come one after the other: each finds the shop's database as the migrations leave it.
const { results } = await DB.prepare(
  `SELECT type, name FROM sqlite_master WHERE type IN ('table', 'trigger', 'view') AND name NOT GLOB '_cf_*' AND name NOT GLOB 'sqlite_*' ORDER BY type = 'table', rowid DESC`,
).all<{ type: string; name: string }>();
const dropped = results.map(({ type, name }) => DB.prepare(`DROP ${type} "${name}"`));
if (dropped.length > 0) await DB.batch([DB.prepare('PRAGMA defer_foreign_keys = on'), ...dropped]);
await applyD1Migrations(DB, TEST_MIGRATIONS);
