import { afterEach, expect, test, vi } from 'vitest';
import { testSecrets } from '@/testing/secrets';
import type { Env } from './env';
import { createLog } from './log';
import { createMail } from './resend';

const env = {
  STAGE: 'development',
  RESEND_API_URL: 'https://resend.example',
  RESEND_API_KEY: testSecrets.resendKey,
  RESEND_WEBHOOK_SECRET: testSecrets.resendWebhook,
  MAIL_FROM: 'Bakery <orders@bakery.example>',
} as Env;
const letter = {
  ...{ key: 'let_1:1', to: 'ann@example.org', subject: 'S', html: '<p>H</p>', text: 'T', headers: {} },
  replyTo: null,
};

afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

function answering(status: number, body: object) {
  const answer = () => Promise.resolve(Response.json(body, { status }));
  const fetching = vi.spyOn(globalThis, 'fetch').mockImplementation(answer);
  const lines: string[] = [];
  const mail = createMail(
    env,
    createLog({}, (line) => void lines.push(line)),
  );
  return { fetching, lines, mail };
}

test('a letter goes to Resend with its key, from the bakery', async () => {
  const { fetching, mail } = answering(200, { id: 'e-1' });
  expect(await mail.send(letter)).toEqual({ ok: true, value: { resendId: 'e-1' } });
  const [url, init] = fetching.mock.calls[0] ?? [];
  expect(url).toBe('https://resend.example/emails');
  expect(new Headers(init?.headers).get('idempotency-key')).toBe('let_1:1');
  expect(init?.body).toContain('Bakery <orders@bakery.example>');
});

test('a letter says who an answer goes to, where that is not the bakery', async () => {
  const { fetching, mail } = answering(200, { id: 'e-1' });
  await mail.send(letter);
  await mail.send({ ...letter, replyTo: 'ann@example.org' });
  const bodies = fetching.mock.calls.map(([, init]) => init?.body);
  const sent = bodies.map((body) => JSON.parse(typeof body === 'string' ? body : '{}') as object);
  expect(sent[0]).not.toHaveProperty('reply_to');
  expect(sent[1]).toMatchObject({ reply_to: 'ann@example.org' });
});

test.each([
  [429, 'rate_limit_exceeded'],
  [429, 'daily_quota_exceeded'],
  [500, 'internal_server_error'],
  [503, 'application_error'],
  [409, 'concurrent_idempotent_requests'],
  [401, 'missing_api_key'],
  [403, 'invalid_api_key'],
])('%i %s says nothing against the letter: later', async (statusCode, name) => {
  const { mail } = answering(statusCode, { statusCode, name, message: 'No.' });
  expect(await mail.send(letter)).toEqual({ ok: false, problem: { kind: 'unavailable' } });
});

test.each([
  [422, 'validation_error'],
  [409, 'invalid_idempotent_request'],
])('%i %s is for good', async (statusCode, name) => {
  const { mail } = answering(statusCode, { statusCode, name, message: 'No.' });
  expect(await mail.send(letter)).toEqual({ ok: false, problem: { kind: 'refused', code: name } });
});

test('a post office out of reach is for later', async () => {
  vi.spyOn(globalThis, 'fetch').mockRejectedValue(new TypeError('fetch failed'));
  const mail = createMail(
    env,
    createLog({}, () => undefined),
  );
  expect(await mail.send(letter)).toEqual({ ok: false, problem: { kind: 'unavailable' } });
});

test('no log line names the person or the words of the letter', async () => {
  const { mail, lines } = answering(422, {
    statusCode: 422,
    name: 'validation_error',
    message: 'ann@example.org is not',
  });
  await mail.send(letter);
  expect(lines).toHaveLength(1);
  expect(lines.join()).not.toMatch(/ann|example\.org/);
});

test('no more than five letters leave in any second', async () => {
  vi.useFakeTimers();
  const { fetching, mail } = answering(200, { id: 'e-1' });
  const all = Promise.all(Array.from({ length: 12 }, () => mail.send(letter)));
  await vi.advanceTimersByTimeAsync(999);
  expect(fetching.mock.calls.length).toBeLessThanOrEqual(5);
  await vi.advanceTimersByTimeAsync(1000);
  expect(fetching.mock.calls.length).toBeLessThanOrEqual(10);
  await vi.runAllTimersAsync();
  await all;
  expect(fetching).toHaveBeenCalledTimes(12);
});
