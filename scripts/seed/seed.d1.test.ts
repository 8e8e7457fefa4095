import { getTableName } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { dayFrom, instantAt } from '@/kernel/time';
import { testBindings } from '@/testing/bindings';
import { insertRows } from './insert-rows';
import menuCsv from './menu.csv?raw';
import { whatIsWrong } from './past/what-is-wrong';
import { seedRows } from './seed-rows';
import { demoStaff } from './staff-rows';

/* The seed lives its past in a database of Node's. Here D1 itself lives it, and then takes in the rows that came of it. */

const { DB } = testBindings();
const day = dayFrom('2026-11-26');
const staff = demoStaff.map((person) => ({ ...person, identityUid: `uid-${person.email}` }));
const findWrong = async () => {
  const found = Object.entries(whatIsWrong(instantAt(day, '00:00'))).map(async ([wrong, sql]) => {
    const { results } = await DB.prepare(sql).all();
    return results.length > 0 ? [wrong] : [];
  });
  return (await Promise.all(found)).flat();
};

const livingMs = 120_000;

test(
  'the past can be lived on D1 itself, and what came of it goes into an empty D1 in one batch',
  async () => {
    const tables = await seedRows({ day, menuCsv, staff }, { d1: DB });
    expect(await findWrong()).toEqual([]);
    const emptied = tables.map(({ table }) => DB.prepare(`DELETE FROM "${getTableName(table)}"`));
    await DB.batch([DB.prepare('PRAGMA defer_foreign_keys = on'), ...emptied]);
    await insertRows(DB, tables);
    expect(await findWrong()).toEqual([]);
    for (const { table, rows } of tables) {
      const counted = await DB.prepare(`SELECT count(*) AS rows FROM "${getTableName(table)}"`).first<{
        rows: number;
      }>();
      expect(counted?.rows, getTableName(table)).toBe(rows.length);
    }
  },
  livingMs,
);
