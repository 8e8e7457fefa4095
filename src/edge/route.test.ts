import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { routeOf } from './route';

describe('the route of an address, as it is logged', () => {
  test.each([
    ['/', '/'],
    ['/menu', '/menu'],
    ['/basket/another-sale', '/basket/another-sale'],
    ['/o/ord_01jd.1.abc', '/o/[hidden]'],
    ['/orders/K7P-4QX', '/orders/[hidden]'],
    ['/admin/orders/K7P-4QX', '/admin/orders/[hidden]'],
    ['/admin/sales/2026-11-28/collect', '/admin/sales/[hidden]/collect'],
    ['/products/sourdough', '/products/[hidden]'],
    ['/webhooks/stripe', '/webhooks/stripe'],
    ['/health/db', '/health/db'],
    ['/media/pho_1/hero.avif', '/media/[hidden]'],
    ['/_next/static/chunks/abc.js', '/_next/static/[hidden]'],
    ['/wp-login.php', '/[hidden]'],
  ])('%s is %s', (path, route) => expect(routeOf(path)).toBe(route));

  test('never holds a reference or a token, however it is written', () => {
    const token = `ord_01jd0000000000000000000abc.1.${'Ab_-'.repeat(10)}abc`;
    const secrets = fc.constantFrom(token, 'K7P-4QX', 'k7p4qx', `${token}/`, encodeURIComponent(token));
    const start = fc.constantFrom(
      '/o/',
      '/O/',
      '//o/',
      '/o//',
      '/./o/',
      '/orders/',
      '/Orders/',
      '/x/o/',
      '/',
      '/admin/',
    );
    fc.assert(
      fc.property(start, secrets, fc.constantFrom('', '/', '/x', ';a', '/orders'), (before, secret, after) => {
        const route = routeOf(before + secret + after);
        expect(route.toLowerCase()).not.toContain('k7p');
        expect(route).not.toContain('ord_01jd');
        expect(route.length).toBeLessThanOrEqual(80);
      }),
    );
  });
});
