import { describe, expect, test } from 'vitest';
import { labelTextProblem, matchIngredients, namedTwice } from './ingredient-list';

const wheat = { code: 'wheat', fourteen: 'Cereals containing gluten', name: 'wheat' };
const almond = { code: 'almond', fourteen: 'Tree nuts', name: 'almond' };
const peanuts = { code: 'peanuts', fourteen: 'Peanuts', name: 'peanuts' };

const flour = { labelText: '*wheat* flour' };
const salt = { labelText: 'sea salt' };

describe('ingredients as somebody types them', () => {
  test('are found by their words, with or without the marks, and keep the order of their weight', () => {
    const { found, unknown } = matchIngredients(['Sea Salt', 'wheat flour'], [flour, salt]);
    expect(found).toEqual([salt, flour]);
    expect(unknown).toEqual([]);
  });

  test('are told when nobody knows them', () => {
    const { found, unknown } = matchIngredients(['wheat flour', '*pistachio* paste'], [flour, salt]);
    expect(found).toEqual([flour]);
    expect(unknown).toEqual(['*pistachio* paste']);
  });

  test('are found by their very words first, where two differ in their marks alone', () => {
    const unmarked = { labelText: 'wheat flour' };
    expect(matchIngredients(['wheat flour'], [flour, unmarked]).found).toEqual([unmarked]);
    expect(matchIngredients(['*wheat* flour'], [unmarked, flour]).found).toEqual([flour]);
  });

  test('stand once each', () => {
    expect(namedTwice(['water', '*wheat* flour', 'Wheat flour'])).toBe('Wheat flour');
    expect(namedTwice(['water', 'salt'])).toBeNull();
  });
});

describe('an ingredient’s words', () => {
  test.each([
    ['*wheat* flour', [wheat]],
    ['ground *almonds*', [almond]],
    ['*peanuts*', [peanuts]],
    ['mixed *almonds* and *wheat*', [wheat, almond]],
    ['water', []],
  ])('“%s” names all its allergens and nothing else', (text, allergens) => {
    expect(labelTextProblem(text, allergens)).toBeNull();
  });

  test('have to name each allergen, emphasised', () => {
    expect(labelTextProblem('wheat flour', [wheat])).toEqual({ kind: 'unnamed', allergen: wheat });
    expect(labelTextProblem('*wheat* and almonds', [wheat, almond])).toEqual({ kind: 'unnamed', allergen: almond });
  });

  test('emphasise nothing that is no allergen', () => {
    expect(labelTextProblem('*sea* salt', [])).toEqual({ kind: 'unmeant', word: 'sea' });
  });

  test('close what they open', () => {
    expect(labelTextProblem('*wheat flour', [wheat])).toEqual({ kind: 'open_mark' });
  });
});
