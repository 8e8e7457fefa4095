import { expect, test } from 'vitest';
import { builtActions, builtPages, builtRoutes } from './routes';
import { compareWithBuild, shopPages } from './shop-pages';

test('the pages of a build are read off its own list, without groups and without what answers machines', () => {
  const manifest = JSON.stringify({
    '/(shop)/page': 'app/(shop)/page.js',
    '/(shop)/news/[slug]/page': 'app/(shop)/news/[slug]/page.js',
    '/admin/(staff)/page': 'app/admin/(staff)/page.js',
    '/webhooks/stripe/route': 'app/webhooks/stripe/route.js',
  });
  expect(builtPages(manifest)).toEqual(['/', '/admin', '/news/[slug]']);
  expect(builtRoutes(manifest)).toEqual(['/', '/admin', '/news/[slug]', '/webhooks/stripe']);
});

test('the actions of a build are read off its own list, with where they can be called and what they take', () => {
  const at = (...pages: string[]) => Object.fromEntries(pages.map((page) => [page, { moduleId: 1 }]));
  const [refund, signOut] = [`60${'a'.repeat(40)}`, `40${'b'.repeat(40)}`];
  const manifest = JSON.stringify({
    node: {
      [signOut]: { workers: at('app/admin/(staff)/page'), filename: 'a.ts', exportedName: 'signOutAction' },
      [refund]: {
        workers: at('app/admin/(staff)/orders/[reference]/page', 'app/(shop)/page'),
        ...{ filename: 'b.ts', exportedName: 'refundAction' },
      },
    },
    edge: {},
    encryptionKey: 'x',
  });
  expect(builtActions(manifest)).toEqual([
    { name: 'refundAction', id: refund, pages: ['/', '/admin/orders/[reference]'], takesState: true },
    { name: 'signOutAction', id: signOut, pages: ['/admin'], takesState: false },
  ]);
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
