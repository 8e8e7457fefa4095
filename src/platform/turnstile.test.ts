import { beforeEach, expect, test, vi } from 'vitest';
import { createLog } from './log';
import { createTurnstile } from './turnstile';

const env = {
  TURNSTILE_URL: 'https://turnstile.example',
  TURNSTILE_SCRIPT_URL: 'https://turnstile.example/api.js',
  TURNSTILE_SITE_KEY: 'a-site',
  TURNSTILE_SECRET: 'a-secret',
};
const lines: string[] = [];
const log = createLog({}, (line) => lines.push(line));
beforeEach(() => {
  lines.length = 0;
});

/** Turnstile with one answer after the other, the last one for good. */
function turnstileThat(...answers: ReadonlyArray<() => Response>) {
  const asked: URLSearchParams[] = [];
  const fetch = async (input: RequestInfo | URL, init?: RequestInit) => {
    const request = new Request(input, init);
    expect(request.url).toBe('https://turnstile.example/turnstile/v0/siteverify');
    asked.push(new URLSearchParams(await request.text()));
    return (answers[asked.length - 1] ?? answers.at(-1) ?? Response.error)();
  };
  return { asked, verify: createTurnstile(env, log, fetch).verify };
}

const verdict = (body: object) => () => Response.json(body);
const failed = (...codes: string[]) => verdict({ success: false, 'error-codes': codes });
const isReported = () => lines.some((line) => line.includes('"level":"error"'));

test('a good answer of a widget is good, and the secret goes with the question', async () => {
  const { asked, verify } = turnstileThat(verdict({ success: true, 'error-codes': [] }));
  expect((await verify('token')).ok).toBe(true);
  expect(Object.fromEntries(asked[0] ?? [])).toEqual({
    secret: 'a-secret',
    response: 'token',
    idempotency_key: expect.stringMatching(/^[\da-f-]{36}$/) as string,
  });
  expect(lines.join()).not.toMatch(/a-secret|"token"/);
});

test.each(['invalid-input-response', 'timeout-or-duplicate', 'missing-input-response'])(
  'an answer that is %s has failed, and nobody needs to hear of it',
  async (code) => {
    expect(await turnstileThat(failed(code)).verify('token')).toEqual({ ok: false, problem: { kind: 'failed' } });
    expect(isReported()).toBe(false);
  },
);

test.each(['', 'x'.repeat(2049)])('an answer that cannot be one is not even asked about', async (token) => {
  const { asked, verify } = turnstileThat(verdict({ success: true }));
  expect(await verify(token)).toEqual({ ok: false, problem: { kind: 'failed' } });
  expect(asked).toEqual([]);
});

test.each([['invalid-input-secret'], ['internal-error'], ['timeout-or-duplicate', 'internal-error'], []])(
  'where Turnstile says %s, that is an outage, and is reported',
  async (...codes) => {
    const answer = await turnstileThat(failed(...codes)).verify('token');
    expect(answer).toEqual({ ok: false, problem: { kind: 'unavailable' } });
    expect(isReported()).toBe(true);
  },
);

test('a question whose answer was lost is asked again as the same question', async () => {
  vi.useFakeTimers();
  const lost = () => new Response('', { status: 502 });
  const { asked, verify } = turnstileThat(lost, verdict({ success: true }));
  const answer = verify('token');
  await vi.runAllTimersAsync();
  vi.useRealTimers();
  expect((await answer).ok).toBe(true);
  expect(asked).toHaveLength(2);
  expect(asked[0]?.get('idempotency_key')).toBe(asked[1]?.get('idempotency_key'));
});

test.each([
  ['nothing', () => new Response('')],
  ['a page', () => new Response('<html>')],
  ['no verdict', verdict({})],
])('an answer with %s in it is none', async (_, answer) => {
  expect(await turnstileThat(answer).verify('token')).toEqual({ ok: false, problem: { kind: 'unavailable' } });
});

test('a page learns the site key and the script, and no secret', () => {
  const { siteKey, scriptUrl, ...rest } = createTurnstile(env, log);
  expect([siteKey, scriptUrl, Object.keys(rest)]).toEqual(['a-site', env.TURNSTILE_SCRIPT_URL, ['verify']]);
});
