import { clockTime, longDay } from '@/kernel/clock-text';
import { sentenceList } from '@/kernel/text';
import type { CheckInList } from './check-in-list';
import type { HandOverAnswer } from './hand-over-fact';

const firstWords = {
  this_device: 'on this device',
  another_device: 'by another device',
  office: 'in the office',
} as const;

/** Which sales a list is of: the day, and where. */
export function salesInWords({ sales }: Pick<CheckInList, 'sales'>): string {
  const [first] = sales;
  const places = new Set(sales.map(({ place }) => place));
  return first ? `${longDay(first.day)}, ${sentenceList([...places])}` : 'No sale at hand';
}

/** Why a hand-over did not simply count, as whoever stands at the table reads it. */
export function refusalAtTable({ why, first }: Pick<HandOverAnswer, 'why' | 'first'>): string {
  switch (why) {
    case 'handed_over_already':
      return first
        ? `It had been handed over at ${clockTime(first.at)} ${firstWords[first.by]} already. Whose bag was it?`
        : 'It had been handed over already. Whose bag was it?';
    case 'not_standing':
      return 'The order was off by then: cancelled, or never paid. The office looks into it.';
    case 'nothing_to_take_back':
      return 'There was nothing to take back: the office had seen to it already.';
    case 'no_such_order':
      return 'The shop knows no such order. Please write down what happened and tell the office.';
    case 'number_taken':
      return 'The shop could not tell it from something this device said before. Please tell the office.';
    case null:
      return '';
  }
}
