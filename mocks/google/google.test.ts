import { decodeJwt } from 'jose';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openIdentity, type Identity } from '../identity/identity-client';
import { aSite, choose, exchange, leaveFor } from './browser';
import { demoPeople } from './people';

let standIns: Identity;
beforeAll(async () => {
  standIns = await openIdentity();
});
afterAll(() => standIns.close());
beforeEach(() => standIns.control('reset', {}));

const theo = { email: 'theo@allotment.example', name: 'Theo Plotter' };

async function codeOf(over: Record<string, string> = {}) {
  const visit = leaveFor(standIns.url, over);
  const back = await choose(visit.url, theo);
  return { ...visit, back, code: back.searchParams.get('code') ?? '' };
}

describe('the consent page', () => {
  test('offers people to choose from, and sends whoever chose back with a code and the state', async () => {
    const { url, state } = leaveFor(standIns.url);
    const text = await (await fetch(url)).text();
    for (const { name } of demoPeople) expect(text).toContain(name);
    const back = await choose(url, { person: demoPeople[0]?.sub ?? '' });
    expect(back.href.startsWith(`${aSite.redirectUri}?`)).toBe(true);
    expect(back.searchParams.get('state')).toBe(state);
    expect(back.searchParams.get('code')).toMatch(/^4\/0/);
  });

  test('whoever cancels comes back without a code', async () => {
    const { url, state } = leaveFor(standIns.url);
    const back = await choose(url, { answer: 'no' });
    expect(Object.fromEntries(back.searchParams)).toEqual({ state, error: 'access_denied' });
  });

  test.each([
    ['an address nobody registered', { redirect_uri: 'https://evil.test/return' }, 'redirect_uri_mismatch'],
    ['an address that is a script', { redirect_uri: 'javascript:alert(1)' }, 'redirect_uri_mismatch'],
    ['a site nobody knows', { client_id: 'someone' }, 'invalid_client'],
    ['another way than by code', { response_type: 'token' }, 'invalid_request'],
    ['a challenge of another kind', { code_challenge_method: 'S512' }, 'invalid_request'],
    ['a challenge too short to be one', { code_challenge: 'short' }, 'invalid_request'],
    ['no identity at all', { scope: 'email' }, 'invalid_request'],
  ])('%s is stopped on the page itself, and nobody is sent anywhere', async (_, over, code) => {
    const { url } = leaveFor(standIns.url, over);
    for (const init of [{}, { method: 'POST', body: new URLSearchParams(theo) }]) {
      const answer = await fetch(url, { ...init, redirect: 'manual' });
      expect(answer.status).toBe(400);
      expect(await answer.text()).toContain(`Error 400: ${code}`);
    }
  });
});

describe('the exchange', () => {
  test('a code becomes a token about who gave it, signed by Google for this site', async () => {
    const { code, verifier } = await codeOf();
    const { id_token: idToken = '' } = await exchange(standIns.url, code, { code_verifier: verifier });
    expect(decodeJwt(idToken)).toMatchObject({
      iss: 'https://accounts.google.com',
      aud: aSite.clientId,
      email: theo.email,
      email_verified: true,
      name: theo.name,
      given_name: 'Theo',
    });
  });

  test('the same person has the same number at the next visit', async () => {
    const subs = await Promise.all(
      [await codeOf(), await codeOf()].map(async ({ code, verifier }) => {
        const { id_token: idToken = '' } = await exchange(standIns.url, code, { code_verifier: verifier });
        return decodeJwt(idToken).sub;
      }),
    );
    expect(subs[0]).toMatch(/^\d{21}$/);
    expect(subs[0]).toBe(subs[1]);
  });

  test('a code works once', async () => {
    const { code, verifier } = await codeOf();
    await exchange(standIns.url, code, { code_verifier: verifier });
    expect((await exchange(standIns.url, code, { code_verifier: verifier })).error).toBe('invalid_grant');
  });

  test('after ten minutes a code is worth nothing', async () => {
    const { code, verifier } = await codeOf();
    await standIns.control('clock', { offsetMs: 10 * 60_000 });
    expect((await exchange(standIns.url, code, { code_verifier: verifier })).error).toBe('invalid_grant');
  });

  test.each([
    ['no verifier', {}, 'Missing code verifier.'],
    ['another verifier', { code_verifier: 'x'.repeat(43) }, 'Invalid code verifier.'],
  ])('whoever stole a code but has %s gets nothing, and the code is gone', async (_, over, problem) => {
    const { code, verifier } = await codeOf();
    expect(await exchange(standIns.url, code, over)).toEqual({ error: 'invalid_grant', error_description: problem });
    expect((await exchange(standIns.url, code, { code_verifier: verifier })).error).toBe('invalid_grant');
  });

  test.each([
    ['another site', { client_id: 'other.apps.googleusercontent.com' }, 'invalid_grant'],
    ['another way back', { redirect_uri: 'http://localhost:3000/elsewhere' }, 'redirect_uri_mismatch'],
    ['no secret', { client_secret: '' }, 'invalid_client'],
    ['another kind of grant', { grant_type: 'password' }, 'unsupported_grant_type'],
  ])('%s is refused', async (_, over, error) => {
    const { code, verifier } = await codeOf();
    expect((await exchange(standIns.url, code, { code_verifier: verifier, ...over })).error).toBe(error);
  });

  test('Google can be out of reach, or asked too often', async () => {
    for (const [down, status] of [
      ['unavailable', 503],
      ['too_many', 429],
    ]) {
      await standIns.control('switches', { google: { down } });
      expect((await fetch(`${standIns.url}/google/token`, { method: 'POST' })).status).toBe(status);
    }
  });
});
