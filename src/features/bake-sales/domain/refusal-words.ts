import { clockTime, timeSpan } from '@/kernel/clock-text';
import { sentenceList } from '@/kernel/text';
import type { JustNow } from './claim';

/** More times than these nobody reads in a sentence; the page has them all. */
const timesTold = 3;

/** What would still fit, as the shopper reads it: "Just now there are 2 left of Sourdough." */
export function justNowInWords({ short, shortTogether, slot }: JustNow): string {
  return [...leftInWords(short), ...shortTogether.map(togetherInWords), ...(slot ? [slotInWords(slot)] : [])].join(' ');
}

function leftInWords(short: JustNow['short']): string[] {
  const named = short.flatMap(({ name, left }) => (name === null ? [] : [{ name, left }]));
  const parts = named.map(({ name, left }) => `${left === 0 ? 'none' : left} left of ${name}`);
  const isOne = named[0]?.left === 1 || named[0]?.left === 0;
  return [
    ...(parts.length > 0 ? [`Just now there ${isOne ? 'is' : 'are'} ${sentenceList(parts)}.`] : []),
    ...(named.length < short.length ? ['Something you chose is no longer on offer.'] : []),
  ];
}

function togetherInWords(names: ReadonlyArray<string>): string {
  return `${sentenceList(names)} are made of one dough, and just now there is not enough left for all you asked for.`;
}

function slotInWords({ asked, withRoom }: NonNullable<JustNow['slot']>): string {
  const full = asked
    ? `${timeSpan(asked.startsAt, asked.endsAt)} has no room for this order`
    : 'That time is not on offer';
  if (withRoom.length === 0) return `${full}, nor has any other time.`;
  const room = withRoom.slice(0, timesTold).map(({ startsAt }) => clockTime(startsAt));
  return `${full}; ${sentenceList(room)} still ${room.length === 1 ? 'has' : 'have'} room.`;
}
