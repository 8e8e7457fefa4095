import { addDays, type Day, dayAt, daysBetween, type Instant, instantAt, type WallTime } from '@/kernel/time';
import type { Backup } from './backup';
import type { Drill } from './drill';
import type { BackupName } from './vault';

/** The night an instant belongs to: it begins at the quiet hour, so before that it is still last night. */
export function nightAt(now: Instant, quietHour: WallTime): Day {
  const today = dayAt(now);
  return now >= instantAt(today, quietHour) ? today : addDays(today, -1);
}

export type BackupRules = {
  readonly quietHour: WallTime;
  readonly attemptsPerNight: number;
  readonly tryAgainMs: number;
};

export type DueBackup = { readonly night: Day; readonly attempt: number };

/** The nightly backup that is due and not done, however late it is; null where there is none. */
export function dueBackup(
  last: Pick<Backup, 'night' | 'attempt' | 'state' | 'endedAt'> | null,
  now: Instant,
  rules: BackupRules,
): DueBackup | null {
  const night = nightAt(now, rules.quietHour);
  // A night in the future: the clock of development was moved back.
  if (last?.night && last.night > night) return null;
  if (last?.night !== night) return { night, attempt: 1 };
  const mayTryAgain = last.attempt < rules.attemptsPerNight && now >= (last.endedAt ?? now) + rules.tryAgainMs;
  return last.state === 'failed' && mayTryAgain ? { night, attempt: last.attempt + 1 } : null;
}

const weekdays = 7;

/** The Monday of a day's week. */
export function weekOf(day: Day): Day {
  // The first of January 2024 was a Monday.
  const monday: Day = '2024-01-01';
  const since = daysBetween(monday, day) % weekdays;
  return addDays(day, -((since + weekdays) % weekdays));
}

export type DueDrill = { readonly week: Day; readonly attempt: number; readonly backup: BackupName };

/** The weekly drill that is due and not done; after one that failed, the next verified backup is tried. */
export function dueDrill(
  last: Pick<Drill, 'week' | 'attempt' | 'state' | 'backup'> | null,
  latest: BackupName | null,
  { now, quietHour }: { readonly now: Instant; readonly quietHour: WallTime },
): DueDrill | null {
  if (!latest) return null;
  const week = weekOf(nightAt(now, quietHour));
  if (!last || last.week < week) return { week, attempt: 1, backup: latest };
  const isNewer = last.backup !== latest.id;
  return last.week === week && last.state === 'failed' && isNewer
    ? { week, attempt: last.attempt + 1, backup: latest }
    : null;
}

export type Retention = { readonly days: number; readonly months: number };

/**
 * The verified backups that have had their time: all but the newest of each of the last so many days, and the first of each
 * of the last so many months. Days without a backup count for nothing, so a bakery that was away loses none.
 */
export function outlived(all: ReadonlyArray<BackupName>, { days, months }: Retention): BackupName[] {
  const sorted = all.toSorted((a, b) => compare(a, b));
  const newestOfDay = new Map(sorted.map((each) => [each.day, each]));
  const firstOfMonth = new Map(sorted.toReversed().map((each) => [monthOf(each.day), each]));
  const newestDays = [...newestOfDay.values()].toSorted((a, b) => compare(b, a)).slice(0, days);
  const newestMonths = [...firstOfMonth.values()].toSorted((a, b) => compare(b, a)).slice(0, months);
  const kept = new Set([...newestDays, ...newestMonths]);
  return sorted.filter((each) => !kept.has(each));
}

/** The newest of the verified backups, or null. */
export function newestOf(all: ReadonlyArray<BackupName>): BackupName | null {
  return all.toSorted((a, b) => compare(a, b)).at(-1) ?? null;
}

const monthOf = (day: Day) => day.slice(0, '2026-11'.length);

function compare(a: BackupName, b: BackupName): number {
  const [first, second] = [`${a.day} ${a.id}`, `${b.day} ${b.id}`];
  return first < second ? -1 : Number(first > second);
}
