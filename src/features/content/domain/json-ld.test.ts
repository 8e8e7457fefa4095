import { expect, test } from 'vitest';
import { instantAt } from '@/kernel/time';
import { articleJsonLd, faqJsonLd } from './json-ld';
import type { NewsItem } from './news';

const origin = 'https://bakers.example';
const post: NewsItem = {
  slug: 'new-oven',
  title: 'A new oven',
  summary: 'It came on a lorry.',
  photo: { key: 'k3x', alt: 'An oven', width: 1600, height: 1600 },
  publishedAt: instantAt('2026-11-20', '09:00'),
};
const tell = (over: Partial<NewsItem> = {}) =>
  articleJsonLd({ post: { ...post, ...over }, publisher: 'Band of Bakers', picture: '/share.jpg', origin });

test('a piece of news tells its headline, its day, its picture and who wrote it', () => {
  expect(tell()).toMatchObject({
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: 'A new oven',
    datePublished: '2026-11-20T09:00:00+00:00',
    image: ['https://bakers.example/media/k3x/hero.webp', 'https://bakers.example/media/k3x/share.jpg'],
    author: [{ '@type': 'Organization', name: 'Band of Bakers', url: 'https://bakers.example/' }],
    publisher: { name: 'Band of Bakers' },
    mainEntityOfPage: 'https://bakers.example/news/new-oven',
  });
});

test('news without a picture is shown with the shop’s', () => {
  expect(tell({ photo: null }).image).toEqual(['https://bakers.example/share.jpg']);
});

test('each question is told with its answer, in words alone', () => {
  const faqs = [
    {
      topic: 'Ordering',
      question: 'When is the cut-off?',
      answer: 'By **Thursday 6 pm**; see the [menu](/menu).\n\n- Later is *too late*\n- 2 * 3 is six',
    },
  ];
  expect(faqJsonLd(faqs)).toEqual({
    '@context': 'https://schema.org',
    '@type': 'FAQPage',
    mainEntity: [
      {
        '@type': 'Question',
        name: 'When is the cut-off?',
        acceptedAnswer: {
          '@type': 'Answer',
          text: 'By Thursday 6 pm; see the menu. Later is too late 2 * 3 is six',
        },
      },
    ],
  });
});
