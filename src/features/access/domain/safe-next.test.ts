import fc from 'fast-check';
import { expect, test } from 'vitest';
import { accountHome, landingOf, safeNext, signInHref, staffHome } from './safe-next';

const shop = 'https://shop.example';

const nasty = fc.oneof(
  fc.string(),
  fc.string({ unit: 'binary' }),
  // Things that look like a page of ours and lead elsewhere.
  fc
    .array(
      fc.constantFrom(
        '/admin',
        '/account',
        '/checkout',
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
  fc.string().map((tail) => `/account${tail}`),
  fc.string().map((tail) => `/checkout${tail}`),
);

const isIn = (pathname: string, home: string) => pathname === home || pathname.startsWith(`${home}/`);

test('whatever was asked for, people land inside this shop: staff in the office, everybody in their account or at the checkout', () => {
  fc.assert(
    fc.property(nasty, fc.constantFrom('shopper' as const, 'baker' as const), (wanted, role) => {
      const landed = new URL(landingOf(role, wanted), shop);
      expect(landed.origin).toBe(shop);
      expect(landed.pathname).not.toBe('/admin/sign-in');
      const isOpenToAll = isIn(landed.pathname, accountHome) || landed.pathname === '/checkout';
      expect(isOpenToAll || (role === 'baker' && isIn(landed.pathname, staffHome))).toBe(true);
    }),
    { numRuns: 2000 },
  );
});

test('where nothing was asked for, staff land in the office and shoppers in their account', () => {
  expect(landingOf('owner', undefined)).toBe('/admin');
  expect(landingOf('shopper', undefined)).toBe('/account');
  expect(landingOf('shopper', '/admin/vouchers')).toBe('/account');
});

test('a shopper who is invited to work here goes on to the invitation, and to nothing else of the office', () => {
  const invitation = `/admin/join/${'0a'.repeat(32)}`;
  expect(landingOf('shopper', invitation)).toBe(invitation);
  for (const page of ['/admin/join/done', `${invitation}/x`, `${invitation}0`, '/admin/staff'])
    expect(landingOf('shopper', page)).toBe('/account');
});

test('whoever signed in on the way to the checkout or to a page of their account goes on there', () => {
  for (const role of ['shopper', 'baker'] as const) {
    for (const page of ['/checkout', '/account', '/account/security', '/account/orders?page=2'])
      expect(landingOf(role, page)).toBe(page);
  }
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
  '/accounts',
  '/account/../admin',
  '/account//evil.example',
  '/checkout/return',
  '/checkout?next=//evil.example',
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
  expect(signInHref('/account/security')).toBe('/sign-in?next=%2Faccount%2Fsecurity');
  expect(signInHref('/checkout')).toBe('/sign-in?next=%2Fcheckout');
  expect(signInHref('https://evil.example')).toBe('/admin/sign-in');
});
