import { describe, expect, test } from 'vitest';
import { addressWithin } from './crawl';
import { judgeFile } from './judge-file';
import { judgeJsonLd } from './judge-json-ld';
import { disallows, judgeMap } from './judge-map';
import { type Answered, judgePage } from './judge-page';

const origin = 'http://localhost:3000';
const facts: Answered['facts'] = {
  lang: 'en-GB',
  titles: ['Menu · Band of Bakers'],
  descriptions: ['Every bread, pastry and cake of the next bake sale, with prices and allergens.'],
  canonicals: [`${origin}/menu`],
  robots: '',
  shared: {
    'og:title': 'Menu',
    'og:description': 'Every bread',
    'og:image': `${origin}/share.jpg`,
    'og:image:width': '1200',
    'og:image:height': '630',
    'og:site_name': 'Band of Bakers',
    'og:type': 'website',
    'twitter:card': 'summary_large_image',
  },
  headings: ['Menu'],
  jsonLd: [],
  links: ['#breads', '/basket'],
  anchors: ['breads'],
  pictures: [],
  parts: [],
};
const judge = (over: Partial<Answered['facts']> = {}, more: Partial<Answered> = {}) =>
  judgePage({ address: '/menu', status: 200, robotsHeader: '', facts: { ...facts, ...over }, ...more }, origin);

describe('a page', () => {
  test('that says what it is has nothing wrong with it', () => {
    expect(judge()).toEqual([]);
    expect(judge({}, { address: '/menu?sale=saturday' })).toEqual([]);
  });

  const picture = { src: '/media/k/card.webp', candidates: [], width: 480, height: 480, hasAlt: true };
  test.each([
    ['no language', { lang: '' }],
    ['two main headings', { headings: ['Menu', 'Menu'] }],
    ['an empty heading', { headings: [''] }],
    ['no title', { titles: [] }],
    ['too long a title', { titles: ['m'.repeat(66)] }],
    ['no description', { descriptions: [] }],
    ['too short a description', { descriptions: ['Our menu.'] }],
    ['no address of its own', { canonicals: [] }],
    ['another page’s address', { canonicals: [`${origin}/news`] }],
    ['a stranger’s address', { canonicals: ['https://elsewhere.example/menu'] }],
    ['no picture to share', { shared: { ...facts.shared, 'og:image': '' } }],
    ['a link to no part of it', { links: ['#cakes'] }],
    ['a picture that keeps no space', { pictures: [{ ...picture, height: 0 }] }],
    ['a picture that says nothing', { pictures: [{ ...picture, hasAlt: false }] }],
    ['facts that are no JSON', { jsonLd: ['{'] }],
  ])('with %s is found out', (_, over) => {
    expect(judge(over)).not.toEqual([]);
  });

  test('that hides itself needs no address of its own and no picture to share', () => {
    expect(judge({ canonicals: [], shared: {} }, { robotsHeader: 'noindex, nofollow' })).toEqual([]);
    expect(judge({ canonicals: [], shared: {}, robots: 'noindex' })).toEqual([]);
  });
});

describe('what a page tells search engines', () => {
  const product = {
    '@context': 'https://schema.org',
    '@type': 'Product',
    name: 'Sourdough',
    description: 'A loaf.',
    image: [`${origin}/media/k/share.jpg`],
    url: `${origin}/products/sourdough`,
    sku: 'prd_1',
    offers: [
      {
        '@type': 'Offer',
        price: '4.00',
        priceCurrency: 'GBP',
        availability: 'https://schema.org/InStock',
        availabilityEnds: '2026-11-26T18:00:00+00:00',
        url: `${origin}/products/sourdough?sale=saturday`,
      },
    ],
  };
  const tell = (over: object) => judgeJsonLd(JSON.stringify({ ...product, ...over }), origin);

  test('is right where every field they ask for is there', () => {
    expect(tell({})).toEqual([]);
    expect(judgeJsonLd(JSON.stringify([product, product]), origin)).toEqual([]);
  });

  test.each([
    ['no offer', { offers: [] }],
    ['a price in words', { offers: [{ ...product.offers[0], price: '£4' }] }],
    ['a cut-off without an offset', { offers: [{ ...product.offers[0], availabilityEnds: '2026-11-26T18:00:00' }] }],
    ['an address without a host', { url: '/products/sourdough' }],
    ['a stranger’s picture', { image: ['https://elsewhere.example/loaf.jpg'] }],
    ['stars that nobody gave', { aggregateRating: { ratingValue: 5, reviewCount: 0, bestRating: 5 } }],
    ['a kind they do not know', { '@type': 'Loaf' }],
  ])('is found out with %s', (_, over) => {
    expect(tell(over)).not.toEqual([]);
  });
});

describe('a file', () => {
  const style = {
    path: '/_next/static/a.css',
    status: 200,
    type: 'text/css; charset=utf-8',
    bytes: new Uint8Array([1]),
  };
  const kept = 'public, max-age=31536000, immutable';
  test.each([
    ['there, kept and of its type', style.status, style.type, kept, 0],
    ['not there', 404, style.type, kept, 1],
    ['of another type', 200, 'text/html', kept, 1],
    ['fetched again at each visit', 200, style.type, 'max-age=0', 1],
  ])('%s', async (_, status, type, cacheControl, problems) => {
    expect(await judgeFile({ ...style, status, type, cacheControl })).toHaveLength(problems);
  });

  test('that calls itself a picture is opened', async () => {
    const picture = { ...style, path: '/media/k/card.webp', type: 'image/webp', cacheControl: kept };
    expect(await judgeFile(picture, { width: 480 })).toEqual(['is no picture']);
  });
});

describe('the map', () => {
  const found = [
    { path: '/', isHidden: false },
    { path: '/menu', isHidden: false },
    { path: '/basket', isHidden: true },
  ];

  test('names each page that may be found, once, and no other', () => {
    expect(judgeMap(['/', '/menu'], found)).toEqual([]);
    expect(judgeMap(['/', '/menu', '/menu'], found)).toHaveLength(1);
    expect(judgeMap(['/'], found)).toEqual(['the map does not name /menu']);
    expect(judgeMap(['/', '/menu', '/basket'], found)).toEqual(['the map names /basket, which hides itself']);
    expect(judgeMap(['/', '/menu', '/gone'], found)).toEqual(['the map names /gone, which is no page of its own']);
  });

  test('of two wishes to robots the longer one counts', () => {
    const robots = 'User-Agent: *\nAllow: /\nDisallow: /o$\nDisallow: /o/\n';
    expect(['/o', '/o/token', '/our-oven', '/'].map((path) => disallows(robots, path))).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });
});

test.each([
  ['/menu#breads', '/menu'],
  ['?sale=saturday', '/products/loaf?sale=saturday'],
  ['https://elsewhere.example/', null],
  ['mailto:hello@bakers.example', null],
])('a link leads inside the shop or out of it: %s', (href, address) => {
  expect(addressWithin(href, '/products/loaf', origin)).toBe(address);
});
