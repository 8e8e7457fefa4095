import { describe, expect, test } from 'vitest';
import { noPence, pence } from '@/kernel/money';
import { instantAt } from '@/kernel/time';
import { parseCode, type VoucherRefusal } from './voucher';
import { voucherStateAt } from './voucher-state';
import { refusalInWords, termsInWords, windowInWords } from './words';

const plain = {
  discount: { kind: 'percent', basisPoints: 1250, atMostPence: null },
  minimumPence: noPence,
  perPersonLimit: null,
  isFirstOrderOnly: false,
  endsAt: null,
} as const;
const noNames = { bakes: [], sales: [] };
const midnight = instantAt('2026-12-01', '00:00');

describe('the terms of a voucher', () => {
  test('without conditions are what it takes off', () => {
    expect(termsInWords(plain, noNames)).toEqual(['12.5 % off your order']);
  });

  test('name every condition, and the last day it can be used on', () => {
    const all = {
      ...plain,
      discount: { kind: 'percent', basisPoints: 1000, atMostPence: pence(500) },
      minimumPence: pence(2000),
      perPersonLimit: 2,
      isFirstOrderOnly: true,
      endsAt: midnight,
    } as const;
    expect(termsInWords(all, { bakes: ['Breads', 'Whole cake'], sales: ['Saturday 28 November'] })).toEqual([
      '10 % off Breads and Whole cake, at most £5.00',
      'for Saturday 28 November',
      'for orders from £20.00',
      'for a first order',
      'twice per customer',
      'until 30 November 2026',
    ]);
  });

  test('of an amount are an amount, and the days it holds stand by themselves', () => {
    const fixed = { ...plain, discount: { kind: 'fixed', amountPence: pence(300) }, perPersonLimit: 3 } as const;
    expect(termsInWords(fixed, noNames)).toEqual(['£3.00 off your order', '3 times per customer']);
    expect(windowInWords({ startsAt: null, endsAt: null })).toBe('any time');
    expect(windowInWords({ startsAt: midnight, endsAt: null })).toBe('from 1 December 2026');
    expect(windowInWords({ startsAt: midnight, endsAt: instantAt('2026-12-25', '00:00') })).toBe(
      'from 1 December 2026, until 24 December 2026',
    );
  });
});

test('every refusal is a sentence of its own that names the voucher', () => {
  const refusals: ReadonlyArray<VoucherRefusal> = [
    { kind: 'unknown_voucher' },
    { kind: 'not_yet', startsAt: midnight },
    { kind: 'over' },
    { kind: 'used_up' },
    { kind: 'used_by_you', limit: 1 },
    { kind: 'not_first_order' },
    { kind: 'below_minimum', minimumPence: pence(2000), goodsPence: pence(1850) },
    { kind: 'other_sale' },
    { kind: 'nothing_fits' },
  ];
  const sentences = refusals.map((why) => refusalInWords('CRUMBS', why));
  expect(new Set(sentences).size).toBe(refusals.length);
  for (const sentence of sentences) expect(sentence).toMatch(/CRUMBS.*\.$/);
  expect(sentences[1]).toContain('Tuesday 1 December');
  expect(sentences[6]).toContain('£18.50');
});

test('a code is read as people type it, and what cannot be one is none', () => {
  expect(['crumbs 10', 'CRUMBS-10', ' crumbs10 '].map(parseCode)).toEqual(['CRUMBS10', 'CRUMBS10', 'CRUMBS10']);
  expect(['', 'abc', 'crumbs!', 'é'.repeat(5), 'X'.repeat(21)].map(parseCode)).toEqual([null, null, null, null, null]);
});

test('a voucher is to come, in use, used up or over', () => {
  const voucher = { startsAt: 10, endsAt: 20, endedAt: null, totalLimit: 2, used: 1 };
  expect([9, 10, 19, 20].map((now) => voucherStateAt(voucher, now))).toEqual(['to_come', 'in_use', 'in_use', 'over']);
  expect(voucherStateAt({ ...voucher, used: 2 }, 15)).toBe('used_up');
  expect(voucherStateAt({ ...voucher, endedAt: 5 }, 15)).toBe('over');
});
