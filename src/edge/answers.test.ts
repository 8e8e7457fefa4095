import { expect, test } from 'vitest';
import { brokenPage, refuse } from './answers';

const asked = (accept: string, method = 'GET') =>
  new Request('http://localhost:3000/menu', { method, headers: { accept } });
const person = 'text/html,application/xhtml+xml';

test('where the app broke, a person is told so, with the number and ways on, and may try again', async () => {
  const answer = brokenPage(asked(person), 'req_1');
  const html = await answer.text();
  expect(answer.status).toBe(500);
  expect(answer.headers.get('cache-control')).toBe('no-store');
  expect(html.match(/<h1>/g)).toHaveLength(1);
  for (const words of ['We cannot reach the shop just now', 'req_1', 'href="/find-my-order"', 'href="/contact"'])
    expect(html).toContain(words);
  expect(html).toContain('Try again');
});

test('a form that broke is not offered again by a link, which would send nothing', async () => {
  expect(await brokenPage(asked(person, 'POST'), 'req_1').text()).not.toContain('Try again');
});

test('a machine is told the same in its own language', async () => {
  const answer = brokenPage(asked('application/json'), 'req_1');
  expect(await answer.json()).toMatchObject({ error: { code: 'broken', requestId: 'req_1' } });
});

test('what is refused says why', async () => {
  const refusal = { status: 413, code: 'too_large', message: 'That was more than we can take in.' } as const;
  const html = await refuse(asked(person, 'POST'), refusal, 'req_2').text();
  expect(html).toContain('<h1>That was more than we can take in.</h1>');
});

const wait = { policy: 'writes', limit: 120, windowMs: 60_000, waitMs: 60_000 };
const tooMany = { status: 429, code: 'too_many', message: 'That was a lot in a short time.', wait } as const;
const limits = { 'retry-after': '60', 'ratelimit-policy': '"writes";q=120;w=60' };

test('who has to wait is told how long, as a page that can be asked for again', async () => {
  const answer = refuse(asked(person), tooMany, 'req_3');
  expect(answer.status).toBe(429);
  expect(Object.fromEntries(answer.headers)).toMatchObject({ ...limits, 'content-type': 'text/html; charset=utf-8' });
  expect(await answer.text()).toContain('Try again');
  expect(await refuse(asked(person, 'POST'), tooMany, 'req_3').text()).not.toContain('Try again');
});

test('a machine that has to wait is told the same in the envelope', async () => {
  const answer = refuse(asked('application/json'), tooMany, 'req_4');
  expect(Object.fromEntries(answer.headers)).toMatchObject(limits);
  expect(await answer.json()).toMatchObject({ error: { code: 'too_many', requestId: 'req_4' } });
});

test('the script of our own page is given the sentence it shows', async () => {
  const request = asked('text/x-component', 'POST');
  request.headers.set('next-action', 'a'.repeat(42));
  const answer = refuse(request, tooMany, 'req_5');
  expect(Object.fromEntries(answer.headers)).toMatchObject({ ...limits, 'content-type': 'text/plain' });
  expect(await answer.text()).toBe(tooMany.message);
});
