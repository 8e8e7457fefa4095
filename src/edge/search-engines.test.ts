import { expect, test } from 'vitest';
import { readEnv } from '@/platform/env';
import { aShopEnv } from '@/testing/settings';
import { hideFromSearch } from './search-engines';

function markOf(pathname: string, over: Record<string, string> = {}): string | null {
  const headers = new Headers();
  hideFromSearch(headers, { env: readEnv(aShopEnv(over)), pathname });
  return headers.get('x-robots-tag');
}

test.each(['/basket', '/checkout', '/orders/K7P-4QX', '/o/some-token', '/admin', '/admin/sales', '/tell-me/done'])(
  'what is for one person stays out of search engines: %s',
  (pathname) => {
    expect(markOf(pathname)).toContain('noindex');
  },
);

test.each(['/', '/menu', '/products/orders', '/news/o', '/our-oven', '/contact', '/media/k3x/card.avif'])(
  'what is for everybody may be found: %s',
  (pathname) => {
    expect(markOf(pathname)).toBeNull();
  },
);

test('of a rehearsal nothing may be found', () => {
  expect(markOf('/menu', { STAGE: 'staging' })).toContain('noindex');
});
