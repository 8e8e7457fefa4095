import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bodyLimits } from '@/config/backend';
import { aPost, type Sent, shop, without } from '@/testing/posts';
import { type Refusal, readBody, refuseByBody, refuseByHeaders } from './refusals';

const actionId = 'a'.repeat(42);
const statusOf = (answer: Refusal | null | Uint8Array) =>
  answer === null || answer instanceof Uint8Array ? 200 : answer.status;
const byHeaders = (request: Request) => statusOf(refuseByHeaders(request, shop));

describe('where a form comes from', () => {
  test('our own pages are let in', () => expect(byHeaders(aPost())).toBe(200));

  test.each([
    ['foreign', 'https://evil.example'],
    ['null', 'null'],
    ['our host over http', 'http://shop.example'],
    ['our host at another port', 'https://shop.example:8443'],
    ['a host that begins like ours', 'https://shop.example.evil.example'],
    ['ours with a name before it', 'https://evil@shop.example'],
    ['ours with a slash', 'https://shop.example/'],
    ['empty', ''],
  ])('an Origin that is %s is turned away', (_, origin) => {
    expect(byHeaders(aPost({ headers: { origin } }))).toBe(403);
  });

  test('a missing Origin is turned away', () => expect(byHeaders(without('origin'))).toBe(403));

  test('reading needs no Origin; other methods have no door at all', () => {
    const methods = ['GET', 'HEAD', 'PUT', 'DELETE', 'PATCH', 'OPTIONS'];
    expect(methods.map((method) => byHeaders(without('origin', { method })))).toEqual([200, 200, 405, 405, 405, 405]);
  });

  test('a webhook proves itself by its signature, and only at the doors that check one', () => {
    const headers = { 'content-type': 'application/json' };
    const at = (path: string) => byHeaders(without('origin', { path, headers }));
    expect(['/webhooks/stripe', '/webhooks/resend'].map(at)).toEqual([200, 200]);
    expect(['/webhooks/', '/webhooks/other', '/webhooks/stripe/../../checkout', '/webhooks/stripes'].map(at)).toEqual([
      403, 403, 403, 403,
    ]);
  });
});

test.each(['/letters/unsubscribe/%zz', '/admin/sales/%/deliver', '/products/%E0%A4%A', '/%'])(
  'an address that cannot be read, %s, is none of ours',
  (path) => {
    expect(byHeaders(aPost({ path }))).toBe(400);
    expect(byHeaders(new Request(`${shop}${path}`))).toBe(400);
  },
);

test('an address with a letter beyond ASCII is one like any other', () => {
  expect(byHeaders(new Request(`${shop}/products/t%C5%B7-bach%20100%25`))).toBe(200);
});

describe('what a form is', () => {
  test.each([
    ['/checkout', 'application/json', 415],
    ['/checkout', 'text/plain;charset=UTF-8', 415],
    ['/checkout', '', 415],
    ['/checkout', 'multipart/form-data; boundary=x', 200],
    ['/checkout', 'APPLICATION/X-WWW-FORM-URLENCODED; charset=utf-8', 200],
    ['/checkout', 'application/x-www-form-urlencoded-not', 415],
    ['/webhooks/stripe', 'application/json; charset=utf-8', 200],
    ['/webhooks/stripe', 'text/html', 415],
    ['/browser-errors', 'application/json', 200],
  ])('at %s of type "%s" is answered %i', (path, type, status) => {
    expect(byHeaders(aPost({ path, headers: { 'content-type': type } }))).toBe(status);
  });

  test('without a type is turned away', () => expect(byHeaders(without('content-type'))).toBe(415));
});

describe('how large a form is', () => {
  const { form, photo } = bodyLimits;
  const says = (length: number | string, path = '/checkout') =>
    byHeaders(aPost({ path, headers: { 'content-length': String(length) } }));

  test('is told by its length where it says one', () => {
    expect([says(form), says(form + 1), says(2 * 1024 * 1024)]).toEqual([200, 413, 413]);
    expect([says(photo, '/admin/photos'), says(photo + 1, '/admin/photos')]).toEqual([200, 413]);
    expect(says(form + 1, '/webhooks/stripe')).toBe(413);
  });

  test.each([
    ['says nothing', {}],
    ['lies', { 'content-length': '10' }],
    ['talks rubbish', { 'content-length': 'ten' }],
  ])('is counted where its length %s', async (_, headers) => {
    const read = (bytes: number, path?: string) => {
      const request = aPost({ ...(path ? { path } : {}), body: new Uint8Array(bytes), headers });
      expect(byHeaders(request)).toBe(200);
      return readBody(request);
    };
    expect(statusOf(await read(form + 1))).toBe(413);
    expect(statusOf(await read(2 * 1024 * 1024, '/webhooks/stripe'))).toBe(413);
    expect(await read(form)).toHaveLength(form);
  });

  test('is counted while it comes: an endless body is cut off, not kept', async () => {
    let sent = 0;
    let cancelled = false;
    const endless = new ReadableStream({
      pull: (controller) => {
        sent += 1;
        controller.enqueue(new Uint8Array(64 * 1024));
      },
      cancel: () => {
        cancelled = true;
      },
    });
    const request = new Request(`${shop}/checkout`, { method: 'POST', body: endless, duplex: 'half' } as RequestInit);
    expect(statusOf(await readBody(request))).toBe(413);
    expect(cancelled).toBe(true);
    expect(sent).toBeLessThan(25);
  });

  test('a body comes out as it went in', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 5000 }), async (bytes) => {
        expect(await readBody(aPost({ body: bytes.slice() }))).toEqual(bytes);
      }),
      { numRuns: 30 },
    );
  });
});

describe('what a form holds', () => {
  async function byBody(fields: Record<string, string>, sent: Sent = {}, encoding: 'form' | 'url' = 'form') {
    const form = new FormData();
    for (const [name, value] of Object.entries(fields)) form.append(name, value);
    const body = encoding === 'form' ? form : new URLSearchParams(fields);
    const encoded = new Response(body);
    const headers = { 'content-type': encoded.headers.get('content-type') ?? '', ...sent.headers };
    const request = aPost({ ...sent, headers });
    return statusOf(await refuseByBody(request, new Uint8Array(await encoded.arrayBuffer())));
  }
  const called = { headers: { 'next-action': actionId } };
  const state = JSON.stringify({ message: null, fieldErrors: {}, values: {} });

  test('a form of ours, posted without JavaScript, is let in', async () => {
    expect(await byBody({ [`$ACTION_ID_${actionId}`]: '', name: 'Ann' })).toBe(200);
    expect(
      await byBody({
        $ACTION_REF_1: '',
        '$ACTION_1:0': JSON.stringify({ id: actionId, bound: '$@1' }),
        '$ACTION_1:1': `[${state}]`,
        $ACTION_KEY: 'k123',
        name: 'Ann',
      }),
    ).toBe(200);
  });

  test('a form of ours, posted by the page’s own script, is let in', async () => {
    expect(await byBody({ '1_name': 'Ann', '0': `[${state},"$K1"]` }, called)).toBe(200);
    expect(await byBody({ '1_name': 'Ann', '0': '["$K1"]' }, called)).toBe(200);
  });

  test.each([
    ['nothing of an action', { name: 'Ann' }],
    ['nothing at all', {}],
    ['an action’s id that is none', { $ACTION_ID_rubbish: '' }],
    ['an action’s id with more behind it', { [`$ACTION_ID_${actionId}/../x`]: '' }],
    ['a reference to nothing', { $ACTION_REF_1: '' }],
    ['a reference to what is no JSON', { $ACTION_REF_1: '', '$ACTION_1:0': '{"id":' }],
    ['a reference to a number', { $ACTION_REF_1: '', '$ACTION_1:0': '5' }],
    ['a reference to null', { $ACTION_REF_1: '', '$ACTION_1:0': 'null' }],
    ['a reference to an id that is none', { $ACTION_REF_1: '', '$ACTION_1:0': '{"id":"x","bound":null}' }],
    [
      'bound values that are no JSON',
      { $ACTION_REF_1: '', '$ACTION_1:0': `{"id":"${actionId}","bound":"$@1"}`, '$ACTION_1:1': '[{' },
    ],
    ['a reference with a name of its own', { $ACTION_REF_x: '' }],
    ['an action named only by its prefix', { $ACTION_: '' }],
  ])('%s is turned away', async (_, fields) => {
    expect(await byBody(fields)).toBe(400);
    expect(await byBody(fields, {}, 'url')).toBe(400);
  });

  test.each(['rubbish', 'A'.repeat(42), 'a'.repeat(39), 'a'.repeat(65), `${actionId} `.repeat(2), '../x'])(
    'a next-action that is "%s" is turned away',
    async (id) => expect(await byBody({ '0': '["$K1"]' }, { headers: { 'next-action': id } })).toBe(400),
  );

  test.each([
    ['no JSON', '[{'],
    ['empty', ''],
    ['a number', '5'],
    ['an object', '{}'],
    ['a text', '"$K1"'],
    ['null', 'null'],
    ['a list without the form', '[1,2]'],
    ['an empty list', '[]'],
    ['a nested form', '[["$K1"]]'],
    ['another action', '["$F1","$K2"]'],
    ['a promise that is one of them', '[{"message":"$@x"},"$K1"]'],
    ['a part of themselves', '["$1:constructor:constructor","$K1"]'],
    ['a list without end', '["$Q1","$K2"]'],
  ])('a call whose arguments are %s is turned away', async (_, argument) => {
    expect(await byBody({ '0': argument }, called)).toBe(400);
  });

  test('a text that begins with a dollar is a text, and nothing is nothing', async () => {
    const spoken = '[{"message":"$$5 for a loaf","values":{"note":"$undefined"}},"$K1"]';
    expect(await byBody({ '1_name': 'Ann', '0': spoken }, called)).toBe(200);
  });

  test('a call without arguments is turned away', async () => {
    expect(await byBody({ '1_name': 'Ann' }, called)).toBe(400);
  });

  test.each(['multipart/form-data', 'multipart/form-data; boundary=other', 'multipart/form-data; boundary='])(
    'a malformed "%s" is turned away',
    async (type) => {
      const request = aPost({ headers: { 'content-type': type } });
      expect(statusOf(await refuseByBody(request, new TextEncoder().encode('--x\r\nrubbish')))).toBe(400);
    },
  );

  test('a machine’s own JSON is for its route to judge', async () => {
    const request = aPost({ path: '/webhooks/stripe', headers: { 'content-type': 'application/json' } });
    expect(await refuseByBody(request, new TextEncoder().encode('{'))).toBeNull();
  });

  test('no rubbish makes the door itself fall over', async () => {
    const name = fc.constantFrom('$ACTION_REF_1', '$ACTION_1:0', '$ACTION_1:1', '$ACTION_ID_', '0', '1', '__proto__');
    await fc.assert(
      fc.asyncProperty(fc.dictionary(name, fc.oneof(fc.string(), fc.json())), fc.boolean(), async (fields, isCall) => {
        expect([200, 400]).toContain(await byBody(fields, isCall ? called : {}));
      }),
      { numRuns: 200 },
    );
  });
});
