import { expect, test } from 'vitest';
import { changeInWords, changesIn } from './changes';

const told = (before: unknown, after: unknown) => changesIn(before, after).map(changeInWords);

test('what was and what is stand side by side, and what stayed as it was is left out', () => {
  expect(told({ role: 'baker', name: 'x' }, { role: 'manager', name: 'x' })).toEqual(['role: baker → manager']);
});

test('money, moments, days and our own words read as people write them', () => {
  const at = Date.UTC(2026, 10, 26, 18);
  expect(told({ closesAt: at, totalPence: 1250 }, { closesAt: at + 3_600_000, totalPence: 800 })).toEqual([
    'closes at: Thu 26 Nov, 6 pm → Thu 26 Nov, 7 pm',
    'total: £12.50 → £8.00',
  ]);
  expect(told(null, { bakeDay: '2026-11-28', state: 'awaiting_payment', mayComeIn: false })).toEqual([
    'bake day: 28 November 2026',
    'state: awaiting payment',
    'may come in: no',
  ]);
});

test('what hangs together is named by the way to it', () => {
  expect(
    told({ of: { kind: 'offer', id: 'off_1' }, capacity: 18 }, { of: { kind: 'offer', id: 'off_1' }, capacity: 24 }),
  ).toEqual(['capacity: 18 → 24']);
  expect(told(null, { lines: [{ quantity: 2, amountPence: 800 }], again: ['ref_1', 'ref_2'] })).toEqual([
    'lines › 1 › quantity: 2',
    'lines › 1 › amount: £8.00',
    'again: ref_1, ref_2',
  ]);
});

test('what is gone is said to be, and nothing is said of nothing', () => {
  expect(told({ attention: 'refund_failed' }, { way: 'let_stand' })).toEqual([
    'attention: refund failed → nothing',
    'way: let stand',
  ]);
  expect(told(null, null)).toEqual([]);
  expect(told(undefined, {})).toEqual([]);
});

test('a value without a name, and markup in one, are only text', () => {
  expect(told('one', 'two')).toEqual(['value: one → two']);
  expect(told(null, { code: '<script>' })).toEqual(['code: <script>']);
});
