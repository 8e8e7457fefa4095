import { describe, expect, test } from 'vitest';
import { isOpenAt, saleStateAt } from '@/features/bake-sales/domain/sale-state';
import { addDays, type Day, dayAt, dayFrom, instantAt, minute, nextWeekday, wallTimeAt } from '@/kernel/time';
import { doughLoavesOf } from './batches';
import { pastPlans } from './past/past-plans';
import { planPastSales, planSales } from './planned-sales';
import { salePlans } from './sale-plans';

const monday = 1;
const thursday = 4;
const saturday = 6;
const isWeekday = (day: Day, weekday: number) => nextWeekday(addDays(day, -1), weekday) === day;
// Every weekday, both clock changes and the turn of a year.
const seedingDays = Array.from({ length: 400 }, (_, later) => addDays(dayFrom('2026-03-01'), later));
const diaries = seedingDays.map((day) => ({
  day,
  gone: planPastSales(day, pastPlans),
  coming: planSales(day, salePlans),
}));

describe('on every day of four hundred', () => {
  test('at least two sales are open, from the first minute of the day to the last', () => {
    for (const { day, coming } of diaries) {
      for (const at of ['00:00', '07:59', '12:00', '18:00', '23:59'] as const) {
        const now = instantAt(day, at);
        const open = coming.filter((sale) => isOpenAt({ ...sale, cancelledAt: null }, now));
        expect(open.length, `${day} ${at}`).toBeGreaterThanOrEqual(2);
      }
    }
  });

  test('the last sales have yet to open, on a Monday at eight, and the first is no more than eight days away', () => {
    for (const { day, coming: sales } of diaries) {
      expect(sales.at(-1)?.opensAt, day).toBeGreaterThan(instantAt(day, '23:59'));
      expect(sales[0]?.bakeDay, day).toSatisfy((first: Day) => first > day && first <= addDays(day, 8));
      for (const { opensAt } of sales) {
        expect(isWeekday(dayAt(opensAt), monday), day).toBe(true);
        expect(wallTimeAt(opensAt), day).toBe('08:00');
      }
    }
  });

  test('sales are on Saturdays in a row, twelve behind and five ahead, and close on the Thursday at six by London’s clock', () => {
    for (const { day, gone, coming } of diaries) {
      const sales = [...gone, ...coming];
      expect(sales).toHaveLength(12 + 5);
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

  test('none of the twelve takes orders any more, and all but the last are over', () => {
    for (const { day, gone } of diaries) {
      const now = instantAt(day, '00:00');
      const states = gone.map((sale) => saleStateAt({ ...sale, cancelledAt: null }, now));
      expect(new Set(states.slice(0, -1)), day).toEqual(new Set(['done']));
      // On a Friday and a Saturday the last one is in the oven.
      expect(states.at(-1), day).toBe(isWeekday(day, 5) || isWeekday(day, saturday) ? 'closed' : 'done');
    }
  });

  test('slots are half hours one after another, from ten to one on the day itself', () => {
    for (const { gone, coming } of diaries) {
      for (const { bakeDay, slots } of [...gone, ...coming]) {
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
});

test('sourdough is baked for every sale to come, and there are fewer loaves of dough than breads that want them', () => {
  for (const { title, batch, doughLoaves } of salePlans) {
    expect(batch['sourdough'], title).toBeGreaterThan(0);
    const wanted = Object.entries(doughLoavesOf).reduce((sum, [slug, loaves]) => sum + (batch[slug] ?? 0) * loaves, 0);
    expect(wanted, title).toBeGreaterThan(doughLoaves);
  }
});

test('the places take turns, and no sale is held where the one before it was', () => {
  const places = [...pastPlans, ...salePlans].map(({ place }) => place);
  expect(new Set(places).size).toBe(3);
  for (const [week, place] of places.entries()) expect(place, `week ${week}`).not.toBe(places[week + 1]);
});

test('somebody may pay on collection, and not everywhere', () => {
  expect(new Set(salePlans.map((plan) => plan.payOnCollection)).size).toBe(2);
});
