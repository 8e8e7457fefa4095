import { getTableName } from 'drizzle-orm';
import { beforeAll, describe, expect, test } from 'vitest';
import { movesOf, type OrderState } from '@/features/orders/domain/moves';
import type { Method } from '@/features/bake-sales/domain/offer-sheet';
import { type Day, dayFrom, instantAt, wallTimeAt } from '@/kernel/time';
import { insertRows } from './insert-rows';
import { menuFile } from './menu-file';
import { memoryDatabase } from './past/memory-database';
import { whatIsWrong } from './past/what-is-wrong';
import { seedRows } from './seed-rows';
import type { SeedTable } from './seed-table';
import { demoShoppers } from './shopper-rows';

const livingMs = 120_000;
const shoppers = demoShoppers.map((shopper) => ({ ...shopper, identityUid: `uid-${shopper.email}` }));
const seed = (day: Day) => seedRows({ day, menuCsv: menuFile(), shoppers }, { d1: memoryDatabase() });
const simplified = (tables: ReadonlyArray<SeedTable>) =>
  tables.map(({ table, rows }) => ({ table: getTableName(table), rows }));

// Before one clock change and after the other, over the turn of a year, and around a leap day; every sort of weekday.
describe.each(['2026-03-26', '2026-10-26', '2027-01-02', '2028-03-01'].map(dayFrom))('a shop seeded on %s', (day) => {
  const today = instantAt(day, '00:00');
  let tables: SeedTable[] = [];
  const shop = memoryDatabase();
  const all = async (sql: string) => (await shop.prepare(sql).all()).results;
  const column = async <T>(sql: string) => (await all(sql)).map((row) => Object.values(row)[0] as T);
  const count = async (sql: string) => (await column<number>(sql))[0];

  beforeAll(async () => {
    tables = await seed(day);
    await insertRows(shop, tables);
  }, livingMs);

  test('has nothing wrong in its books', async () => {
    const found: Record<string, unknown> = {};
    for (const [wrong, sql] of Object.entries(whatIsWrong(today))) {
      const rows = await all(sql);
      if (rows.length > 0) found[wrong] = rows;
    }
    expect(found).toEqual({});
  });

  test('has five to fifteen orders on each of twelve Saturdays: two missed, one called off, one refunded', async () => {
    const sizes = await column<number>(
      'SELECT (SELECT count(*) FROM orders WHERE sale_id = bake_sales.id) FROM bake_sales ORDER BY bake_day LIMIT 12',
    );
    expect(sizes).toHaveLength(12);
    for (const size of sizes) expect(size).toSatisfy((orders: number) => orders >= 5 && orders <= 15);
    expect(await count(`SELECT count(*) FROM orders WHERE state = 'missed'`)).toBe(2);
    const off =
      await all(`SELECT count(refunds.id) AS refunds FROM orders LEFT JOIN refunds ON refunds.order_id = orders.id
      WHERE orders.state = 'cancelled' GROUP BY orders.id ORDER BY 1`);
    expect(off).toEqual([{ refunds: 0 }, { refunds: 1 }]);
  });

  test('has orders for the next two sales, and the second is nearly sold out', async () => {
    const open = `FROM bake_sales WHERE closes_at > ${today} ORDER BY bake_day`;
    const [first = 0, second] = await column<number>(`SELECT orders_claimed ${open}`);
    expect(first).toBeGreaterThanOrEqual(6);
    expect(second).toBe(8);
    const left = await column<number>(
      `SELECT capacity - claimed FROM offers WHERE sale_id = (SELECT id ${open} LIMIT 1 OFFSET 1) ORDER BY 1`,
    );
    expect(left).toEqual([0, 0, 1, 1, 1, 1, 1, 2, 2, 3, 3, 4]);
  });

  test('has vouchers of every sort, used as far as their terms allow', async () => {
    const used = await all('SELECT code, used, total_limit FROM vouchers ORDER BY code');
    expect(used.map(({ code }) => code)).toEqual(['BASKET3', 'HARVEST', 'NEIGHBOURS', 'TOAST10', 'WELCOME']);
    for (const each of used) expect(each['used'], String(each['code'])).toBeGreaterThan(0);
    expect(used[2]).toMatchObject({ used: 3, total_limit: 3 });
    expect(await count(`SELECT count(*) FROM vouchers WHERE ends_at < ${today}`)).toBe(1);
  });

  test('has two shoppers with an account: one with orders gone by and one to come, one who is new', async () => {
    const ofShopper = (email: string, states: string) =>
      count(`SELECT count(*) FROM orders JOIN people ON people.id = person_id
        WHERE people.email = '${email}' AND state IN (${states})`);
    const [loyal, fresh] = demoShoppers;
    expect(await ofShopper(loyal.email, `'collected', 'delivered'`)).toBeGreaterThan(0);
    expect(await ofShopper(loyal.email, `'confirmed', 'baking', 'ready'`)).toBeGreaterThan(0);
    expect(await count(`SELECT count(*) FROM people WHERE role = 'shopper' AND email = '${fresh.email}'`)).toBe(1);
    expect(await count(`SELECT count(*) FROM orders WHERE email = '${fresh.email}'`)).toBe(0);
    expect(await count('SELECT count(*) FROM own_favourites')).toBe(2);
    expect(await count('SELECT count(*) FROM addresses')).toBe(1);
  });

  test('never moved an order as the table of moves forbids', async () => {
    const moves = await all(
      `SELECT from_state AS "from", to_state AS "to", method FROM order_events
      JOIN orders ON orders.id = order_id WHERE from_state <> to_state`,
    );
    expect(moves.length).toBeGreaterThan(100);
    for (const { from, to, method } of moves)
      expect(movesOf({ state: from as OrderState, method: method as Method }), String(from)).toContain(to);
  });

  test('has brought some orders to doors, and some are to be brought on the next Saturday', async () => {
    expect(await count(`SELECT count(*) FROM orders WHERE state = 'delivered'`)).toBeGreaterThanOrEqual(3);
    const open = `SELECT id FROM bake_sales WHERE closes_at > ${today} ORDER BY bake_day LIMIT 1`;
    expect(await count(`SELECT count(*) FROM slots WHERE method = 'delivery' AND sale_id = (${open})`)).toBe(2);
    expect(await count(`SELECT count(DISTINCT zone ->> 'name') FROM orders WHERE method = 'delivery'`)).toBeGreaterThan(
      1,
    );
  });

  test('has shoppers who order while they are up', async () => {
    for (const at of await column<number>('SELECT placed_at FROM orders'))
      expect(wallTimeAt(at)).toSatisfy((time: string) => time >= '05:00' && time < '22:00');
  });

  test('is spoken of, mostly well, by one less so, and recommends six bakes', async () => {
    const ratings = await column<number>('SELECT rating FROM reviews');
    expect(ratings.length).toBeGreaterThanOrEqual(15);
    expect(ratings.filter((rating) => rating === 3)).toHaveLength(1);
    expect(await count('SELECT count(*) FROM favourites')).toBe(6);
  });

  test('has no id twice', () => {
    const ids = tables.flatMap(({ rows }) => rows.flatMap((row) => (row['id'] === undefined ? [] : [row['id']])));
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe('the same day', () => {
  const day = dayFrom('2026-11-27');
  const planted = [
    ['UPDATE offers SET claimed = claimed - 1 WHERE claimed > 1', 'an offer claims'],
    [`DELETE FROM ledger WHERE kind = 'cash'`, 'an order collected, or paid by card and alive, is not paid'],
    ['UPDATE orders SET version = version + 1', 'an order has another version than events'],
    [`UPDATE order_events SET to_state = 'ready' WHERE kind = 'handed_over'`, 'replaying the events of an order'],
    [`UPDATE vouchers SET used = used - 1 WHERE used > 1`, 'a voucher counts other uses'],
    [`UPDATE letters SET state = 'waiting' WHERE kind = 'order_ready'`, 'a letter waits'],
    [`UPDATE orders SET delivery_pence = delivery_pence + 1, total_pence = total_pence + 1`, 'a delivery costs'],
    [`UPDATE orders SET postcode = NULL WHERE method = 'delivery'`, 'an order is brought to no door'],
    [`UPDATE orders SET state = 'delivered' WHERE state = 'collected'`, 'an order is handed over in another way'],
    [`UPDATE orders SET person_id = NULL WHERE person_id IS NOT NULL`, 'an order is in another account'],
    [`UPDATE order_lines SET ingredients = ingredients || '.'`, 'a line is not the copy'],
  ] as const;

  test('gives the same rows twice, and whatever is then broken in them is found', { timeout: livingMs }, async () => {
    const tables = await seed(day);
    expect(simplified(await seed(day))).toEqual(simplified(tables));
    for (const [sql, found] of planted) {
      const shop = memoryDatabase();
      await insertRows(shop, tables);
      await shop.batch([shop.prepare(sql)]);
      const questions = Object.entries(whatIsWrong(instantAt(day, '00:00')));
      const [, question = ''] = questions.find(([wrong]) => wrong.startsWith(found)) ?? [];
      expect((await shop.prepare(question).all()).results.length, sql).toBeGreaterThan(0);
    }
  });
});
