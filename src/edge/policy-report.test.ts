import { expect, test } from 'vitest';
import { readEnv } from '@/platform/env';
import { createLog } from '@/platform/log';
import { aShopEnv } from '@/testing/settings';
import { receivePolicyReport } from './policy-report';

const token = `ord_01jd0000000000000000000abc.1.${'x'.repeat(43)}`;

/** Tells the shop something, and brings its answer and what it wrote down. */
function tell(body: unknown) {
  const lines: string[] = [];
  const visit = {
    env: readEnv(aShopEnv()),
    log: createLog({}, (line) => lines.push(line)),
    requestId: 'req_1',
  };
  const sent = new TextEncoder().encode(typeof body === 'string' ? body : JSON.stringify(body));
  const { status } = receivePolicyReport(sent, { visit, ctx: { waitUntil: () => undefined } });
  return { status, lines };
}

const oldWay = (over: Record<string, unknown> = {}) => ({
  'csp-report': {
    'document-uri': `https://shop.example/o/${token}?email=ada@example.org`,
    'effective-directive': 'script-src-elem',
    'blocked-uri': 'inline',
    'script-sample': 'Ada Lovelace',
    ...over,
  },
});

test('a breach of the policy is passed on: what was forbidden, and on which kind of page', () => {
  const { status, lines } = tell(oldWay());
  expect(status).toBe(204);
  expect(lines).toHaveLength(1);
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({
    event: 'error.reported',
    error: 'PolicyViolated',
    message: 'script-src-elem forbade inline',
    route: '/o/[hidden]',
  });
});

test('nothing of an address but its origin is kept, nor what stood on the page', () => {
  const evil = tell(oldWay({ 'blocked-uri': `https://evil.example/steal?key=${token}` }));
  expect(evil.lines.join()).toContain('forbade https://evil.example"');
  for (const secret of [token, 'ada@example.org', 'Ada Lovelace', 'steal'])
    expect(evil.lines.join()).not.toContain(secret);
  const crafted = tell(oldWay({ 'effective-directive': 'Ada Lovelace', 'blocked-uri': 'Ada Lovelace' }));
  expect(crafted.lines.join()).not.toContain('Lovelace');
});

test('the Reporting API’s lists are read as well', () => {
  const body = {
    documentURL: 'https://shop.example/menu',
    effectiveDirective: 'img-src',
    blockedURL: 'https://x.example/a',
  };
  const { status, lines } = tell([
    { type: 'csp-violation', body },
    { type: 'csp-violation', body: { ...body, blockedURL: null } },
  ]);
  expect(status).toBe(204);
  expect(lines.map((line) => /"message":"([^"]*)"/.exec(line)?.[1])).toEqual([
    'img-src forbade https://x.example',
    'img-src forbade unknown',
  ]);
});

test('what a visitor’s own extension does is not written down', () => {
  expect(tell(oldWay({ 'blocked-uri': 'chrome-extension://abc/x.js' }))).toEqual({ status: 204, lines: [] });
  expect(tell(oldWay({ 'blocked-uri': 'moz-extension' }))).toEqual({ status: 204, lines: [] });
});

test.each(['', '{', '5', 'null', '[]x', '{"csp-report":{}}', '[{"type":"deprecation","body":{}}]'])(
  'anything else (%s) is refused and written nowhere',
  (body) => expect(tell(body)).toEqual({ status: 400, lines: [] }),
);
