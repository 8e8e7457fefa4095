import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pence } from '@/kernel/money';
import { addDays, dayAt, daysBetween, hour, instantAt, instantOfRule, wallTimeAt } from '@/kernel/time';
import { dayOfClone, planOfClone, ruleOf, type SaleToClone } from './clone-sale';

const bakeDay = '2026-10-24';
const source: SaleToClone = {
  title: 'Saturday at the bakehouse',
  bakeDay,
  locationId: 'loc_aaaa',
  note: 'Bring a bag.',
  payOnCollection: true,
  orderCapacity: 40,
  opens: { rule: '-12d 09:00', at: instantAt('2026-10-12', '09:00') },
  closes: { rule: '-2d 18:00', at: instantAt('2026-10-22', '18:00') },
  methods: [{ method: 'collection', feePence: pence(0), freeAbovePence: null }],
  slots: [
    {
      ...{ method: 'collection', capacity: 8, itemCapacity: 30 },
      ...{ startsAt: instantAt(bakeDay, '10:00'), endsAt: instantAt(bakeDay, '10:30') },
    },
  ],
  pools: [],
  offers: [],
};
const to = { title: 'The week after', locationId: 'loc_bbbb' } as const;

test('a week on, past the night the clocks go back, everything keeps its time on the wall', () => {
  const { plan, slots } = planOfClone(source, { ...to, bakeDay: '2026-10-31' });
  expect(plan).toEqual({
    ...{ ...to, bakeDay: '2026-10-31', note: 'Bring a bag.', payOnCollection: true, orderCapacity: 40 },
    opens: { daysBefore: 12, at: '09:00' },
    closes: { daysBefore: 2, at: '18:00' },
  });
  expect(slots).toEqual([
    {
      ...{ method: 'collection', capacity: 8, itemCapacity: 30 },
      // Nine in London's summer, ten in its winter: ten on the wall both times.
      ...{ startsAt: Date.parse('2026-10-31T10:00:00Z'), endsAt: Date.parse('2026-10-31T10:30:00Z') },
    },
  ]);
});

test('a cut-off that was set by hand moves by its distance from the bake day', () => {
  const closes = { rule: '', at: instantAt('2026-10-23', '09:17') };
  const { plan } = planOfClone({ ...source, closes }, { ...to, bakeDay: '2026-10-31' });
  expect(plan.closes).toEqual({ daysBefore: 1, at: '09:17' });
});

test('a rule that a moved sale left behind is not believed; its instant is', () => {
  const opens = { rule: '-12d 09:00', at: instantAt('2026-10-05', '09:00') };
  expect(planOfClone({ ...source, opens }, { ...to, bakeDay: '2026-10-31' }).plan.opens).toEqual({
    daysBefore: 19,
    at: '09:00',
  });
});

test('a sale that closes as its bake day ends closes on its last minute', () => {
  expect(ruleOf(bakeDay, { rule: '', at: instantAt('2026-10-25', '00:00') })).toEqual({ daysBefore: 0, at: '23:59' });
});

test('whatever day a sale is copied to, its times on the wall and their distance stay', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 800 }), fc.integer({ min: 6, max: 20 }), (days, hourOfDay) => {
      const at = wallTimeAt(instantAt(bakeDay, '00:15') + hourOfDay * hour);
      const startsAt = instantAt(bakeDay, at);
      const slot = {
        method: 'collection',
        startsAt,
        endsAt: startsAt + hour,
        capacity: 1,
        itemCapacity: null,
      } as const;
      const target = addDays(bakeDay, days);
      const { plan, slots } = planOfClone({ ...source, slots: [slot] }, { ...to, bakeDay: target });
      expect(slots.map((one) => [dayAt(one.startsAt), wallTimeAt(one.startsAt)])).toEqual([[target, at]]);
      const closesAt = instantOfRule(target, plan.closes);
      expect([wallTimeAt(closesAt), daysBetween(dayAt(closesAt), target)]).toEqual(['18:00', 2]);
    }),
  );
});

test('a copy goes a week on, and the copy of an old sale to the next such weekday from today', () => {
  expect(dayOfClone('2026-11-28', '2026-11-21')).toBe('2026-12-05');
  expect(dayOfClone('2026-11-21', '2026-11-21')).toBe('2026-11-28');
  expect(dayOfClone('2026-08-01', '2026-11-19')).toBe('2026-11-21');
  expect(dayOfClone('2026-08-01', '2026-11-21')).toBe('2026-11-21');
});
