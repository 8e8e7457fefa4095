import { expect, test } from 'vitest';
import { readRawBody } from './raw-body';

const post = (body: BodyInit, headers: HeadersInit = {}) =>
  new Request('https://shop.example/webhooks/resend', { method: 'POST', body, headers, duplex: 'half' } as RequestInit);

test('a body comes back as it was sent, byte for byte', async () => {
  const sent = '\uFEFF{"name": "Siân",\n "loaves": 3}';
  expect(await readRawBody(post(sent), 1000)).toBe(sent);
  expect(await readRawBody(new Request('https://shop.example', { method: 'POST' }), 1000)).toBe('');
});

test('a body as large as allowed is read, one byte more is refused', async () => {
  expect(await readRawBody(post('x'.repeat(10)), 10)).toHaveLength(10);
  expect(await readRawBody(post('x'.repeat(11)), 10)).toBeNull();
});

test('a body that says nothing of its size is counted as it comes', async () => {
  const endless = new ReadableStream<Uint8Array>({
    pull: (controller) => {
      controller.enqueue(new Uint8Array(4));
    },
  });
  expect(await readRawBody(post(endless), 10)).toBeNull();
});
