import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { startStandIns } from './server';

let standIns: Awaited<ReturnType<typeof startStandIns>>;
beforeAll(async () => {
  standIns = await startStandIns({ appUrl: 'http://127.0.0.1:9' });
});
beforeEach(() => post('/stand-ins/reset', {}));
afterAll(() => standIns.close());

function post(path: string, body: object | URLSearchParams): Promise<Response> {
  const isForm = body instanceof URLSearchParams;
  return fetch(standIns.url + path, {
    method: 'POST',
    redirect: 'manual',
    ...(isForm ? { body } : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
  });
}

type State = { readonly now: number; readonly switches: Record<string, object> };

const state = async (): Promise<State> => {
  const answer = await fetch(`${standIns.url}/stand-ins/state.json`);
  const told: State = await answer.json();
  return told;
};

test('a person turns switches with a plain form and comes back to the page', async () => {
  const form = new URLSearchParams({ 'stripe.duplicate': '3', 'stripe.reorder': 'true', 'resend.down': 'unavailable' });
  const answer = await post('/stand-ins/switches', form);
  expect([answer.status, answer.headers.get('location')]).toEqual([303, '/stand-ins']);
  expect((await state()).switches).toMatchObject({
    stripe: { duplicate: 3, reorder: true },
    resend: { down: 'unavailable', duplicate: 1 },
  });
});

test('a test turns switches with JSON, and none of them if one is wrong', async () => {
  const answer = await post('/stand-ins/switches', { stripe: { lose: 2, down: 'sideways' } });
  expect([answer.status, await answer.json()]).toEqual([400, { error: 'stripe.down cannot be set to "sideways".' }]);
  expect((await state()).switches['stripe']).toMatchObject({ lose: 0, down: 'no' });
  await post('/stand-ins/switches', { stripe: { lose: 2 } });
  expect((await state()).switches['stripe']).toMatchObject({ lose: 2, down: 'no' });
});

test('a switch of words takes the words it knows, and the page offers no others', async () => {
  for (const [service, row] of [
    ['identity', { forges: 'alg-nine' }],
    ['google', { down: 'other-key' }],
  ] as const)
    expect((await post('/stand-ins/switches', { [service]: row })).status).toBe(400);
  const page = await (await fetch(`${standIns.url}/stand-ins`)).text();
  const select = /<select id="identity\.forges"[\s\S]*?<\/select>/.exec(page)?.[0] ?? '';
  expect(select).toContain('alg-none');
  expect(select).not.toContain('answer_lost');
});

test('the clock moves for all stand-ins at once, back as well as forth', async () => {
  for (const offsetMs of [3 * 24 * 60 * 60 * 1000, -60_000]) {
    await post('/stand-ins/clock', { offsetMs });
    expect(Math.abs((await state()).now - Date.now() - offsetMs)).toBeLessThan(2000);
  }
  expect((await post('/stand-ins/clock', { offsetMs: 'thursday' })).status).toBe(400);
});

test('a reset forgets everything and quietens every switch', async () => {
  const quiet = (await state()).switches;
  await post('/stand-ins/switches', { stripe: { slowMs: 5 }, rollbar: { down: 'unavailable' } });
  await post('/stand-ins/clock', { offsetMs: 1000 });
  await post('/stand-ins/reset', {});
  expect(await state()).toMatchObject({ clockOffsetMs: 0, switches: quiet, 'deliveries.stripe': [] });
});

test('the page of switches names every switch', async () => {
  const text = await (await fetch(`${standIns.url}/stand-ins`)).text();
  for (const [service, row] of Object.entries((await state()).switches)) {
    for (const name of Object.keys(row)) expect(text).toContain(`name="${service}.${name}"`);
  }
});
