import { expect, test } from 'vitest';
import { readEnv } from '@/platform/env';
import { aShopEnv } from '@/testing/settings';
import { contentSecurityPolicy, setSecurityHeaders } from './security-headers';

function headersOf(pathname: string, over: Record<string, string> = {}): Headers {
  const env = readEnv(aShopEnv(over));
  const headers = new Headers({ 'content-security-policy': 'default-src *' });
  setSecurityHeaders(headers, { env, pathname, policy: contentSecurityPolicy(env, 'n0nce') });
  return headers;
}

const directives = (policy: string | null) =>
  new Map((policy ?? '').split('; ').map((part) => [part.split(' ')[0] ?? '', part.split(' ').slice(1)]));

test('only scripts with the nonce of this one answer run, and nothing is evaluated', () => {
  const policy = directives(headersOf('/').get('content-security-policy'));
  expect(policy.get('script-src')).toEqual(["'nonce-n0nce'", "'strict-dynamic'"]);
  expect(policy.get('default-src')).toEqual(["'self'"]);
  for (const name of ['object-src', 'base-uri', 'frame-ancestors']) expect(policy.get(name)).toEqual(["'none'"]);
});

test('a form may lead to Stripe’s page and to no other host', () => {
  const policy = directives(headersOf('/').get('content-security-policy'));
  expect(policy.get('form-action')).toEqual(["'self'", 'https://checkout.stripe.com']);
});

test('the one frame on a page is that of the widget which tells people from programs', () => {
  const policy = directives(headersOf('/').get('content-security-policy'));
  expect(policy.get('frame-src')).toEqual(['https://challenges.cloudflare.com']);
});

test('a browser knows where to tell of what was forbidden', () => {
  const policy = directives(headersOf('/').get('content-security-policy'));
  expect(policy.get('report-uri')).toEqual(['/policy-reports']);
});

test('the camera works in the office and nowhere else', () => {
  expect(headersOf('/admin/sales/x/collect').get('permissions-policy')).toContain('camera=(self)');
  for (const path of ['/', '/administer', '/o/admin']) {
    expect(headersOf(path).get('permissions-policy')).toContain('camera=()');
  }
});

test('a shop on https tells browsers to stay there', () => {
  expect(headersOf('/').get('strict-transport-security')).toContain('max-age=31536000');
  expect(headersOf('/', { BASE_URL: 'http://localhost:3000' }).has('strict-transport-security')).toBe(false);
});

test('an answer says what it is, is framed by nobody, and sends no path to others', () => {
  expect(Object.fromEntries(headersOf('/'))).toMatchObject({
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'referrer-policy': 'strict-origin-when-cross-origin',
  });
});
