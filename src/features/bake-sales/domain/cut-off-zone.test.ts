import { afterEach, expect, test } from 'vitest';
import { dayFrom, instantOfRule } from '@/kernel/time';

const homeZone = process.env['TZ'];

afterEach(() => {
  process.env['TZ'] = homeZone;
});

// openfoodnetwork#6108
test.each(['UTC', 'Europe/London', 'America/New_York', 'Pacific/Auckland'])(
  'cut-off set with local-time setters on a UTC server: six in the evening is six in London, on a server in %s too',
  (zone) => {
    process.env['TZ'] = zone;
    const rule = { daysBefore: 1, at: '18:00' } as const;
    expect(new Date(instantOfRule(dayFrom('2026-07-11'), rule)).toISOString()).toBe('2026-07-10T17:00:00.000Z');
    expect(new Date(instantOfRule(dayFrom('2026-11-28'), rule)).toISOString()).toBe('2026-11-27T18:00:00.000Z');
  },
);
