import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, dayFrom, hour, instantAt, minute } from '@/kernel/time';
import type { Backup } from './backup';
import { type BackupRules, dueBackup, dueDrill, newestOf, nightAt, outlived, weekOf } from './schedule';
import type { BackupName } from './vault';

const rules: BackupRules = { quietHour: '03:00', attemptsPerNight: 3, tryAgainMs: 15 * minute };
const saturday = dayFrom('2026-11-28');

type Last = Pick<Backup, 'night' | 'attempt' | 'state' | 'endedAt'>;
const verified = (night: Last['night']): Last => ({ night, attempt: 1, state: 'verified', endedAt: 0 });

describe('the nightly backup', () => {
  test('is due once a night, from three in the morning on', () => {
    const friday = addDays(saturday, -1);
    expect(dueBackup(verified(friday), instantAt(saturday, '02:59'), rules)).toBeNull();
    expect(dueBackup(verified(friday), instantAt(saturday, '03:00'), rules)).toEqual({ night: saturday, attempt: 1 });
    expect(dueBackup(verified(saturday), instantAt(saturday, '23:59'), rules)).toBeNull();
    expect(dueBackup(verified(saturday), instantAt(addDays(saturday, 1), '02:00'), rules)).toBeNull();
  });

  test('that was missed is made up for, however late; nights that were missed altogether are one', () => {
    const lastWeek = addDays(saturday, -7);
    expect(dueBackup(verified(lastWeek), instantAt(saturday, '17:00'), rules)).toEqual({ night: saturday, attempt: 1 });
    expect(dueBackup(null, instantAt(saturday, '01:00'), rules)).toEqual({ night: addDays(saturday, -1), attempt: 1 });
  });

  test('that is under way is not begun again; one that failed is, a little later, and no more than thrice', () => {
    const at = instantAt(saturday, '04:00');
    const failed = (attempt: number): Last => ({ night: saturday, attempt, state: 'failed', endedAt: at });
    expect(dueBackup({ ...verified(saturday), state: 'paging' }, at, rules)).toBeNull();
    expect(dueBackup(failed(1), at + 14 * minute, rules)).toBeNull();
    expect(dueBackup(failed(1), at + 15 * minute, rules)).toEqual({ night: saturday, attempt: 2 });
    expect(dueBackup(failed(3), at + hour, rules)).toBeNull();
  });

  test('a clock that was moved back asks for no night that is over', () => {
    expect(dueBackup(verified(addDays(saturday, 2)), instantAt(saturday, '12:00'), rules)).toBeNull();
  });

  test('both nights on which the clocks change have one', () => {
    for (const night of [dayFrom('2026-03-29'), dayFrom('2026-10-25')]) {
      expect(nightAt(instantAt(night, '03:00') - 1, '03:00')).toBe(addDays(night, -1));
      expect(nightAt(instantAt(night, '03:00'), '03:00')).toBe(night);
    }
  });
});

describe('the weekly drill', () => {
  const latest: BackupName = { day: saturday, id: 'bak_2' };
  const asked = { now: instantAt(saturday, '12:00'), quietHour: rules.quietHour };
  const week = weekOf(saturday);

  test('a week begins on its Monday', () => {
    expect(week).toBe('2026-11-23');
    expect(weekOf(dayFrom('2026-11-23'))).toBe('2026-11-23');
    expect(weekOf(dayFrom('2023-12-31'))).toBe('2023-12-25');
  });

  test('is due once a week, as soon as there is a verified backup', () => {
    expect(dueDrill(null, null, asked)).toBeNull();
    expect(dueDrill(null, latest, asked)).toEqual({ week, attempt: 1, backup: latest });
    const lastWeek = { week: addDays(week, -7), attempt: 1, state: 'passed', backup: 'bak_1' } as const;
    expect(dueDrill(lastWeek, latest, asked)).toEqual({ week, attempt: 1, backup: latest });
    expect(dueDrill({ ...lastWeek, week }, latest, asked)).toBeNull();
  });

  test('that failed is held again with the next backup, not with the same one', () => {
    const failed = { week, attempt: 1, state: 'failed', backup: 'bak_1' } as const;
    expect(dueDrill(failed, latest, asked)).toEqual({ week, attempt: 2, backup: latest });
    expect(dueDrill({ ...failed, backup: latest.id }, latest, asked)).toBeNull();
  });
});

describe('how long backups are kept', () => {
  const kept = { days: 30, months: 12 };
  const nightly = (nights: number): BackupName[] =>
    Array.from({ length: nights }, (_, back) => ({ day: addDays(saturday, -back), id: `bak_${1000 - back}` }));

  test('after two years of nights there are thirty days and twelve months', () => {
    const all = nightly(730);
    const gone = new Set(outlived(all, kept));
    const left = all.filter((each) => !gone.has(each)).map(({ day }) => day);
    const months = left.filter((day) => day.endsWith('-01'));
    expect(left.slice(0, 30)).toEqual(nightly(30).map(({ day }) => day));
    expect(months).toHaveLength(12);
    // The first of this month is one of the thirty days as well.
    expect(left).toHaveLength(41);
  });

  test('of several on one day the newest is kept', () => {
    const twice = [...nightly(1), { day: saturday, id: 'bak_9999' }];
    expect(outlived(twice, { days: 1, months: 0 })).toEqual(nightly(1));
  });

  test('whatever there is, the newest is never thrown away, and nothing goes while there are few', () => {
    const name = fc.record({
      day: fc.integer({ min: 0, max: 2000 }).map((back) => addDays(saturday, -back)),
      id: fc.string({ minLength: 4, maxLength: 6 }).map((text) => `bak_${text}`),
    });
    fc.assert(
      fc.property(fc.uniqueArray(name, { selector: ({ day, id }) => `${day} ${id}` }), (all) => {
        const gone = outlived(all, kept);
        expect(gone).not.toContain(newestOf(all));
        if (new Set(all.map(({ day }) => day)).size === all.length && all.length <= 30) expect(gone).toEqual([]);
      }),
    );
  });
});
