import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { startStandIns } from '../server';

let standIns: Awaited<ReturnType<typeof startStandIns>>;

beforeAll(async () => {
  standIns = await startStandIns({ appUrl: 'http://127.0.0.1:9' });
});
afterAll(() => standIns.close());
beforeEach(() => fetch(`${standIns.url}/stand-ins/reset`, { method: 'POST' }));

const token = 'a-token-for-tests-only';
const aCrash = {
  environment: 'development',
  level: 'error',
  body: { trace: { frames: [{ filename: 'a.ts' }], exception: { class: 'TypeError', message: 'no <loaf>' } } },
};

function report(data: unknown, accessToken: string | null = token): Promise<Response> {
  return fetch(`${standIns.url}/rollbar/api/1/item/`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(accessToken !== null && { 'x-rollbar-access-token': accessToken }),
    },
    body: JSON.stringify({ data }),
  });
}

test('a report is taken and shown, newest first', async () => {
  const answer = await report(aCrash);
  const accepted: { err: number; result: { id: null; uuid: string } } = await answer.json();
  expect(accepted).toMatchObject({ err: 0, result: { id: null } });
  expect(accepted.result.uuid).toMatch(/^[0-9a-f]{32}$/);
  await report({ environment: 'development', uuid: 'mine', body: { message: { body: 'The oven is cold' } } });
  const told: { items: unknown[] } = await (await fetch(`${standIns.url}/rollbar/items.json`)).json();
  expect(told.items).toMatchObject([{ uuid: 'mine' }, { data: aCrash }]);
  const page = await (await fetch(`${standIns.url}/rollbar`)).text();
  expect(page).toContain('TypeError: no &lt;loaf&gt;');
  expect(page).toContain('The oven is cold');
});

test('a report without a token, and one with half a token, are turned away', async () => {
  expect((await report(aCrash, null)).status).toBe(401);
  const half = await report(aCrash, 'half');
  expect(half.status).toBe(403);
  expect(await half.json()).toEqual({ err: 1, message: 'invalid access token' });
});

test.each([
  ['no data', undefined],
  ['no environment', { body: aCrash.body }],
  ['no body', { environment: 'development' }],
  ['nothing that happened', { environment: 'development', body: {} }],
  ['two things that happened', { environment: 'development', body: { ...aCrash.body, message: { body: 'x' } } }],
  ['an unknown level', { ...aCrash, level: 'loud' }],
  ['a trace without frames', { environment: 'development', body: { trace: { exception: { class: 'E' } } } }],
])('a report with %s is refused', async (_what, data) => {
  const answer = await report(data);
  expect(answer.status).toBe(422);
  const refusal: { err: number; message: string } = await answer.json();
  expect(refusal.err).toBe(1);
  expect(refusal.message).toContain('Invalid format');
});

test('while Rollbar is down it says so', async () => {
  await fetch(`${standIns.url}/stand-ins/switches`, { method: 'POST', body: '{"rollbar":{"down":"unavailable"}}' });
  expect(await (await report(aCrash)).json()).toMatchObject({ err: 1 });
});
