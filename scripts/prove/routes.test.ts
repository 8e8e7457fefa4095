import { expect, test } from 'vitest';
import { builtPages } from './routes';
import { compareWithBuild, shopPages } from './shop-pages';

test('the pages of a build are read off its own list, without groups and without what answers machines', () => {
  const manifest = JSON.stringify({
    '/(shop)/page': 'app/(shop)/page.js',
    '/(shop)/news/[slug]/page': 'app/(shop)/news/[slug]/page.js',
    '/admin/(staff)/page': 'app/admin/(staff)/page.js',
    '/webhooks/stripe/route': 'app/webhooks/stripe/route.js',
  });
  expect(builtPages(manifest)).toEqual(['/', '/admin', '/news/[slug]']);
});

test('a page of the build without an example is noticed, and so is an example without a page', () => {
  const { pages, withoutExample, notBuilt } = compareWithBuild(['/', '/gift-cards', '/_global-error']);
  expect(pages.map(({ name }) => name)).toEqual(['home']);
  expect(withoutExample).toEqual(['/gift-cards']);
  expect(notBuilt).toContain('/menu');
});

test('no two examples have the same name: pictures and figures are kept by it', () => {
  const names = shopPages.map(({ name }) => name);
  expect(names).toEqual([...new Set(names)]);
});
