import fc from 'fast-check';
import { expect, test } from 'vitest';
import { safeNext, signInHref, staffHome } from './safe-next';

const shop = 'https://shop.example';

const nasty = fc.oneof(
  fc.string(),
  fc.string({ unit: 'binary' }),
  // Things that look like a page of the office and lead elsewhere.
  fc
    .array(
      fc.constantFrom(
        '/admin',
        '/',
        '\\',
        '..',
        '.',
        '%2e',
        '%2f',
        '@',
        ':',
        '//',
        'evil.example',
        '?',
        '#',
        '\t',
        '\n',
        ' ',
      ),
      {
        maxLength: 8,
      },
    )
    .map((parts) => parts.join('')),
  fc.string().map((tail) => `/admin${tail}`),
  fc.string().map((tail) => `/admin/${tail}`),
);

test('whatever was asked for, staff land inside the office of this shop', () => {
  fc.assert(
    fc.property(nasty, (wanted) => {
      const landed = new URL(safeNext(wanted), shop);
      expect(landed.origin).toBe(shop);
      expect(landed.pathname === '/admin' || landed.pathname.startsWith('/admin/')).toBe(true);
      expect(landed.pathname).not.toBe('/admin/sign-in');
    }),
    { numRuns: 2000 },
  );
});

test('a page of the office is led back to as it was', () => {
  for (const page of ['/admin', '/admin/sales/2026-11-28/orders', '/admin/sales/x/orders?state=ready&q=K7P-4QX']) {
    expect(safeNext(page)).toBe(page);
  }
});

test.each([
  '//evil.example/admin',
  'https://evil.example/admin',
  '/admin/../menu',
  '/admin/%2e%2e/menu',
  '/admin\\..\\menu',
  '/administrators',
  '/admin//evil.example',
  '/admin#x',
  '/menu',
  'javascript:alert(1)',
  '',
  '/admin/sign-in',
  '/admin/sign-in?next=/admin/sign-in',
  `/admin/${'a'.repeat(600)}`,
])('%s is not led to', (wanted) => {
  expect(safeNext(wanted)).toBe(staffHome);
});

test('the sign-in page is told where to lead back to, and its own front page needs no telling', () => {
  expect(signInHref('/admin/sales/x/orders?state=ready')).toBe(
    '/admin/sign-in?next=%2Fadmin%2Fsales%2Fx%2Forders%3Fstate%3Dready',
  );
  expect(signInHref('/admin')).toBe('/admin/sign-in');
  expect(signInHref('https://evil.example')).toBe('/admin/sign-in');
});
