import { expect, test } from 'vitest';
import { type Answer, readAction, readRoute } from './reading';

const answer = (some: Partial<Answer>): Answer => ({
  status: 200,
  location: null,
  setsCookie: false,
  body: '',
  ...some,
});

test.each([
  ['a page of nobody’s', answer({ body: 'Our bread' }), [], '+'],
  ['a page that shows its thing', answer({ body: 'for Hatty' }), ['Hatty', 'h@x'], '+'],
  ['a page that shows nothing of its thing', answer({ body: 'no such link' }), ['Hatty'], '-'],
  ['the sign-in page', answer({ status: 307, location: '/admin/sign-in?next=%2Fadmin' }), [], 's'],
  ['the sign-in page of everybody', answer({ status: 307, location: '/sign-in' }), [], 's'],
  ['the page for unknown orders', answer({ status: 303, location: '/orders/unknown' }), [], '-'],
  ['another page', answer({ status: 303, location: '/orders/K7P-4QX' }), [], '>'],
  ['not theirs to open', answer({ status: 403 }), [], 'f'],
  ['nothing there', answer({ status: 404 }), [], 'n'],
  ['malformed', answer({ status: 400 }), [], 'x'],
  ['broken', answer({ status: 500 }), [], 'answered 500'],
])('%s is read as it is', (_what, given, marks, letter) => {
  expect(readRoute(given, marks)).toBe(letter);
});

test.each([
  ['done', answer({ location: '/admin' }), true, '+'],
  ['done, in a cookie alone', answer({ location: '/basket', setsCookie: true }), false, '+'],
  ['led on as if done', answer({ location: '/find-my-order/sent' }), false, 'o'],
  ['told why not', answer({ body: '{"message":"no"}' }), false, '='],
  ['told why not, on the page it leads to', answer({ location: '/orders/K7P-4QX?problem=sold_out' }), false, '='],
  ['a link that is dead', answer({ location: '/unsubscribe/dead' }), false, '-'],
  ['to the sign-in page', answer({ location: '/admin/sign-in' }), false, 's'],
  ['to the sign-in page, and a cookie taken away', answer({ location: '/sign-in', setsCookie: true }), false, 's'],
  ['signed out', answer({ location: '/sign-in', setsCookie: true }), true, '+'],
  ['not theirs', answer({ status: 403 }), false, 'f'],
  ['not theirs, and done all the same', answer({ status: 200 }), true, '+'],
])('%s is read as it is', (_what, given, hasChanged, letter) => {
  expect(readAction(given, { hasChanged })).toBe(letter);
});
