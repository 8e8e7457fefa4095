import { expect, test } from 'vitest';
import { readWish, wishFields } from './change-wish';

const slot = ['slot', 'slt_1001'] as const;

test('a change reads as it was written, and what is none of it is not looked at', () => {
  const wish = { slotId: 'slt_1001', items: [{ offerId: 'off_1001', quantity: 2 }] } as const;
  expect(readWish(wishFields(wish))).toEqual(wish);
  expect(readWish([...wishFields(wish), ['reference', 'K7P-4QX'], ['$ACTION_ID', 'x']])).toEqual(wish);
});

test('a field that was emptied, or holds a nought, takes its bake out', () => {
  const sent = [slot, ['off_1001', ''], ['off_1002', '0'], ['off_1003', '07']] as const;
  expect(readWish(sent)?.items).toEqual([{ offerId: 'off_1003', quantity: 7 }]);
});

test.each([
  ['no time', [['off_1001', '2']]],
  ['two times', [slot, slot]],
  ['a time that is none', [['slot', "slt_1001' OR 1=1"]]],
  ['the same bake twice', [slot, ['off_1001', '1'], ['off_1001', '2']]],
  ['less than nothing', [slot, ['off_1001', '-1']]],
  ['a piece of a loaf', [slot, ['off_1001', '1.5']]],
  ['more than anybody carries', [slot, ['off_1001', '100']]],
  ['a number of another kind', [slot, ['off_1001', '1e1']]],
  ['words', [slot, ['off_1001', 'two']]],
  ['a file', [slot, ['off_1001', new Blob()]]],
  ['a list', [slot, ['off_1001', ['1', '2']]]],
  ['more lines than a basket has', [slot, ...Array.from({ length: 41 }, (_, n) => [`off_1${n + 100}`, '1'])]],
] as ReadonlyArray<readonly [string, ReadonlyArray<readonly [string, unknown]>]>)(
  '%s is no change of an order',
  (_what, sent) => {
    expect(readWish(sent)).toBeNull();
  },
);
