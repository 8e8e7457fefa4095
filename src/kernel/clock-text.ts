/* Times as people read them. On Intl alone: this file also goes to the browser, the time arithmetic never does. */
const zone = 'Europe/London';
const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;

type Format = { readonly format: (day: Date | number) => string };

/** Made when it is first wanted: on a slow phone each costs ten milliseconds, and most pages want one or two. */
function format(options: Intl.DateTimeFormatOptions): Format {
  let made: Intl.DateTimeFormat | undefined;
  return {
    format: (day) => (made ??= new Intl.DateTimeFormat('en-GB', { timeZone: zone, ...options })).format(day),
  };
}

const weekdayLong = format({ weekday: 'long' });
const dateLong = format({ weekday: 'long', day: 'numeric', month: 'long' });
const dateShort = format({ weekday: 'short', day: 'numeric', month: 'short' });
const dateWithYear = format({ day: 'numeric', month: 'long', year: 'numeric' });
const monthWithYear = format({ month: 'long', year: 'numeric' });
const clock = format({ hour: 'numeric', minute: '2-digit', hour12: true });
const dayKey = format({ year: 'numeric', month: '2-digit', day: '2-digit' });

// Noon is the same calendar day in London and in UTC, summer and winter.
const noonOf = (day: string) => new Date(`${day}T12:00:00Z`);

/** "Saturday 28 November", of a day or an instant. */
export function longDay(day: string | number): string {
  return dateLong.format(typeof day === 'number' ? day : noonOf(day)).replace(',', '');
}

/** "Sat 28 Nov", of a day or an instant. */
export function shortDay(day: string | number): string {
  return dateShort.format(typeof day === 'number' ? day : noonOf(day)).replace(',', '');
}

/** "28 November 2026", of a day or an instant. */
export function datedDay(day: string | number): string {
  return dateWithYear.format(typeof day === 'number' ? day : noonOf(day));
}

/** "November 2026", of a day or an instant. */
export function longMonth(day: string | number): string {
  return monthWithYear.format(typeof day === 'number' ? day : noonOf(day));
}

/** "6 pm", "6:30 pm": minutes only where there are some. */
export function clockTime(instant: number): string {
  return clock
    .format(instant)
    .replace(':00', '')
    .replace(/\s?([ap])\.?m\.?$/i, (_, half: string) => ` ${half.toLowerCase()}m`);
}

/** "Thursday 6 pm": for cut-offs within a week. */
export function weekdayTime(instant: number): string {
  return `${weekdayLong.format(instant)} ${clockTime(instant)}`;
}

/** "Thu 26 Nov, 6 pm". */
export function dayAndTime(instant: number): string {
  return `${shortDay(instant)}, ${clockTime(instant)}`;
}

/** "10 to 10:30 am", "11:30 am to 12 pm": a slot; the half of the day is said once where it is the same. */
export function timeSpan(startsAt: number, endsAt: number): string {
  const [start, end] = [clockTime(startsAt), clockTime(endsAt)];
  const isSameHalf = start.slice(-3) === end.slice(-3);
  return `${isSameHalf ? start.slice(0, -3) : start} to ${end}`;
}

/** The cut-off or opening in words: a weekday inside a week, a date beyond it. */
export function momentInWords(instant: number, now: number): string {
  return Math.abs(instant - now) < 6 * dayMs ? weekdayTime(instant) : `${longDay(instant)}, ${clockTime(instant)}`;
}

/** How long is left, in the largest unit that says something: "2 days left", "40 minutes left". */
export function timeLeft(until: number, now: number): string {
  const left = until - now;
  if (left <= 0) return 'closed';
  if (left < 2 * minuteMs) return 'less than 2 minutes left';
  if (left < 2 * hourMs) return `${Math.floor(left / minuteMs)} minutes left`;
  if (left < 2 * dayMs) return `${Math.floor(left / hourMs)} hours left`;
  return `${Math.floor(left / dayMs)} days left`;
}

/** Whether two instants fall on the same day in the shop. */
export function isSameDay(a: number, b: number): boolean {
  return dayKey.format(a) === dayKey.format(b);
}
