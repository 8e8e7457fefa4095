import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import { fourteen, isFreeOf } from './fourteen';

const names = fourteen.map(({ name }) => name);
const declaring = (name: string) => ({ code: name, fourteen: name, name });
const aLabel = fc.record({
  contains: fc.subarray(names).map((chosen) => chosen.map(declaring)),
  mayContain: fc.subarray(names).map((chosen) => chosen.map(declaring)),
});

test('the law names fourteen, each with an address of its own', () => {
  expect(fourteen).toHaveLength(14);
  expect(new Set(fourteen.map(({ slug }) => slug)).size).toBe(14);
  expect(new Set(names).size).toBe(14);
});

describe('a bake is free of an allergen', () => {
  test('that it neither contains nor may contain', () => {
    const label = { contains: [declaring('Milk')], mayContain: [declaring('Sesame')] };
    expect(isFreeOf(label, ['Eggs'])).toBe(true);
    expect(isFreeOf(label, ['Milk'])).toBe(false);
    expect(isFreeOf(label, ['Sesame'])).toBe(false);
    expect(isFreeOf(label, ['Eggs', 'Sesame'])).toBe(false);
  });

  test('by the group, whatever the label calls it', () => {
    const label = { contains: [{ code: 'rye', fourteen: 'Cereals containing gluten', name: 'rye' }], mayContain: [] };
    expect(isFreeOf(label, ['Cereals containing gluten'])).toBe(false);
  });

  test('whoever asks for nothing is promised nothing', () => {
    fc.assert(fc.property(aLabel, (label) => isFreeOf(label, [])));
  });

  test('and of several only where it is free of each', () => {
    fc.assert(
      fc.property(aLabel, fc.subarray(names), (label, asked) => {
        expect(isFreeOf(label, asked)).toBe(asked.every((name) => isFreeOf(label, [name])));
      }),
    );
  });
});
