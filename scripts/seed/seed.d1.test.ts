import { getTableName } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { forgetting } from '@/config/backend';
import { tellOpenings } from '@/features/bake-sales/commands/tell-openings';
import { releaseOverdueHolds } from '@/features/checkout/commands/release-hold';
import { processStoredEvents } from '@/features/checkout/commands/stripe-events';
import { sendWaitingLetters } from '@/features/notifications/commands/outbox';
import { sendAskedRefunds } from '@/features/payments/commands/send-refunds';
import { finishErasures } from '@/features/privacy/commands/finish-erasures';
import { forgetWhatIsOld } from '@/features/privacy/commands/forget-old';
import { dayFrom, instantAt } from '@/kernel/time';
import { testBindings } from '@/testing/bindings';
import { testContext } from '@/testing/context';
import { insertRows } from './insert-rows';
import menuCsv from './menu.csv?raw';
import { whatIsWrong } from './past/what-is-wrong';
import { seedRows } from './seed-rows';
import { demoShoppers } from './shopper-rows';
import { demoStaff } from './staff-rows';

/* The seed lives its past in a database of Node's. Here D1 itself lives it, and then takes in the rows that came of it. */

const { DB } = testBindings();
const day = dayFrom('2026-11-26');
const staff = demoStaff.map((person) => ({ ...person, identityUid: `uid-${person.email}`, sealedKey: null }));
const shoppers = demoShoppers.map((shopper) => ({ ...shopper, identityUid: `uid-${shopper.email}` }));
const livingMs = 240_000;
const many = 20;

async function findWrong(): Promise<string[]> {
  const found = Object.entries(whatIsWrong(instantAt(day, '00:00'))).map(async ([wrong, sql]) => {
    const { results } = await DB.prepare(sql).all();
    return results.length > 0 ? [wrong] : [];
  });
  return (await Promise.all(found)).flat();
}

test(
  'the past can be lived on D1 itself; what came of it fills an empty D1, and leaves no job anything to do',
  async () => {
    const tables = await seedRows({ day, menuCsv, staff, shoppers }, { d1: DB });
    expect(await findWrong()).toEqual([]);

    const emptied = tables.map(({ table }) => DB.prepare(`DELETE FROM "${getTableName(table)}"`));
    // Only to begin anew: the audit trail is never taken out.
    const freed = DB.prepare('DROP TRIGGER audit_is_kept');
    await DB.batch([DB.prepare('PRAGMA defer_foreign_keys = on'), freed, ...emptied]);
    await insertRows(DB, tables);
    expect(await findWrong()).toEqual([]);
    for (const { table, rows } of tables) {
      const counted = await DB.prepare(`SELECT count(*) AS rows FROM "${getTableName(table)}"`).first<{
        rows: number;
      }>();
      expect(counted?.rows, getTableName(table)).toBe(rows.length);
    }

    const context = testContext({ now: () => instantAt(day, '12:00') });
    const nothing = { done: 0, failed: 0 };
    expect(await processStoredEvents(context, many)).toEqual(nothing);
    expect(await releaseOverdueHolds(context, many)).toEqual(nothing);
    expect(await sendAskedRefunds(context, many)).toEqual(nothing);
    expect(await tellOpenings(context, many)).toEqual(nothing);
    expect(await finishErasures(context, many)).toEqual(nothing);
    await DB.prepare('DELETE FROM retention_sweeps').run();
    expect(await forgetWhatIsOld(context, forgetting)).toEqual(nothing);
    expect(await sendWaitingLetters(context, () => Promise.reject(new Error('There is no letter')))).toEqual(nothing);
  },
  livingMs,
);
