import {
  addDays,
  type Day,
  dayAt,
  instantAt,
  isDay,
  isWallTime,
  nextWeekday,
  type WallTime,
} from '../../src/kernel/time';

/** A time someone asked for: an instant, or the real time again. */
export type Moment = { readonly kind: 'at'; readonly instant: number } | { readonly kind: 'real' };

const unitMs = { m: 60_000, h: 3_600_000, d: 86_400_000, w: 604_800_000 } as const;
const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];

/** Reads `+3d`, `-2h`, `thursday 18:00`, `2026-12-05 10:00`, `18:00` or `reset`, in the shop's zone; null if it is none. */
export function momentIn(text: string, now: number): Moment | null {
  const words = text.toLowerCase();
  if (words === 'reset') return { kind: 'real' };
  return stepFrom(words, now) ?? wallMoment(words, now);
}

function stepFrom(text: string, now: number): Moment | null {
  const [, sign, amount, unit] = /^([+-])(\d+)([mhdw])$/.exec(text) ?? [];
  if (unit !== 'm' && unit !== 'h' && unit !== 'd' && unit !== 'w') return null;
  return { kind: 'at', instant: now + Number(`${sign}${amount}`) * unitMs[unit] };
}

function wallMoment(text: string, now: number): Moment | null {
  const [dayText, timeText] = text.includes(' ') ? text.split(/\s+/) : ['', text];
  if (dayText === undefined || timeText === undefined || !isWallTime(timeText)) return null;
  const day = dayOf(dayText, { now, time: timeText });
  return day === null ? null : { kind: 'at', instant: instantAt(day, timeText) };
}

/** The next such time: a weekday named on that very day is today while its hour is still to come. */
function dayOf(text: string, { now, time }: { readonly now: number; readonly time: WallTime }): Day | null {
  if (isDay(text)) return text;
  const today = dayAt(now);
  const from = instantAt(today, time) > now ? addDays(today, -1) : today;
  if (text === '') return addDays(from, 1);
  const weekday = weekdays.findIndex((name) => text.length >= 3 && name.startsWith(text));
  return weekday < 0 ? null : nextWeekday(from, weekday + 1);
}
