import { beforeEach, describe, expect, test } from 'vitest';
import { minute } from '@/kernel/time';
import { type Db, openDb } from '@/platform/db/client';
import { runReading } from '@/platform/db/reading';
import { testBindings } from '@/testing/bindings';
import { testContext } from '@/testing/context';
import { cachedFaqs, cachedNews, cachedOwnPage, cachedPost, latestNewsReading } from './queries';
import { faqs, newsPosts, ownPages } from './tables';

const now = Date.UTC(2026, 10, 20, 9);
// What goes on after a response; a test waits for it before it looks at what was kept.
const work: Promise<unknown>[] = [];
const settle = () => Promise.all(work);
const afterResponse = (promise: Promise<unknown>) => void work.push(promise);
const context = testContext({ now: () => now, afterResponse });

/** A visitor whose round trips to D1 are counted. */
function visitor(answer: Db['batch'] = context.db.batch.bind(context.db)) {
  const counts = { batches: 0 };
  const batch: Db['batch'] = (statements) => {
    counts.batches += 1;
    return answer(statements);
  };
  return {
    context: testContext({ now: () => now, afterResponse, db: Object.assign(openDb(testBindings().DB), { batch }) }),
    counts,
  };
}

const outage = () => visitor(() => Promise.reject(new Error('D1_ERROR: no answer')));

type PostChoices = { readonly publishedAt?: number | null; readonly hasPicture?: boolean };

async function aPost(slug: string, { publishedAt = now - minute, hasPicture = false }: PostChoices = {}) {
  const picture = hasPicture
    ? { pictureKey: 'news/k1', pictureAlt: 'A loaf', pictureWidth: 1600, pictureHeight: 1600 }
    : {};
  await context.db.insert(newsPosts).values({
    id: context.newId('nws'),
    slug,
    title: `About ${slug}`,
    summary: `In short: ${slug}.`,
    body: `All of **${slug}**.`,
    ...picture,
    publishedAt,
    createdAt: now,
    changedAt: now,
  });
}

beforeEach(async () => {
  await settle();
  const { keys } = await context.kv.list();
  await Promise.all([
    ...keys.map(({ name }) => context.kv.delete(name)),
    context.db.delete(newsPosts),
    context.db.delete(faqs),
    context.db.delete(ownPages),
  ]);
});

describe('the news', () => {
  test('are what is published by now, the newest first', async () => {
    await aPost('older', { publishedAt: now - 2 * minute, hasPicture: true });
    await aPost('newer');
    await aPost('of-tomorrow', { publishedAt: now + minute });
    await aPost('a-draft', { publishedAt: null });
    expect(await cachedNews(context)).toEqual([
      expect.objectContaining({ slug: 'newer', photo: null }),
      {
        slug: 'older',
        title: 'About older',
        summary: 'In short: older.',
        photo: { key: 'news/k1', alt: 'A loaf', width: 1600, height: 1600 },
        publishedAt: now - 2 * minute,
      },
    ]);
  });

  test('cost one round trip, and the next visitor none', async () => {
    await aPost('a-post');
    const first = visitor();
    const found = await cachedNews(first.context);
    await settle();
    const second = visitor();
    expect(await cachedNews(second.context)).toEqual(found);
    expect([first.counts.batches, second.counts.batches]).toEqual([1, 0]);
  });

  test('of a shop that has none are none', async () => {
    expect(await cachedNews(context)).toEqual([]);
  });

  test('for another page are as many as it asks for', async () => {
    for (const slug of ['one', 'two', 'three']) await aPost(slug);
    expect(await runReading(context.db, latestNewsReading(context, 2))).toHaveLength(2);
  });
});

describe('a post', () => {
  test('comes in full, with more news beside it that are not itself, in one round trip', async () => {
    await aPost('the-post');
    for (const slug of ['one', 'two', 'three', 'four']) await aPost(slug, { publishedAt: now - 3 * minute });
    const reader = visitor();
    const page = await cachedPost(reader.context, 'the-post');
    expect(page?.post).toMatchObject({ title: 'About the-post', body: 'All of **the-post**.' });
    expect(page?.more).toHaveLength(3);
    expect(page?.more.map(({ slug }) => slug)).not.toContain('the-post');
    await settle();
    expect(await cachedPost(outage().context, 'the-post')).toEqual(page);
    expect(reader.counts.batches).toBe(1);
  });

  test('that nobody wrote, or that is not out yet, is not there and not kept', async () => {
    await aPost('of-tomorrow', { publishedAt: now + minute });
    const reader = visitor();
    expect(await cachedPost(reader.context, 'of-tomorrow')).toBeNull();
    expect(await cachedPost(reader.context, 'no-such-post')).toBeNull();
    await settle();
    expect((await context.kv.list()).keys).toEqual([]);
  });
});

test('questions come in the bakery’s order, without those it has hidden', async () => {
  const ask = (question: string, position: number, hidden = false) =>
    context.db.insert(faqs).values({
      id: context.newId('faq'),
      topic: 'Ordering',
      question,
      answer: 'Yes.',
      position,
      hidden,
      changedAt: now,
    });
  await ask('Second?', 2);
  await ask('First?', 1);
  await ask('Never?', 0, true);
  expect((await cachedFaqs(context)).map(({ question }) => question)).toEqual(['First?', 'Second?']);
});

test('a page of the bakery’s own is there once the bakery has written it', async () => {
  expect(await cachedOwnPage(context, 'about')).toBeNull();
  const words = { title: 'About us', summary: 'Who we are.', body: 'We bake.' };
  await context.db.insert(ownPages).values({ slug: 'about', ...words, changedAt: now });
  expect(await cachedOwnPage(context, 'about')).toEqual(words);
});

test('in an outage without a copy the page breaks as any other does', async () => {
  await expect(cachedNews(outage().context)).rejects.toThrow('no answer');
});
