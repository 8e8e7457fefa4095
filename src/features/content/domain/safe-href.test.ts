import fc from 'fast-check';
import { expect, test } from 'vitest';
import { safeHref } from './safe-href';

test.each([
  'https://example.org/bread?of=rye#crust',
  'http://example.org',
  'mailto:hello@bandofbakers.example',
  'tel:+441632960174',
  '/menu?free=milk',
  '/',
  '#sourdough',
])('a text may lead to %s', (href) => {
  expect(safeHref(href)).toBe(href);
});

test.each([
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  ' javascript:alert(1)',
  'java\nscript:alert(1)',
  'java\u200Bscript:alert(1)',
  '\u0001javascript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'vbscript:msgbox(1)',
  'blob:https://example.org/1',
  'file:///etc/passwd',
  '//elsewhere.example',
  '/\\elsewhere.example',
  '/\t/elsewhere.example',
  'https:elsewhere.example',
  'https:///elsewhere.example',
  'menu',
  '',
])('a text leads nowhere by %j', (href) => {
  expect(safeHref(href)).toBeNull();
});

test('whatever is typed, a browser reads a safe address as the web, a letter, a call, or a place in the shop', () => {
  const shop = 'https://shop.example';
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.webUrl(),
        fc.string().map((rest) => `/${rest}`),
      ),
      (typed) => {
        const href = safeHref(typed);
        if (href === null || !URL.canParse(href, shop)) return;
        const url = new URL(href, shop);
        expect(['http:', 'https:', 'mailto:', 'tel:']).toContain(url.protocol);
        if (href.startsWith('/')) expect(url.origin).toBe(shop);
      },
    ),
  );
});
