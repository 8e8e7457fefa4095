import { describe, expect, test } from 'vitest';
import { bodyLimits } from '@/config/backend';
import { aPost, shop, without } from '@/testing/posts';
import { isForMachines, readBody, type Refusal, refuseByBody, refuseByHeaders } from './refusals';

const statusOf = (answer: Refusal | null | Uint8Array) =>
  answer === null || answer instanceof Uint8Array ? 200 : answer.status;
const byHeaders = (request: Request) => statusOf(refuseByHeaders(request, shop));

describe('the door where mail programs unsubscribe', () => {
  const path = '/letters/unsubscribe/sub_1.1.abc';
  const body = 'List-Unsubscribe=One-Click';

  test('takes a form from anywhere, because its signed token proves it', () => {
    expect(byHeaders(without('origin', { path, body }))).toBe(200);
    expect(byHeaders(aPost({ path, body, headers: { origin: 'https://mail.example' } }))).toBe(200);
    expect(byHeaders(aPost({ path, body, headers: { 'content-type': 'multipart/form-data; boundary=x' } }))).toBe(200);
  });

  test('takes what no page of ours sends', async () => {
    expect(await refuseByBody(aPost({ path }), new TextEncoder().encode(body))).toBeNull();
  });

  test('takes no other kind of content, and no other method', () => {
    expect(byHeaders(without('origin', { path, headers: { 'content-type': 'application/json' } }))).toBe(415);
    expect(byHeaders(without('origin', { path, method: 'DELETE' }))).toBe(405);
  });

  test.each([
    '/letters/unsubscribe',
    '/letters/unsubscribe/',
    '/letters/unsubscribe/a/b',
    '/letters/unsubscribe/../../checkout',
    '/unsubscribe/sub_1.1.abc',
    '/x/letters/unsubscribe/a',
    '//letters/unsubscribe/a',
  ])('is not %s', (other) => expect(byHeaders(without('origin', { path: other, body }))).toBe(403));
});

describe('the door where devices tell what happened at the table', () => {
  const path = '/admin/check-in/sync';
  const json = { 'content-type': 'application/json' };

  test('takes JSON, and from our own page alone', async () => {
    expect(byHeaders(aPost({ path, headers: json }))).toBe(200);
    expect(byHeaders(aPost({ path, headers: { ...json, origin: 'https://evil.example' } }))).toBe(403);
    expect(byHeaders(without('origin', { path, headers: json }))).toBe(403);
    expect(byHeaders(aPost({ path }))).toBe(415);
    expect(await refuseByBody(aPost({ path, headers: json }), new TextEncoder().encode('{}'))).toBeNull();
  });

  test('takes no more than a device sends', () => {
    const length = String(bodyLimits.checkIn + 1);
    expect(byHeaders(aPost({ path, headers: { ...json, 'content-length': length } }))).toBe(413);
  });
});

describe('the door where browsers tell of a broken policy', () => {
  const path = '/policy-reports';
  const told = (type: string) => byHeaders(without('origin', { path, headers: { 'content-type': type } }));

  test('takes reports with and without an origin, in the ways browsers write them, and no form', () => {
    expect(['application/csp-report', 'application/reports+json', 'application/json'].map(told)).toEqual([
      200, 200, 200,
    ]);
    expect(['application/x-www-form-urlencoded', 'text/plain'].map(told)).toEqual([415, 415]);
    const elsewhere = { origin: 'https://evil.example', 'content-type': 'application/csp-report' };
    expect(byHeaders(aPost({ path, headers: elsewhere }))).toBe(200);
    expect(byHeaders(without('origin', { path: `${path}/`, headers: { 'content-type': 'application/json' } }))).toBe(
      403,
    );
  });

  test('takes no more than a browser has to say', async () => {
    const headers = { 'content-type': 'application/csp-report' };
    const read = (bytes: number) => readBody(aPost({ path, headers, body: new Uint8Array(bytes) }));
    expect(statusOf(await read(bodyLimits.browserError + 1))).toBe(413);
    expect(await read(bodyLimits.browserError)).toHaveLength(bodyLimits.browserError);
  });
});

test('of the addresses of development two are for machines, and its page is a page like any other', async () => {
  expect(['/development/clock', '/development/tick', '/development/parts'].map(isForMachines)).toEqual([
    true,
    true,
    false,
  ]);
  const noForm = new TextEncoder().encode('no boundary');
  const headers = { 'content-type': 'multipart/form-data' };
  expect((await refuseByBody(aPost({ path: '/development/parts', headers }), noForm))?.status).toBe(400);
});
