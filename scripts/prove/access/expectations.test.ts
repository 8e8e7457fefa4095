import { expect, test } from 'vitest';
import { compareWithBuild, readExpectations } from './expectations';

const list = `
# a remark
GET /menu                +
GET /orders/[reference]  ---- -+-- +--- ----  ---- ----
refundAction             s    f    f    ff==  ++== ++==   # another
`;

test('a line says who is answered what: one letter for all, one for a caller, or one for each thing', () => {
  const [menu, order, refund] = readExpectations(list);
  expect(menu?.cells.guest).toEqual({ own: '+', others: '+', missing: '+', malformed: '+' });
  expect(order?.what).toBe('GET /orders/[reference]');
  expect(order?.cells.holder).toEqual({ own: '+', others: '-', missing: '-', malformed: '-' });
  expect(refund?.cells.guest.malformed).toBe('s');
  expect(refund?.cells.baker).toEqual({ own: 'f', others: 'f', missing: '=', malformed: '=' });
});

test.each(['GET /menu', 'GET /menu + +', 'GET /menu ++', 'GET /menu ?', 'GET /a +\nGET /a s', 'POST /a + + + + +'])(
  '“%s” is not believed',
  (line) => expect(() => readExpectations(line)).toThrow(),
);

test('a route or an action of the build that stands in no line is noticed, and so is a line without either', () => {
  const built = { routes: ['/menu', '/gift-cards'], actions: ['refundAction', 'payOutAction', 'payOutAction'] };
  const wrong = compareWithBuild(readExpectations(list), built);
  expect(wrong).toHaveLength(5);
  for (const name of ['/gift-cards is built', 'payOutAction is built', 'two actions', '/orders/[reference] stands'])
    expect(wrong.some((line) => line.startsWith(name))).toBe(true);
  const whole = { routes: ['/menu', '/orders/[reference]'], actions: ['refundAction'] };
  expect(compareWithBuild(readExpectations(list), whole)).toEqual([]);
});
