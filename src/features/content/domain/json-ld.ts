import { picturesJsonLd } from '@/features/catalogue/domain/json-ld';
import { bakeryId, offsetTime, schemaOrg, wholeAddress } from '@/kernel/schema-org';
import type { Faq } from './faq';
import type { NewsItem } from './news';
import { wordsOf } from './plain-words';

/** The questions people keep asking, with their answers. */
export function faqJsonLd(faqs: ReadonlyArray<Faq>) {
  return {
    '@context': schemaOrg,
    '@type': 'FAQPage',
    mainEntity: faqs.map(({ question, answer }) => ({
      '@type': 'Question',
      name: question,
      acceptedAnswer: { '@type': 'Answer', text: wordsOf(answer) },
    })),
  };
}

type Article = {
  readonly post: NewsItem;
  readonly publisher: string;
  readonly picture: string;
  readonly origin: string;
};

/** A piece of news; the picture of the shop stands in where it has none of its own. */
export function articleJsonLd({ post, publisher, picture, origin }: Article) {
  const page = wholeAddress(`/news/${post.slug}`, origin);
  const bakery = { '@type': 'Organization', '@id': bakeryId(origin), name: publisher, url: wholeAddress('/', origin) };
  return {
    '@context': schemaOrg,
    '@type': 'NewsArticle',
    headline: post.title,
    description: post.summary,
    image: post.photo ? picturesJsonLd(post.photo, origin) : [wholeAddress(picture, origin)],
    datePublished: offsetTime(post.publishedAt),
    author: [bakery],
    publisher: bakery,
    mainEntityOfPage: page,
    url: page,
  };
}
