import { expect, test } from 'vitest';
import { handOverWords } from './collecting';

// A Saturday in winter: London keeps UTC.
const at = (hours: number) => Date.UTC(2026, 10, 28, hours);

test('slots in a row are told as one time, each way to hand over on its own', () => {
  const slots = [
    { method: 'collection', startsAt: at(11), endsAt: at(13) },
    { method: 'collection', startsAt: at(10), endsAt: at(11) },
    { method: 'delivery', startsAt: at(14), endsAt: at(16) },
  ] as const;
  expect(handOverWords(slots)).toEqual(['Collect 10 am to 1 pm', 'Delivered 2 to 4 pm']);
});

test('where no times are fixed yet, none are told', () => {
  expect(handOverWords([])).toEqual([]);
});
