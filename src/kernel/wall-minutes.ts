import { hour, isWallTime, minute, type WallTime } from './time';

const minutesInHour = hour / minute;

/** How many minutes after midnight a wall-clock time is, as the clock on the wall counts them. */
export function minutesOfWall(at: WallTime): number {
  const [hours = 0, minutes = 0] = at.split(':').map(Number);
  return hours * minutesInHour + minutes;
}

/** The wall-clock time so many minutes after midnight, or null where that is another day. */
export function wallTimeOf(minutes: number): WallTime | null {
  const two = (part: number) => String(part).padStart(2, '0');
  const text = `${two(Math.floor(minutes / minutesInHour))}:${two(minutes % minutesInHour)}`;
  return minutes >= 0 && isWallTime(text) ? text : null;
}
