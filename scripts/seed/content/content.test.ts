import { describe, expect, test } from 'vitest';
import { addDays, dayFrom, instantAt } from '@/kernel/time';
import { productTexts } from '../product-texts';
import { seedIds } from '../seed-ids';
import { aboutPage } from './about';
import { contentRows } from './content-rows';
import { seedFaqs } from './faqs';
import { seedPosts } from './news';

const day = dayFrom('2026-11-20');
const picture = { slug: 'sourdough', key: 'k1', width: 1600, height: 1600 };
const rowsOn = (on: typeof day) =>
  contentRows({ day: on, pictures: [picture], ids: seedIds(0), madeAt: instantAt(on, '09:00') });

test('the same day gives the same words, another day moves the news with it', () => {
  expect(rowsOn(day)).toEqual(rowsOn(day));
  const [today, tomorrow] = [rowsOn(day), rowsOn(addDays(day, 1))].map(([news]) => news?.rows[0]?.['publishedAt']);
  expect(tomorrow).toBe(Number(today) + 24 * 3_600_000);
});

test('a post carries the picture of its bake, or none where it has not been drawn', () => {
  const [news] = rowsOn(day);
  const sourdough = news?.rows.find(({ slug }) => slug === 'why-the-sourdough-takes-its-time');
  expect(sourdough).toMatchObject({ pictureKey: 'k1', pictureWidth: 1600 });
  expect(String(sourdough?.['pictureAlt']).length).toBeGreaterThan(20);
  expect(news?.rows.filter(({ pictureKey }) => pictureKey !== undefined)).toHaveLength(1);
});

test('every post has a name of its own, came out before the day, and shows a bake there is', () => {
  expect(new Set(seedPosts.map(({ slug }) => slug)).size).toBe(seedPosts.length);
  const slugs = productTexts.map(({ slug }) => slug);
  for (const { slug, daysAgo, bake } of seedPosts) {
    expect(daysAgo, slug).toBeGreaterThan(0);
    if (bake !== null) expect(slugs).toContain(bake);
  }
});

test('no question is asked twice', () => {
  expect(new Set(seedFaqs.map(({ question }) => question)).size).toBe(seedFaqs.length);
});

describe.each(seedPosts)('the post $slug', ({ title, summary, body }) => {
  test('says in short what it is about, in a line that search engines show whole', () => {
    expect(title.length).toBeLessThan(60);
    expect(summary.length).toBeGreaterThan(50);
    expect(summary.length).toBeLessThan(160);
  });

  test('fits any day of the year', () => {
    expect(body).not.toMatch(
      /\b(?:January|February|March|April|June|July|August|September|October|November|December)\b/,
    );
    expect(body).not.toMatch(/\b(?:spring(?! onion)|summer|autumn|winter|Christmas|Easter)\b/i);
  });
});

test('links of our own lead to pages of the shop', () => {
  const pages = ['/menu', '/tell-me', '/find-us', '/allergens', '/contact', '/find-my-order'];
  const texts = [aboutPage.body, ...seedPosts.map(({ body }) => body), ...seedFaqs.map(({ answer }) => answer)];
  const products = productTexts.map(({ slug }) => `/products/${slug}`);
  for (const [, href] of texts.join('\n').matchAll(/\]\(([^)]*)\)/g)) expect([...pages, ...products]).toContain(href);
});
