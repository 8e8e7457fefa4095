import { expect, test } from 'vitest';
import { limits } from './limits';
import { judge, type Row, tableOf, worstOf } from './table';

const menu: Row = { page: 'menu', figures: { scriptKb: 12.34, requests: 41, cls: 0 }, limits: limits.stock };
const about: Row = { page: 'about', figures: { scriptKb: 24, roundTripsOnHit: 1 }, limits: limits.words };

test('each figure that was measured is judged by the limit of its own page', () => {
  const judged = judge([menu, about]);
  expect(judged.map(({ page, figure, isKept }) => [page, figure, isKept])).toEqual([
    ['menu', 'scriptKb', true],
    ['menu', 'requests', false],
    ['menu', 'cls', true],
    ['about', 'scriptKb', true],
    ['about', 'roundTripsOnHit', false],
  ]);
});

test('a quick run judges some figures only', () => {
  expect(judge([menu, about], ['scriptKb']).map(({ page }) => page)).toEqual(['menu', 'about']);
});

test('the worst is the one furthest beyond its limit, or else nearest to it', () => {
  expect(worstOf(judge([menu, about]))?.words).toBe('about: D1 round trips on a hit 1, limit ≤ 0');
  expect(worstOf(judge([menu, about], ['scriptKb']))?.words).toBe(
    'about: JavaScript beyond the floor 24.0 kB, limit ≤ 25 kB',
  );
  expect(worstOf([])).toBeNull();
});

test('the table marks what is beyond its limit and leaves a dash where nothing was measured', () => {
  const [head = '', first = '', second = ''] = tableOf([menu, about]);
  expect(head.split(/ {2,}/).slice(0, 3)).toEqual(['page', 'JS+ kB', 'requests']);
  expect(first.split(/\s+/).slice(0, 5)).toEqual(['menu', '12.3', '*41', '–', '–']);
  expect(second.split(/\s+/).slice(0, 6)).toEqual(['about', '24.0', '–', '–', '–', '*1']);
  expect(new Set([head, first, second].map((line) => line.length)).size).toBe(1);
});
