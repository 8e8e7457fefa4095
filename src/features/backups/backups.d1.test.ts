import { eq } from 'drizzle-orm';
import { afterEach, describe, expect, test } from 'vitest';
import { cancelOrder } from '@/features/checkout/commands/cancel-order';
import { processStoredEvents } from '@/features/checkout/commands/stripe-events';
import { moveOrder } from '@/features/orders/commands/move-order';
import { orders } from '@/features/orders/tables';
import { erasures } from '@/features/privacy/tables';
import { hour, instantAt, second } from '@/kernel/time';
import type { Context } from '@/platform/context';
import { openDb } from '@/platform/db/client';
import { openVault } from '@/platform/vault';
import { testBindings } from '@/testing/bindings';
import { aBakeSale, type BuiltSale } from '@/testing/builders/bake-sales';
import { anOrder, anUnpaidOrder, aShop } from '@/testing/builders/orders';
import { employ } from '@/testing/builders/staff';
import { askForBackup } from './commands/ask-for-backup';
import { exportShop } from './commands/export-shop';
import { readBackup, type ReadBackup, readSections } from './commands/read-backup';
import { findLatest, prepareDatabase, restoreBackup } from './commands/restore';
import { beginBackup, runBackup, stepBackup } from './commands/run-backup';
import { runDrill } from './commands/run-drill';
import type { BackupId } from './domain/backup';
import { inRestoringOrder } from './domain/manifest';
import { overviewOf } from './domain/overview';
import { leftOut, plannedTables, stages } from './domain/plan';
import { type Bytes, folderOf, type Vault } from './domain/vault';
import { findLastDrill, listDrills } from './store/drills';
import { findBackup, listBackups } from './store/progress';

const { DB, DRILL_DB, BACKUPS, MEDIA } = testBindings();
const vault = openVault(BACKUPS);
const archive = { d1: DB, vault };
const room = { scratch: DRILL_DB, vault };

type Rows = Readonly<Record<string, ReadonlyArray<string>>>;

/** Every planned row of a database, as texts; not read by anything that the backup reads it by. */
async function rowsOf(d1: D1Database): Promise<Rows> {
  const answers = await d1.batch(plannedTables.map((table) => d1.prepare(`SELECT * FROM "${table}"`)));
  const texts = answers.map(({ results }) => results.map((row) => JSON.stringify(row)).sort());
  return Object.fromEntries(plannedTables.map((table, place) => [table, texts[place] ?? []]));
}

async function begin(context: Context): Promise<BackupId> {
  const begun = await beginBackup(context, { kind: 'asked', night: null, attempt: 1 });
  if (!begun) throw new Error('It did not begin');
  return begun.id;
}

/** A context whose steps have room for one piece each: the clock strikes whenever it is asked. */
function hurried(context: Context): Context {
  let now = context.now();
  return { ...context, now: () => (now += 8 * second) };
}

/** What the owner reads of it in the office. */
async function overview({ db }: Context) {
  return overviewOf(await listBackups(db, 20), await listDrills(db, 20));
}

async function stepsUntil(context: Context, id: BackupId, state: string, over = archive): Promise<number> {
  for (let step = 0; step < 200; step += 1) {
    if ((await findBackup(context.db, id))?.state === state) return step;
    await stepBackup(context, over, id);
  }
  throw new Error(`It never came to be ${state}`);
}

async function latestBackup(): Promise<ReadBackup> {
  const latest = await findLatest(vault);
  if (!latest) throw new Error('There is no backup');
  return readBackup(vault, folderOf(latest));
}

async function restored(): Promise<Rows> {
  const backup = await latestBackup();
  await prepareDatabase(DRILL_DB, backup, { overwrite: true });
  expect((await restoreBackup(DRILL_DB, backup)).wrong).toEqual([]);
  return rowsOf(DRILL_DB);
}

/** A day's trade: every kind of row that hangs on an order, in the hands of the shop's own commands. */
async function trade(context: Context, sale: BuiltSale) {
  const paid = await anOrder(context, sale, { paymentWay: 'on_collection', quantity: 2 });
  const { order: unpaid } = await anUnpaidOrder(context, sale, { quantity: 1 });
  const actor = { personId: (await employ('manager')).id, name: 'manager' };
  return { paid, unpaid, actor };
}

afterEach(async () => {
  // Nothing of one test's backups is another's latest.
  for (const prefix of ['verified/', 'backups/', 'erasures/']) await vault.remove(await vault.list(prefix));
  await DB.batch(
    ['backup_objects', 'backup_rows', 'backups', 'restore_drills'].map((t) => DB.prepare(`DELETE FROM ${t}`)),
  );
});

test('every table of the shop is in the plan of backups, or left out for a reason', async () => {
  const { results } = await DB.prepare(
    "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT GLOB '_cf_*' AND name NOT GLOB 'sqlite_*'",
  ).all<{ name: string }>();
  const planned = [...plannedTables, ...Object.keys(leftOut)];
  expect(planned.toSorted()).toEqual(results.map(({ name }) => name).toSorted());
  expect(Object.values(leftOut).every((reason) => reason.length > 10)).toBe(true);
});

test('what a table points to is restored before it, and what hangs on an order names it', async () => {
  for (const [place, table] of plannedTables.entries()) {
    const { results } = await DB.prepare(`PRAGMA foreign_key_list("${table}")`).all<{ table: string }>();
    for (const { table: parent } of results)
      expect(plannedTables.indexOf(parent), `${table} points to ${parent}`).toBeLessThan(place);
  }
  for (const stage of stages) {
    if (stage.kind === 'whole') continue;
    for (const part of stage.parts) {
      const { results } = await DB.prepare(
        `EXPLAIN QUERY PLAN SELECT * FROM "${part}" WHERE order_id > '' AND order_id <= 'x' ORDER BY order_id`,
      ).all<{ detail: string }>();
      expect(results.map(({ detail }) => detail).join(), part).toMatch(/USING (COVERING )?INDEX/);
    }
  }
});

test('what is restored is what was there, row by row', async () => {
  const context = aShop();
  await trade(context, await aBakeSale(context, { capacity: 50, payOnCollection: true }));
  await stepsUntil(context, await begin(context), 'verified');
  expect(await restored()).toEqual(await rowsOf(DB));
});

/** A vault that nobody else sees. */
function aDrawer(): Vault {
  const kept = new Map<string, Bytes>();
  return {
    put: (key, bytes) => Promise.resolve(void kept.set(key, bytes)),
    get: (key) => Promise.resolve(kept.get(key) ?? null),
    has: (key) => Promise.resolve(kept.has(key)),
    list: (prefix) => Promise.resolve([...kept.keys()].filter((key) => key.startsWith(prefix)).sort()),
    remove: async (keys) => {
      for (const key of keys) await Promise.resolve(kept.delete(key));
    },
  };
}

/** Every row of an export as it was written, sorted, under the heading it stands under. */
async function linesOf(backup: ReadBackup): Promise<string[]> {
  const lines: string[] = [];
  for (const object of backup.manifest.objects) {
    const sections = await readSections(backup, object);
    if (typeof sections === 'string') throw new Error(sections);
    for (const { table, columns, lines: rows } of sections)
      lines.push(...rows.map((row) => `${table} ${columns.join()} ${row}`));
  }
  return lines.sort();
}

test('an export, taken in and exported again, is the same to the byte, but for the order of its rows', async () => {
  const context = aShop();
  await trade(context, await aBakeSale(context, { capacity: 50, payOnCollection: true }));
  const exported = async (keeper: Pick<Context, 'db' | 'media' | 'log' | 'now' | 'newId'>, d1: D1Database) => {
    const drawer = aDrawer();
    return readBackup(drawer, await exportShop(keeper, { d1, vault: drawer }));
  };
  const first = await exported(context, DB);
  await prepareDatabase(DRILL_DB, first, { overwrite: true });
  await restoreBackup(DRILL_DB, first);
  const second = await exported({ ...context, db: openDb(DRILL_DB) }, DRILL_DB);
  expect(await linesOf(second)).toEqual(await linesOf(first));
  expect(second.manifest.counts).toEqual(first.manifest.counts);
  expect(second.manifest.schema).toEqual(first.manifest.schema);
  // An export leaves nothing of itself behind.
  expect((await overview(context)).backups).toEqual([]);
});

test('numbers and texts of every kind come back to the last digit', async () => {
  const context = aShop();
  const odd = { latitude: 52.637412345678901, longitude: -0.1, how: 'Bell "2", c\\o [Ann]\n\u2028ŵ 🥐 \u0000]' };
  await DB.prepare(
    `INSERT INTO locations (id, slug, name, address_line1, town, postcode, latitude, longitude, how_to_find, created_at, changed_at)
     VALUES ('loc_odd', 'odd', 'Odd', 'Road', 'Town', 'SY5', ?, ?, ?, 9007199254740991, 0)`,
  )
    .bind(odd.latitude, odd.longitude, odd.how)
    .run();
  await stepsUntil(context, await begin(context), 'verified');
  expect((await restored())['locations']).toEqual((await rowsOf(DB))['locations']);
});

describe('while the shop goes on trading', () => {
  test('an order that changes between any two steps is restored as it was at the close, and never torn', async () => {
    const context = aShop();
    const sale = await aBakeSale(context, { capacity: 300, payOnCollection: true });
    const { paid, unpaid, actor } = await trade(context, sale);
    const hasty = hurried(context);
    const id = await begin(context);
    let at = '';
    for (let step = 0; step < 200 && at !== 'uploading'; step += 1) {
      await stepBackup(hasty, archive, id);
      at = (await findBackup(context.db, id))?.state ?? '';
      if (at === 'uploading') break;
      // New orders, orders that move on, orders that end: some before the page that holds them, some after.
      const another = await anOrder(aShop(), sale, { paymentWay: 'on_collection' });
      if (step === 2) await cancelOrder(context, { orderId: unpaid.id, actor, reason: null });
      if (step === 4) await moveOrder(context, { orderId: paid.id, to: 'ready', actor, reason: null, from: null });
      if (step % 2 === 0) await cancelOrder(context, { orderId: another.id, actor, reason: 'Changed their mind' });
      await processStoredEvents(context, 20);
    }
    const atTheClose = await rowsOf(DB);
    // What comes after the close is tomorrow's.
    await anOrder(aShop(), sale, { paymentWay: 'on_collection' });
    await stepsUntil(hasty, id, 'verified');
    const found = await restored();
    expect(found).toEqual(atTheClose);
    expect(found).not.toEqual(await rowsOf(DB));
  });

  test('an order that was paged before it changed stands in the backup twice, and the newer word counts', async () => {
    const context = aShop();
    const sale = await aBakeSale(context, { capacity: 5, payOnCollection: true });
    const { paid, actor } = await trade(context, sale);
    const hasty = hurried(context);
    const id = await begin(context);
    while ((await findBackup(context.db, id))?.objects !== 2) await stepBackup(hasty, archive, id);
    await moveOrder(context, { orderId: paid.id, to: 'ready', actor, reason: null, from: null });
    await stepsUntil(hasty, id, 'verified');
    const { manifest } = await latestBackup();
    const copies = manifest.objects.filter(({ stage }) => stage === 'orders').map(({ part }) => part);
    expect(copies).toEqual(['page', 'closing']);
    expect(inRestoringOrder(manifest.objects).find(({ stage }) => stage === 'orders')?.part).toBe('closing');
    expect(await restored()).toEqual(await rowsOf(DB));
  });

  test('what was made by a clock that was ahead, and written since by one that was not, is copied all the same', async () => {
    const context = aShop();
    const sale = await aBakeSale(context, { capacity: 5, payOnCollection: true });
    const ahead = aShop({ now: () => context.now() + 2 * hour });
    await anOrder(ahead, sale, { paymentWay: 'on_collection' });
    await DB.prepare('UPDATE letters SET changed_at = ?')
      .bind(context.now() - hour)
      .run();
    await stepsUntil(context, await begin(context), 'verified');
    expect(await restored()).toEqual(await rowsOf(DB));
  });

  test('a backup whose clock is moved back is none: what is written now would look as old as what it has', async () => {
    const context = aShop();
    const id = await begin(context);
    const earlier = { ...context, now: () => context.now() - hour };
    await expect(stepBackup(earlier, archive, id)).rejects.toThrow('The clock was moved back');
    expect(await findBackup(context.db, id)).toMatchObject({ state: 'failed' });
  });
});

describe('a companion that dies', () => {
  /** A vault and a database that answer so many times, and then no more. */
  function mortal(answers: number) {
    let left = answers;
    const die = () => {
      left -= 1;
      if (left < 0) throw new Error('The companion died');
    };
    const dying: Vault = {
      ...vault,
      put: async (key, bytes) => {
        die();
        await vault.put(key, bytes);
        die();
      },
    };
    const d1 = new Proxy(DB, {
      get: (db, property: 'prepare' | 'batch') => {
        if (property !== 'batch') return db[property].bind(db);
        return async (statements: D1PreparedStatement[]) => {
          die();
          const answered = await db.batch(statements);
          die();
          return answered;
        };
      },
    });
    return { d1, vault: dying };
  }

  test('before or after anything it does is followed by one that goes on, and the backup is the same', async () => {
    const context = aShop();
    await trade(context, await aBakeSale(context, { capacity: 50, payOnCollection: true }));
    const before = await rowsOf(DB);
    const id = await begin(context);
    let deaths = 0;
    for (let answers = 0; (await findBackup(context.db, id))?.state !== 'verified'; answers += 1) {
      await stepBackup(context, mortal(answers % 8), id).catch(() => (deaths += 1));
      expect(answers).toBeLessThan(400);
    }
    expect(deaths).toBeGreaterThan(10);
    expect((await findBackup(context.db, id))?.problem).toBeNull();
    expect(await restored()).toEqual(before);
  });

  test('and never comes further is a failure that staff see, and the night is tried again', async () => {
    let now = instantAt('2026-11-28', '12:00');
    const context = aShop({ now: () => now });
    for (let step = 0; step < 11; step += 1) {
      await expect(runBackup(context, { d1: DB, vault: mortal(0).vault })).rejects.toThrow();
    }
    const { backups, troubles } = await overview(context);
    expect(backups).toMatchObject([{ kind: 'nightly', attempt: 1, state: 'failed' }]);
    expect(troubles.join()).toContain('got no further');
    now += hour;
    await runBackup(context, archive);
    expect((await overview(context)).backups[0]).toMatchObject({ attempt: 2, state: 'verified' });
    expect((await overview(context)).troubles).toEqual([]);
    // What the failed one left in the bucket is gone.
    expect((await vault.list('backups/')).every((key) => key.includes(backups[0]?.id ?? '-'))).toBe(false);
  });
});

test('whoever may has one made at any hour, one at a time; the audit says who', async () => {
  const context = aShop();
  const owner = { id: (await employ('owner')).id, name: 'The owner' };
  const asked = await askForBackup(context, owner);
  expect(asked.ok).toBe(true);
  expect(await askForBackup(context, owner)).toEqual({ ok: false, problem: { kind: 'under_way' } });
  await runBackup(context, archive);
  expect(await overview(context)).toMatchObject({ lastVerified: { kind: 'asked', night: null }, underWay: null });
  const told = await DB.prepare("SELECT person_id FROM audit WHERE action = 'backup.asked'").first('person_id');
  expect(told).toBe(owner.id);
});

describe('a backup that was spoilt', () => {
  const spoils: ReadonlyArray<readonly [string, (key: string) => Promise<void>]> = [
    ['an object is missing', (key) => vault.remove([key])],
    ['an object is another', (key) => vault.put(key, new TextEncoder().encode('other'))],
  ];

  test.each(spoils)('%s: it does not count as done, and says why', async (_, spoil) => {
    const context = aShop();
    await trade(context, await aBakeSale(context, { capacity: 5, payOnCollection: true }));
    const id = await begin(context);
    await stepsUntil(hurried(context), id, 'verifying');
    const key = (await vault.list('backups/')).find((each) => each.includes('-orders-'));
    await spoil(key ?? '');
    await expect(stepsUntil(context, id, 'verified')).rejects.toThrow(/The object/);
    expect(await findBackup(context.db, id)).toMatchObject({ state: 'failed' });
    expect(await findLatest(vault)).toBeNull();
  });

  test('a page that was never copied is missed in the count', async () => {
    const context = aShop();
    await trade(context, await aBakeSale(context, { capacity: 5, payOnCollection: true }));
    // An hour later, when the closing batch has no reason to copy them again.
    const later = { ...context, now: () => context.now() + hour };
    const id = await begin(later);
    await stepsUntil(hurried(later), id, 'uploading');
    await DB.prepare("DELETE FROM backup_objects WHERE stage = 'letters'").run();
    await expect(stepsUntil(later, id, 'verified')).rejects.toThrow(/letters: \d+ instead of \d/);
  });
});

describe('restoring', () => {
  test('into a database with orders is refused, unless one means it', async () => {
    const context = aShop();
    await trade(context, await aBakeSale(context, { capacity: 5, payOnCollection: true }));
    await stepsUntil(context, await begin(context), 'verified');
    await restored();
    const backup = await latestBackup();
    const rows = await rowsOf(DRILL_DB);
    const count = await context.db.$count(orders);
    expect(await prepareDatabase(DRILL_DB, backup, { overwrite: false })).toEqual({
      ok: false,
      problem: { kind: 'occupied', orders: count },
    });
    expect(await rowsOf(DRILL_DB)).toEqual(rows);
  });

  test('a backup from before the last migration brings back what there was then', async () => {
    const context = aShop();
    await trade(context, await aBakeSale(context, { capacity: 5, payOnCollection: true }));
    await stepsUntil(context, await begin(context), 'verified');
    const backup = await latestBackup();
    const without = <T>(all: Readonly<Record<string, T>>) =>
      Object.fromEntries(Object.entries(all).filter(([name]) => !name.startsWith('disputes')));
    const { schema, counts } = backup.manifest;
    const older: ReadBackup = {
      ...backup,
      manifest: {
        ...backup.manifest,
        schema: schema.filter((statement) => !/(TABLE|ON) .disputes/.test(statement)),
        counts: { tables: without(counts.tables), money: without(counts.money) },
      },
    };
    expect(older.manifest.schema.length).toBeLessThan(schema.length);
    await prepareDatabase(DRILL_DB, older, { overwrite: true });
    expect((await restoreBackup(DRILL_DB, older)).wrong).toEqual([]);
  });

  test('erases again whoever was erased since, even where the list of it was lost', async () => {
    const context = aShop();
    const { paid, unpaid } = await trade(context, await aBakeSale(context, { capacity: 5, payOnCollection: true }));
    await stepsUntil(context, await begin(context), 'verified');
    const erasedAt = context.now();
    const [known, lost] = [paid, unpaid].map(({ id }) => ({
      id: context.newId('era'),
      table: 'orders',
      row: id,
      erasedAt,
    }));
    if (!known || !lost) throw new Error('Two were erased');
    await context.db.insert(erasures).values([known, lost]);
    await runBackup({ ...context, now: () => erasedAt }, archive);
    // A database that was restored knows of the first alone, and tells the bucket so.
    await context.db.delete(erasures).where(eq(erasures.id, lost.id));
    await context.db.update(erasures).set({ notedAt: null });
    await runBackup({ ...context, now: () => erasedAt }, archive);
    await restored();
    expect(await DRILL_DB.prepare('SELECT name FROM orders WHERE id = ?').bind(unpaid.id).first('name')).toBeNull();
    const row = await DRILL_DB.prepare('SELECT * FROM orders WHERE id = ?').bind(paid.id).first();
    expect(row).toMatchObject({
      name: null,
      email: null,
      surname_key: null,
      erased_at: erasedAt,
      total_pence: paid.totalPence,
    });
  });
});

describe('the weekly drill', () => {
  async function drillUntilDone(context: Context): Promise<void> {
    let { done } = await runDrill(context, room);
    while (done > 0) ({ done } = await runDrill(context, room));
  }

  test('restores the newest backup into the scratch database once a week, step by step', async () => {
    const context = aShop();
    await trade(context, await aBakeSale(context, { capacity: 5, payOnCollection: true }));
    expect(await runDrill(context, room)).toEqual({ done: 0, failed: 0 });
    await stepsUntil(context, await begin(context), 'verified');
    await drillUntilDone(context);
    expect(await findLastDrill(context.db)).toMatchObject({ state: 'passed', attempt: 1, problem: null });
    expect((await rowsOf(DRILL_DB))['orders']).toEqual((await rowsOf(DB))['orders']);
  });

  test('fails where an object is not what was written; staff see it, and the next backup is tried', async () => {
    const context = aShop();
    await trade(context, await aBakeSale(context, { capacity: 5, payOnCollection: true }));
    await stepsUntil(context, await begin(context), 'verified');
    const key = (await vault.list('backups/')).find((each) => each.includes('-orders-'));
    await vault.put(key ?? '', new TextEncoder().encode('other'));
    await expect(runDrill(context, room)).rejects.toThrow('not the one that was written');
    expect((await overview(context)).troubles.join()).toContain('restore drill failed');
    expect(await runDrill(context, room)).toEqual({ done: 0, failed: 0 });
    await stepsUntil(context, await begin(context), 'verified');
    await drillUntilDone(context);
    expect(await findLastDrill(context.db)).toMatchObject({ state: 'passed', attempt: 2 });
  });
});

test('new original pictures go along, and those that are there are not copied again', async () => {
  const context = aShop();
  await DB.prepare(
    `INSERT INTO news_posts (id, slug, title, summary, body, picture_key, created_at, changed_at)
     VALUES ('nws_picture', 'picture', 'A', 'B', 'C', 'news/oven', 0, 0)`,
  ).run();
  await MEDIA.put('news/oven/original', 'an oven');
  await stepsUntil(context, await begin(context), 'verified');
  const copy = await BACKUPS.head('pictures/news/oven/original');
  expect(copy?.size).toBe('an oven'.length);
  await stepsUntil(context, await begin(context), 'verified');
  expect((await BACKUPS.head('pictures/news/oven/original'))?.uploaded).toEqual(copy?.uploaded);
});
