import { expect, test } from 'vitest';
import { type Books, judgeBooks, type Pressed } from './judge';

const order = { id: 'ord_1', reference: 'K7P-4QX', unpaid: 500 };
const press = (person: string, over: Partial<Pressed> = {}): Pressed => ({
  ...{ person, order, what: 'handed_over', cash: 500 },
  ...over,
});
const back = (person: string) => press(person, { what: 'taken_back', cash: 0 });
const row = (person: string, outcome = 'done', kind = 'handed_over', cash = 500) => ({
  ...{ person_id: person, order_id: 'ord_1', kind, cash_pence: cash, outcome },
});
const booksOf = (over: Partial<Books>): Books => ({
  ...{ handOvers: [row('a')], cash: new Map([['ord_1', 500]]), moves: new Map([['ord_1', 1]]) },
  states: new Map([['ord_1', 'collected']]),
  ...over,
});
const nothingShown = new Map<string, ReadonlySet<string>>();

test('a hand-over that is in the books once is neither lost nor doubled', () => {
  expect(judgeBooks([press('a')], booksOf({}), nothingShown)).toEqual({
    ...{ lost: [], doubled: [], unshown: [], conflicts: 0 },
  });
});

test('one that never arrived is lost, and so is its cash', () => {
  const empty = booksOf({ handOvers: [], cash: new Map(), moves: new Map(), states: new Map([['ord_1', 'ready']]) });
  expect(judgeBooks([press('a')], empty, nothingShown).lost).toHaveLength(3);
});

test('one that counts twice is doubled', () => {
  const twice = booksOf({ cash: new Map([['ord_1', 1000]]), moves: new Map([['ord_1', 2]]) });
  expect(judgeBooks([press('a')], twice, nothingShown).doubled).toHaveLength(2);
  const invented = booksOf({ handOvers: [row('a'), row('b', 'conflict')] });
  expect(judgeBooks([press('a')], invented, nothingShown).doubled).toHaveLength(1);
});

test('a conflict has to be shown where it was made', () => {
  const both = booksOf({ handOvers: [row('a'), row('b', 'conflict')], cash: new Map([['ord_1', 1000]]) });
  const presses = [press('a'), press('b')];
  expect(judgeBooks(presses, both, nothingShown)).toMatchObject({
    lost: [],
    doubled: [],
    unshown: [expect.any(String)],
  });
  const shown = new Map([['b', new Set(['K7P-4QX'])]]);
  expect(judgeBooks(presses, both, shown)).toMatchObject({ unshown: [], conflicts: 1 });
});

test('what was taken back leaves no cash and no hand-over behind', () => {
  const undone = booksOf({
    handOvers: [row('a'), row('a', 'done', 'taken_back', 0)],
    ...{ cash: new Map([['ord_1', 0]]), moves: new Map([['ord_1', 0]]), states: new Map([['ord_1', 'ready']]) },
  });
  expect(judgeBooks([press('a'), back('a')], undone, nothingShown)).toMatchObject({ lost: [], doubled: [] });
});
