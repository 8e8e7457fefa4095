import { addDays, type Day, dayFrom, nextWeekday } from '@/kernel/time';

const monday = 1;
const daysInWeek = 7;
const longestMonth = 31;

/** The first day of the month a day lies in; it stands for the month. */
export function monthOf(day: Day): Day {
  return dayFrom(`${day.slice(0, -2)}01`);
}

/** The first day of the next month, or of the one before. */
export function monthBeside(month: Day, which: 'next' | 'previous'): Day {
  return monthOf(addDays(month, which === 'next' ? longestMonth : -1));
}

/** The last day of a month. */
export function lastDayOf(month: Day): Day {
  return addDays(monthBeside(month, 'next'), -1);
}

/** A month as a calendar on the wall shows it: weeks from Monday to Sunday, and null for the days of other months. */
export function weeksOf(month: Day): ReadonlyArray<ReadonlyArray<Day | null>> {
  const weeks: (Day | null)[][] = [];
  const end = lastDayOf(month);
  for (let first = addDays(nextWeekday(month, monday), -daysInWeek); first <= end; first = addDays(first, daysInWeek))
    weeks.push(Array.from({ length: daysInWeek }, (_, at) => inMonth(addDays(first, at), month)));
  return weeks;
}

function inMonth(day: Day, month: Day): Day | null {
  return monthOf(day) === month ? day : null;
}
