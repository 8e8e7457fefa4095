import { expect, test } from 'vitest';
import { itemSchema, readItemChange } from './order-change';

const offerId = `off_${'0'.repeat(26)}`;
const typed = (quantity: string) =>
  itemSchema.safeParse({ reference: 'K7P-4QX', version: '1', offerId, quantity, reason: 'It did not come' });

test('how many of something are not available is a number, and all of them where it is left empty', () => {
  for (const [quantity, meant] of [
    ['', null],
    ['2', 2],
  ] as const) {
    const parsed = typed(quantity);
    if (!parsed.success) throw parsed.error;
    expect(readItemChange(parsed.data)).toEqual({ kind: 'remove', offerId, quantity: meant });
  }
});

test.each(['0', '-1', '1.5', 'some'])('and is not “%s”', (quantity) => {
  expect(typed(quantity).success).toBe(false);
});
