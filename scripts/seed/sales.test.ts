import { getTableName } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { isOpenAt } from '@/features/bake-sales/domain/sale-state';
import { addDays, type Day, dayAt, dayFrom, instantAt, minute, nextWeekday, wallTimeAt } from '@/kernel/time';
import { menuFile } from './menu-file';
import { planSales } from './planned-sales';
import { doughLoavesOf, salePlans } from './sale-plans';
import { seedRows } from './seed-rows';

const menuCsv = menuFile();
const thursday = 4;
const saturday = 6;
const isWeekday = (day: Day, weekday: number) => nextWeekday(addDays(day, -1), weekday) === day;
// Every weekday, both clock changes and the turn of a year.
const seedingDays = Array.from({ length: 400 }, (_, later) => addDays(dayFrom('2026-03-01'), later));

describe('on every day of four hundred', () => {
  test('at least two sales are open, from the first minute of the day to the last', () => {
    for (const day of seedingDays) {
      for (const at of ['00:00', '07:59', '12:00', '18:00', '23:59'] as const) {
        const now = instantAt(day, at);
        const open = planSales(day, salePlans).filter((sale) => isOpenAt({ ...sale, cancelledAt: null }, now));
        expect(open.length, `${day} ${at}`).toBeGreaterThanOrEqual(2);
      }
    }
  });

  test('the last sale has yet to open, and the first is no more than eight days away', () => {
    for (const day of seedingDays) {
      const sales = planSales(day, salePlans);
      expect(sales.at(-1)?.opensAt, day).toBeGreaterThan(instantAt(day, '23:59'));
      expect(sales[0]?.bakeDay, day).toSatisfy((first: Day) => first > day && first <= addDays(day, 8));
    }
  });

  test('sales are on four Saturdays in a row, published already, and close on the Thursday at six by London’s clock', () => {
    for (const day of seedingDays) {
      const sales = planSales(day, salePlans);
      expect(sales).toHaveLength(4);
      for (const [week, sale] of sales.entries()) {
        expect(isWeekday(sale.bakeDay, saturday), day).toBe(true);
        expect(sale.bakeDay).toBe(addDays(sales[0]?.bakeDay ?? day, 7 * week));
        expect(isWeekday(dayAt(sale.closesAt), thursday), day).toBe(true);
        expect(dayAt(sale.closesAt)).toBe(addDays(sale.bakeDay, -2));
        expect(wallTimeAt(sale.closesAt)).toBe('18:00');
        expect(sale.publishedAt).toBeLessThan(instantAt(day, '00:00'));
      }
    }
  });

  test('slots are half hours one after another, from ten to one on the day itself', () => {
    for (const day of seedingDays) {
      for (const { bakeDay, slots } of planSales(day, salePlans)) {
        expect(slots.map((slot) => wallTimeAt(slot.startsAt))).toEqual([
          '10:00',
          '10:30',
          '11:00',
          '11:30',
          '12:00',
          '12:30',
        ]);
        for (const [index, slot] of slots.entries()) {
          expect(dayAt(slot.startsAt)).toBe(bakeDay);
          expect(slot.endsAt - slot.startsAt).toBe(30 * minute);
          expect(slots[index + 1]?.startsAt ?? slot.endsAt).toBe(slot.endsAt);
        }
      }
    }
  });

  test('seeding a day twice gives the same rows, and no id twice', () => {
    for (const day of seedingDays.filter((_, index) => index % 40 === 0)) {
      const once = seedRows({ day, menuCsv });
      const simplified = (tables: typeof once) =>
        tables.map(({ table, rows }) => ({ table: getTableName(table), rows }));
      expect(simplified(seedRows({ day, menuCsv }))).toEqual(simplified(once));
      const ids = once.flatMap(({ rows }) => rows.flatMap((row) => (row['id'] === undefined ? [] : [row['id']])));
      expect(new Set(ids).size).toBe(ids.length);
    }
  });
});

test('sourdough is baked for every sale, and there are fewer loaves of dough than breads that want them', () => {
  for (const { title, batch, doughLoaves } of salePlans) {
    expect(batch['sourdough'], title).toBeGreaterThan(0);
    const wanted = Object.entries(doughLoavesOf).reduce((sum, [slug, loaves]) => sum + (batch[slug] ?? 0) * loaves, 0);
    expect(wanted, title).toBeGreaterThan(doughLoaves);
  }
});

test('somebody may pay on collection, and not everywhere', () => {
  expect(new Set(salePlans.map((plan) => plan.payOnCollection)).size).toBe(2);
});
