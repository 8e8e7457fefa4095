import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { outside } from '@/config/backend';
import { createLog } from './log';
import { callOutside } from './outside-call';

const lines: string[] = [];
const log = createLog({}, (line) => lines.push(line));
const url = 'https://service.example/v1/things?key=a-secret-key';

beforeEach(() => {
  lines.length = 0;
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

type Step = number | Error;

/** A service that answers one step after the other, and then 200. */
function serviceThat(steps: ReadonlyArray<Step>) {
  let calls = 0;
  const fetch = (): Promise<Response> => {
    const step = steps[calls++] ?? 200;
    return step instanceof Error ? Promise.reject(step) : Promise.resolve(new Response('{}', { status: step }));
  };
  return { fetch, calls: () => calls };
}

async function call(service: ReturnType<typeof serviceThat>, idempotent: boolean) {
  const answer = callOutside({ service: 'things', url, idempotent, log, fetch: service.fetch });
  await vi.runAllTimersAsync();
  return answer;
}

test('a call without harm in it is tried again until the service answers', async () => {
  const service = serviceThat([503, new TypeError('connection lost')]);
  const answer = await call(service, true);
  expect(answer.ok && answer.value.status).toBe(200);
  expect(service.calls()).toBe(3);
});

test('trying again has an end', async () => {
  const service = serviceThat([500, 502, 503, 504]);
  expect(await call(service, true)).toEqual({ ok: false, problem: { kind: 'unavailable' } });
  expect(service.calls()).toBe(outside.tries);
});

test('a call that may not happen twice is made once', async () => {
  const service = serviceThat([503]);
  expect(await call(service, false)).toEqual({ ok: false, problem: { kind: 'unavailable' } });
  expect(service.calls()).toBe(1);
});

test('a service that says no has answered, and is not asked again', async () => {
  const service = serviceThat([400]);
  const answer = await call(service, true);
  expect(answer.ok && answer.value.status).toBe(400);
  expect(service.calls()).toBe(1);
});

test('a service that is asked too often counts as not there', async () => {
  expect(await call(serviceThat([429]), false)).toEqual({ ok: false, problem: { kind: 'unavailable' } });
});

test('a service that never answers is given up on when its time is over', async () => {
  const spent = AbortSignal.abort(new DOMException('The operation timed out', 'TimeoutError'));
  const timeout = vi.spyOn(AbortSignal, 'timeout').mockReturnValue(spent);
  const answer = await callOutside({ service: 'things', url, idempotent: false, log, fetch });
  expect(answer).toEqual({ ok: false, problem: { kind: 'unavailable' } });
  expect(timeout).toHaveBeenCalledWith(outside.timeoutMs);
  timeout.mockRestore();
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({ level: 'warn', outcome: 'timeout' });
});

test('where somebody waits, all tries together have an end', async () => {
  const slow = {
    fetch: () => new Promise<Response>((resolve) => setTimeout(() => resolve(new Response('', { status: 503 })), 700)),
  };
  const began = performance.now();
  const answer = callOutside({ service: 'things', url, idempotent: true, withinMs: 1000, log, ...slow });
  await vi.runAllTimersAsync();
  expect(await answer).toEqual({ ok: false, problem: { kind: 'unavailable' } });
  expect(performance.now() - began).toBeLessThanOrEqual(2000);
  expect(lines.length).toBeLessThan(outside.tries);
});

test('a try has no more time than is left', async () => {
  const timeout = vi.spyOn(AbortSignal, 'timeout');
  const service = serviceThat([200]);
  await callOutside({ service: 'things', url, idempotent: false, withinMs: 1500, log, fetch: service.fetch });
  expect(timeout.mock.calls[0]?.[0]).toBeLessThanOrEqual(1500);
  timeout.mockRestore();
});

test('the log tells service, path, outcome and time, and never the query', async () => {
  await call(serviceThat([503]), true);
  expect(lines.map((line) => JSON.parse(line) as object)).toEqual([
    expect.objectContaining({
      event: 'outside.failed',
      service: 'things',
      path: '/v1/things',
      outcome: '503',
      attempt: 1,
    }),
    expect.objectContaining({
      event: 'outside.answered',
      outcome: '200',
      attempt: 2,
      ms: expect.any(Number) as number,
    }),
  ]);
  expect(lines.join()).not.toContain('a-secret-key');
});
