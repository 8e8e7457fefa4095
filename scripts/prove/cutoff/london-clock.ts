import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/*
 * London's clock from a table of its changes, which the C library's `zdump` wrote out of the IANA database, and from nothing
 * else: no Intl, no Temporal, none of the shop's own reckoning.
 */

const minuteMs = 60_000;

type Change = { readonly from: number; readonly offsetMs: number };

const changes: ReadonlyArray<Change> = readFileSync(join(import.meta.dirname, 'london.csv'), 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => {
    const [from = '', minutes = ''] = line.split(',');
    return { from: Date.parse(from), offsetMs: Number(minutes) * minuteMs };
  });

/** The instants at which London's clocks change, as far as the table goes. */
export const clockChanges: ReadonlyArray<number> = changes.map(({ from }) => from);

function offsetAt(instant: number): number {
  const [first] = changes;
  if (first === undefined || instant < first.from) throw new Error('The table begins later');
  return changes.findLast(({ from }) => from <= instant)?.offsetMs ?? 0;
}

/** What the clock on the wall says at an instant: the day, and the time to the minute. */
export function wallAt(instant: number): { readonly day: string; readonly time: string } {
  const text = new Date(instant + offsetAt(instant)).toISOString();
  return { day: text.slice(0, 10), time: text.slice(11, 16) };
}

/** The instant at which the clock first says so; where it skips that time, what it would have said without the change. */
export function instantOnTheWall(day: string, time: string): number {
  const wall = Date.parse(`${day}T${time}:00Z`);
  const offsets = [...new Set(changes.map(({ offsetMs }) => offsetMs))];
  const said = offsets.map((offsetMs) => wall - offsetMs).filter((instant) => instant + offsetAt(instant) === wall);
  // A skipped time is read by the clock that is about to begin: an hour early rather than an hour late.
  return said.length > 0 ? Math.min(...said) : wall - Math.max(...offsets);
}

/** The day so many days before another, counted on the calendar. */
export function daysEarlier(day: string, days: number): string {
  return new Date(Date.parse(`${day}T12:00:00Z`) - days * 24 * 60 * minuteMs).toISOString().slice(0, 10);
}
