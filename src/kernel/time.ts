import { Temporal } from 'temporal-polyfill/implementation';
import { invariant } from './invariant';

/** A calendar day as text, `2026-11-28`. */
export type Day = `${number}-${number}-${number}`;
/** A wall-clock time as text, `18:00`. */
export type WallTime = `${number}:${number}`;
/** An instant: epoch milliseconds, UTC. */
export type Instant = number;

/** The zone every cut-off, slot and bake day of the shop is read in. */
export const shopZone = 'Europe/London';

export const second = 1000;
export const minute = 60 * second;
export const hour = 60 * minute;
export const day = 24 * hour;

/** A rule such as "two days before, at six in the evening", in the shop's zone. */
export type WallRule = { readonly daysBefore: number; readonly at: WallTime };

/** Says whether a text is a real calendar day. */
export function isDay(text: string): text is Day {
  try {
    return Temporal.PlainDate.from(text).toString() === text;
  } catch {
    return false;
  }
}

/** Says whether a text is a wall-clock time of a day. */
export function isWallTime(text: string): text is WallTime {
  return /^([01]\d|2[0-3]):[0-5]\d$/.test(text);
}

/** Makes a day of a text that must be one. */
export function dayFrom(text: string): Day {
  invariant(isDay(text), `Not a day: ${text}`);
  return text;
}

/** The instant of a wall-clock time on a day. On the two nights the clocks change it is the earlier reading. */
export function instantAt(onDay: Day, at: WallTime): Instant {
  return Temporal.PlainDate.from(onDay)
    .toPlainDateTime(Temporal.PlainTime.from(at))
    .toZonedDateTime(shopZone, { disambiguation: 'earlier' }).epochMilliseconds;
}

/** The instant a rule gives for a bake day. */
export function instantOfRule(bakeDay: Day, rule: WallRule): Instant {
  return instantAt(addDays(bakeDay, -rule.daysBefore), rule.at);
}

/** The day it is in the shop at an instant. */
export function dayAt(instant: Instant): Day {
  return dayFrom(zoned(instant).toPlainDate().toString());
}

/** The wall-clock time it is in the shop at an instant. */
export function wallTimeAt(instant: Instant): WallTime {
  const text = zoned(instant).toPlainTime().toString({ smallestUnit: 'minute' });
  invariant(isWallTime(text), `Not a wall time: ${text}`);
  return text;
}

/** The day a number of days later. */
export function addDays(from: Day, days: number): Day {
  return dayFrom(Temporal.PlainDate.from(from).add({ days }).toString());
}

/** The number of days from one day to another. */
export function daysBetween(from: Day, to: Day): number {
  return Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to)).days;
}

/** The first such weekday after a day (1 is Monday, 7 is Sunday). */
export function nextWeekday(after: Day, weekday: number): Day {
  const gap = (weekday - Temporal.PlainDate.from(after).dayOfWeek + 7) % 7;
  return addDays(after, gap === 0 ? 7 : gap);
}

/** Writes a rule as it is stored: `-2d 18:00`. */
export function writeRule(rule: WallRule): string {
  return `-${rule.daysBefore}d ${rule.at}`;
}

/** Reads a stored rule. */
export function readRule(text: string): WallRule {
  const match = /^-(\d+)d (\d\d:\d\d)$/.exec(text);
  const at = match?.[2] ?? '';
  invariant(match && isWallTime(at), `Not a rule: ${text}`);
  return { daysBefore: Number(match[1]), at };
}

/** The shop's wall clock at an instant, zone and all: what a calendar needs to know of a moment. */
export function zoned(instant: Instant): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(shopZone);
}
