import { expect, test } from 'vitest';
import { jointAllergens } from './joint-allergens';

const allergen = (code: string) => ({ code, fourteen: code, name: code });
const label = (contains: string[], mayContain: string[] = []) => ({
  contains: contains.map(allergen),
  mayContain: mayContain.map(allergen),
});
const codes = (allergens: ReadonlyArray<{ readonly code: string }>) => allergens.map(({ code }) => code);

test('a basket contains what any of its bakes contains, each allergen named once', () => {
  const { contains, mayContain } = jointAllergens([label(['wheat', 'milk']), label(['wheat', 'egg'])]);
  expect([codes(contains), codes(mayContain)]).toEqual([['wheat', 'milk', 'egg'], []]);
});

test('what one bake may contain and another does, the basket contains', () => {
  const { contains, mayContain } = jointAllergens([label(['wheat'], ['egg', 'sesame']), label(['egg'], ['sesame'])]);
  expect([codes(contains), codes(mayContain)]).toEqual([['wheat', 'egg'], ['sesame']]);
});
