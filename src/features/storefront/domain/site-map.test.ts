import { expect, test } from 'vitest';
import { mappedPages } from './site-map';

const map = {
  products: [
    { slug: 'sourdough', changedAt: 10 },
    { slug: 'brownie', changedAt: 30 },
  ],
  sales: [{ slug: '2026-11-28', changedAt: 20 }],
  news: [{ slug: 'new-oven', changedAt: 40 }],
};

const changeOf = (path: string, pages = mappedPages(map)) => pages.find((page) => page.path === path)?.changedAt;

test('every bake, sale and piece of news is on the map, with the day it was changed', () => {
  expect(changeOf('/products/sourdough')).toBe(10);
  expect(changeOf('/sales/2026-11-28')).toBe(20);
  expect(changeOf('/news/new-oven')).toBe(40);
});

test('a page that gathers others has changed when the newest of them has', () => {
  expect(changeOf('/')).toBe(40);
  expect(changeOf('/menu')).toBe(30);
  expect(changeOf('/news')).toBe(40);
});

test('nobody notes when a page of plain words was changed, and nothing is claimed', () => {
  expect(changeOf('/terms')).toBeNull();
});

test('an empty shop still has its own pages, each once', () => {
  const paths = mappedPages({ products: [], sales: [], news: [] }).map(({ path }) => path);
  expect(paths).toContain('/');
  expect(paths).toContain('/contact');
  expect(new Set(paths).size).toBe(paths.length);
});
