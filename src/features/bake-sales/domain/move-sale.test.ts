import { describe, expect, test } from 'vitest';
import { addDays, dayFrom, hour, instantAt, minute } from '@/kernel/time';
import { type MovableSale, moveSale } from './move-sale';

const saturday = dayFrom('2026-11-28');
const at = (day: string, time: `${number}:${number}`) => instantAt(dayFrom(day), time);
const now = at('2026-11-24', '09:00');

function aSale(over: Partial<MovableSale> = {}): MovableSale {
  const slot = (id: `slt_${string}`, time: `${number}:${number}`) => {
    const startsAt = instantAt(over.bakeDay ?? saturday, time);
    return { id, startsAt, endsAt: startsAt + 30 * minute };
  };
  return {
    id: 'sal_a',
    slug: 'a',
    bakeDay: saturday,
    locationId: 'loc_hall',
    opensAt: at('2026-11-20', '09:00'),
    closesAt: at('2026-11-26', '18:00'),
    closesRule: '-2d 18:00',
    publishedAt: at('2026-11-19', '09:00'),
    cancelledAt: null,
    version: 1,
    slots: [slot('slt_a', '10:00'), slot('slt_b', '10:30')],
    ...over,
  };
}

const stays = { bakeDay: saturday, locationId: 'loc_hall', firstSlotAt: '10:00' } as const;

describe('a sale that is moved', () => {
  test('to the next day takes its slots and its cut-off along', () => {
    const moved = moveSale(aSale(), { ...stays, bakeDay: addDays(saturday, 1) }, now);
    expect(moved).toMatchObject({
      ok: true,
      value: {
        bakeDay: '2026-11-29',
        closesAt: at('2026-11-27', '18:00'),
        slots: [{ startsAt: at('2026-11-29', '10:00') }, { startsAt: at('2026-11-29', '10:30') }],
      },
    });
  });

  test('to a later hour moves all slots alike, and they keep their length', () => {
    const moved = moveSale(aSale(), { ...stays, firstSlotAt: '13:15' }, now);
    expect(moved.ok && moved.value.slots.map(({ startsAt, endsAt }) => [startsAt, endsAt - startsAt])).toEqual([
      [at('2026-11-28', '13:15'), hour / 2],
      [at('2026-11-28', '13:45'), hour / 2],
    ]);
  });

  test('across the night the clocks change keeps the time on the wall', () => {
    const inMarch = aSale({ bakeDay: dayFrom('2027-03-27'), closesRule: '' });
    const moved = moveSale(inMarch, { ...stays, bakeDay: dayFrom('2027-03-28') }, now);
    expect(moved.ok && moved.value.slots[0]?.startsAt).toBe(at('2027-03-28', '10:00'));
  });

  test('once its cut-off has passed does not take orders again by the way', () => {
    const closed = at('2026-11-27', '09:00');
    const moved = moveSale(aSale(), { ...stays, bakeDay: addDays(saturday, 3) }, closed);
    expect(moved.ok && moved.value.closesAt).toBe(at('2026-11-26', '18:00'));
  });

  test.each([
    ['is over', aSale(), stays, at('2026-11-29', '09:00'), 'is_over'],
    ['was cancelled', aSale({ cancelledAt: now }), stays, now, 'is_over'],
    ['stays as it is', aSale(), stays, now, 'nothing_moved'],
    ['goes into the past', aSale(), { ...stays, bakeDay: dayFrom('2026-11-23') }, now, 'not_a_new_time'],
    ['leaves its day', aSale(), { ...stays, firstSlotAt: '23:45' as const }, now, 'not_a_new_time'],
    [
      'would close before it opens',
      aSale({ opensAt: at('2026-11-23', '19:00') }),
      { ...stays, bakeDay: dayFrom('2026-11-25') },
      now,
      'closes_before_opening',
    ],
  ] as const)('is refused where it %s', (_, sale, to, when, kind) => {
    expect(moveSale(sale, to, when)).toEqual({ ok: false, problem: { kind } });
  });
});
