import { datedDay } from '@/kernel/clock-text';
import { dayAt, type Instant } from '@/kernel/time';

/** The day a piece of news came out. */
export function NewsDate({ at }: { at: Instant }) {
  return <time dateTime={dayAt(at)}>{datedDay(at)}</time>;
}
