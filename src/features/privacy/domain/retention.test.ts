import { describe, expect, test } from 'vitest';
import { retention } from '@/config/frontend';
import { instantAt } from '@/kernel/time';
import { cutoffsAt, isDueAt } from './retention';

const noon = (day: `${number}-${number}-${number}`) => instantAt(day, '12:00');

describe('how long the shop remembers', () => {
  test('a guest for two years to the hour, whatever the clocks did in between', () => {
    expect(cutoffsAt(noon('2026-07-01'), retention).guests).toBe(noon('2024-07-01'));
    expect(cutoffsAt(noon('2026-03-29'), retention).guests).toBe(noon('2024-03-29'));
    expect(cutoffsAt(noon('2028-02-29'), retention).guests).toBe(noon('2026-02-28'));
  });

  test('an order for six years after the tax year it was placed in', () => {
    const last = instantAt('2020-04-06', '00:00');
    expect(cutoffsAt(noon('2026-04-05'), retention).tax).toBe(instantAt('2019-04-06', '00:00'));
    expect(cutoffsAt(noon('2026-04-06'), retention).tax).toBe(last);
    expect(cutoffsAt(noon('2027-01-01'), retention).tax).toBe(last);
  });

  test('logs and what proved somebody for thirty days', () => {
    const { logs, tokens } = cutoffsAt(noon('2026-11-21'), retention);
    expect([logs, tokens]).toEqual([noon('2026-10-22'), noon('2026-10-22')]);
  });
});

test('the night’s look begins at its hour, on the nights the clocks change as well', () => {
  for (const day of ['2026-11-21', '2026-03-29', '2026-10-25'] as const) {
    const hour = instantAt(day, '02:00');
    expect([isDueAt(hour - 1, day, '02:00'), isDueAt(hour, day, '02:00')]).toEqual([false, true]);
  }
});
