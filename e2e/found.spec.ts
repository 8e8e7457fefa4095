import { expect, test } from './support/test';

/* What search engines, chats and browsers' caches meet: the rest of it, page by page, is in `npm run prove -- links`. */

test('opening the menu fetches no bake’s page; resting on one fetches that one', async ({ page, sale }) => {
  const ahead: string[] = [];
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (url.searchParams.has('_rsc')) ahead.push(url.pathname);
  });
  await page.goto(`/menu?sale=${sale.slug}`, { waitUntil: 'networkidle' });
  expect(ahead).toEqual([]);
  const loaf = page.getByRole('main').getByRole('link', { name: 'Sourdough' }).first();
  const fetched = page.waitForRequest((request) => request.url().includes('/products/sourdough'));
  await loaf.hover();
  await fetched;
  expect(new Set(ahead)).toEqual(new Set(['/products/sourdough']));
});

test('a picture is kept for good, and not sent again to who has it', async ({ page, request }) => {
  await page.goto('/products/sourdough');
  const src = await page.getByRole('main').getByRole('img').first().getAttribute('src');
  const first = await request.get(src ?? '');
  expect(first.headers()).toMatchObject({
    'content-type': 'image/webp',
    'cache-control': 'public, max-age=31536000, immutable',
    'x-content-type-options': 'nosniff',
  });
  const headers = { 'if-none-match': first.headers()['etag'] ?? '' };
  const again = await request.get(src ?? '', { headers });
  expect([again.status(), (await again.body()).byteLength]).toEqual([304, 0]);
  const head = await request.head(src ?? '');
  expect([head.status(), head.headers()['content-type']]).toEqual([200, 'image/webp']);
});

test('a picture nobody has hung up is not there', async ({ request }) => {
  for (const path of ['/media/nobody/card.avif', '/media/nobody/original', '/media/card.avif']) {
    expect((await request.get(path)).status()).toBe(404);
  }
});

test('a page of one’s own says on its answer, too, that it is nobody else’s business', async ({ request }) => {
  for (const path of ['/basket', '/find-my-order', '/orders/K7P-4QX', '/admin/sign-in']) {
    const answer = await request.get(path, { maxRedirects: 0 });
    expect(answer.headers()['x-robots-tag']).toContain('noindex');
  }
  expect((await request.get('/menu')).headers()['x-robots-tag']).toBeUndefined();
});
