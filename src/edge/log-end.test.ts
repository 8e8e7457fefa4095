import { expect, test } from 'vitest';
import { loggedToTheEnd } from './log-end';

/** A body that sends what the test tells it to, when it tells it to. */
function aSlowBody() {
  let controller: ReadableStreamDefaultController<Uint8Array> | undefined;
  const body = new ReadableStream<Uint8Array>({ start: (given) => void (controller = given) });
  const send = (text: string) => controller?.enqueue(new TextEncoder().encode(text));
  return { body, send, end: () => controller?.close(), fail: () => controller?.error(new Error('cut off')) };
}

test('an answer is logged after its last byte, and comes out as it was', async () => {
  const slow = aSlowBody();
  let logged = 0;
  const answer = loggedToTheEnd(new Response(slow.body, { status: 201, headers: { 'x-a': 'b' } }), () => (logged += 1));
  slow.send('bread ');
  const text = answer.text();
  expect(logged).toBe(0);
  slow.send('and butter');
  slow.end();
  expect(await text).toBe('bread and butter');
  expect([logged, answer.status, answer.headers.get('x-a')]).toEqual([1, 201, 'b']);
});

test('an answer without a body is logged at once', () => {
  let logged = 0;
  expect(loggedToTheEnd(new Response(null, { status: 303 }), () => (logged += 1)).status).toBe(303);
  expect(logged).toBe(1);
});

test('an answer that breaks half-way is logged as well, once', async () => {
  const slow = aSlowBody();
  let logged = 0;
  const answer = loggedToTheEnd(new Response(slow.body), () => (logged += 1));
  slow.send('bread');
  slow.fail();
  await expect(answer.text()).rejects.toThrow();
  expect(logged).toBe(1);
});
