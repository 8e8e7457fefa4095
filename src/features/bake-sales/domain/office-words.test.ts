import { expect, test } from 'vitest';
import { draftProblemInWords, mendedAt, readinessInWords, ruleInWords } from './office-words';

test('a rule is said as people say it', () => {
  expect(ruleInWords({ daysBefore: 2, at: '18:00' })).toBe('2 days before, at 18:00');
  expect(ruleInWords({ daysBefore: 1, at: '09:30' })).toBe('1 day before, at 09:30');
  expect(ruleInWords({ daysBefore: 0, at: '08:00' })).toBe('on the bake day, at 08:00');
});

test('a collision names the sale that is there already', () => {
  expect(draftProblemInWords({ kind: 'same_day_and_place', title: 'Saturday in Harley' })).toBe(
    'There is a sale on that day at that place already: “Saturday in Harley”.',
  );
});

test('what lacks leads to where it is mended; what bakes lack is mended bake by bake', () => {
  expect(readinessInWords({ key: 'slots', isMet: false })).toBe('A way of handing over has no times');
  expect(mendedAt('slots', 'harvest')?.href).toBe('/admin/sales/harvest/slots');
  expect(mendedAt('offers', 'harvest')?.href).toBe('/admin/sales/harvest/offers');
  expect(mendedAt('pictures', 'harvest')).toBeNull();
});
