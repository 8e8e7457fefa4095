import { Script } from 'node:vm';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openIdentity, type Identity } from '../identity/identity-client';

let standIns: Identity;
beforeAll(async () => {
  standIns = await openIdentity();
});
afterAll(() => standIns.close());
beforeEach(() => standIns.control('reset', {}));

const ownSite = '0x4-band-of-bakers';
const ownSecret = '0x4-secret-for-tests';
const passing = '1x0000000000000000000000000000000AA';

type Verdict = { readonly success: boolean; readonly 'error-codes': string[]; readonly action?: string };
type Solved = { readonly token?: string; readonly code?: string };

/** What a widget of a site answers, as the script in its frame asks for it. */
async function solve(siteKey = ownSite): Promise<Solved> {
  const body = new URLSearchParams({ k: siteKey, a: 'sign-up', h: 'localhost' });
  const solved: Solved = await (await fetch(`${standIns.url}/turnstile/v0/solve`, { method: 'POST', body })).json();
  return solved;
}

async function verify(fields: Record<string, string>, asJson = false): Promise<Verdict> {
  const init = asJson
    ? { body: JSON.stringify(fields), headers: { 'content-type': 'application/json' } }
    : { body: new URLSearchParams(fields) };
  const answer = await fetch(`${standIns.url}/turnstile/v0/siteverify`, { method: 'POST', ...init });
  const verdict: Verdict = await answer.json();
  return verdict;
}

describe('a widget of one’s own', () => {
  test('answers with a token that is good once, and says where it was asked for', async () => {
    const { token = '' } = await solve();
    expect(await verify({ secret: ownSecret, response: token })).toMatchObject({
      success: true,
      action: 'sign-up',
      hostname: 'localhost',
      'error-codes': [],
    });
    expect(await verify({ secret: ownSecret, response: token })).toMatchObject({
      success: false,
      'error-codes': ['timeout-or-duplicate'],
    });
  });

  test('the same question asked again gets the same answer; another one does not', async () => {
    const { token = '' } = await solve();
    const question = { secret: ownSecret, response: token, idempotency_key: crypto.randomUUID() };
    expect((await verify(question)).success).toBe(true);
    expect((await verify(question, true)).success).toBe(true);
    expect((await verify({ ...question, idempotency_key: crypto.randomUUID() })).success).toBe(false);
  });

  test('after five minutes a token is too old', async () => {
    const { token = '' } = await solve();
    await standIns.control('clock', { offsetMs: 300_000 });
    expect((await verify({ secret: ownSecret, response: token }))['error-codes']).toEqual(['timeout-or-duplicate']);
  });

  test('can be told to take nobody for a person, and to ask for a click', async () => {
    const frame = async () => (await fetch(`${standIns.url}/turnstile/v0/frame?k=${ownSite}`)).text();
    expect(await frame()).not.toContain('checkbox');
    await standIns.control('switches', { turnstile: { fails: true, asks: true } });
    expect(await solve()).toEqual({ code: '300030' });
    expect(await frame()).toContain('checkbox');
  });
});

describe('the keys that Cloudflare gives to everybody for tests', () => {
  test.each([
    ['1x00000000000000000000AA', { token: 'XXXX.DUMMY.TOKEN.XXXX' }],
    ['1x00000000000000000000BB', { token: 'XXXX.DUMMY.TOKEN.XXXX' }],
    ['2x00000000000000000000AB', { code: '300030' }],
    ['2x00000000000000000000BB', { code: '300030' }],
    ['3x00000000000000000000FF', { token: 'XXXX.DUMMY.TOKEN.XXXX' }],
  ])('the widget of %s answers as documented', async (siteKey, answer) => {
    expect(await solve(siteKey)).toEqual(answer);
  });

  test.each([
    [passing, true, []],
    ['2x0000000000000000000000000000000AA', false, ['invalid-input-response']],
    ['3x0000000000000000000000000000000AA', false, ['timeout-or-duplicate']],
  ])('the secret %s answers as documented', async (secret, success, codes) => {
    const verdict = await verify({ secret, response: 'XXXX.DUMMY.TOKEN.XXXX' });
    expect([verdict.success, verdict['error-codes']]).toEqual([success, codes]);
  });

  test('their token opens nothing with a secret of one’s own', async () => {
    const verdict = await verify({ secret: ownSecret, response: 'XXXX.DUMMY.TOKEN.XXXX' });
    expect(verdict['error-codes']).toEqual(['invalid-input-response']);
  });
});

test.each([
  [{ response: 'x' }, 'missing-input-secret'],
  [{ secret: 'mistyped', response: 'x' }, 'invalid-input-secret'],
  [{ secret: ownSecret }, 'missing-input-response'],
  [{ secret: ownSecret, response: 'made-up' }, 'invalid-input-response'],
])('the question %j is refused', async (fields, code) => {
  expect(await verify(fields)).toMatchObject({ success: false, 'error-codes': [code] });
});

test('the script can be read as one, and nothing of Turnstile answers while it is down', async () => {
  const script = await fetch(`${standIns.url}/turnstile/v0/api.js`);
  expect(script.headers.get('content-type')).toContain('javascript');
  const text = await script.text();
  expect(() => new Script(text)).not.toThrow();
  await standIns.control('switches', { turnstile: { down: 'too_many' } });
  const refused = await fetch(`${standIns.url}/turnstile/v0/siteverify`, { method: 'POST' });
  expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '1']);
});
