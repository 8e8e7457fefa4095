import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { brand, sharePicture } from '@/config/frontend';
import { sharePictureOf } from '@/features/catalogue/domain/picture';
import { Picture } from '@/features/catalogue/ui/picture';
import { articleJsonLd } from '@/features/content/domain/json-ld';
import type { NewsItem } from '@/features/content/domain/news';
import { cachedPost } from '@/features/content/queries';
import { Markdown } from '@/features/content/ui/markdown';
import { NewsCard } from '@/features/content/ui/news-card';
import { NewsDate } from '@/features/content/ui/news-date';
import { breadcrumbJsonLd } from '@/kernel/schema-org';
import { currentContext } from '@/platform/next/context';
import { pageMetadata } from '@/platform/next/page-metadata';
import { Breadcrumbs } from '@/ui/breadcrumbs';
import { JsonLd } from '@/ui/json-ld';
import { PageHeading } from '@/ui/page-heading';
import { Section } from '@/ui/section';
import { TextLink } from '@/ui/text-link';

type PostRouteProps = { params: Promise<{ slug: string }> };

// The page and its head are one visit: they share one reading.
const readPost = cache(async (slug: string) => cachedPost(await currentContext(), slug));

export async function generateMetadata({ params }: PostRouteProps): Promise<Metadata> {
  const { slug } = await params;
  const page = await readPost(slug);
  if (page === null) return { title: 'No such news' };
  const { title, summary, photo } = page.post;
  return pageMetadata({
    title,
    description: summary,
    path: `/news/${slug}`,
    kind: 'article',
    picture: sharePictureOf(photo),
  });
}

/** One piece of news in full. */
export default async function PostRoute({ params }: PostRouteProps) {
  const context = await currentContext();
  const page = await readPost((await params).slug);
  if (page === null) notFound();
  const { post, more } = page;
  return (
    <>
      <JsonLd data={facts(post, context.baseUrl)} />
      <Breadcrumbs items={crumbs(post)} />
      <article className="grid gap-x-12 md:grid-cols-[minmax(0,40rem)_1fr] md:grid-rows-[auto_1fr]">
        <PageHeading eyebrow={<NewsDate at={post.publishedAt} />} title={post.title} lead={post.summary} />
        {post.photo && (
          <div className="max-md:mb-6 md:col-start-2 md:row-span-2 md:row-start-1">
            <Picture
              photo={post.photo}
              sizes={['card', 'hero']}
              width="(width >= 72rem) 25rem, (width >= 48rem) 35vw, 95vw"
              isFirst
              className="aspect-4/3 w-full rounded-md md:sticky md:top-6 md:aspect-square"
            />
          </div>
        )}
        <Markdown text={post.body} headings={2} />
      </article>
      {more.length > 0 && <MoreNews items={more} />}
    </>
  );
}

function MoreNews({ items }: { items: ReadonlyArray<NewsItem> }) {
  return (
    <Section
      title="More news"
      id="more-news"
      aside={<TextLink href="/news">All news</TextLink>}
      className="mt-16 no-print"
    >
      <ul className="grid gap-x-8 gap-y-6 sm:grid-cols-2 lg:grid-cols-3">
        {items.map((item) => (
          <NewsCard key={item.slug} item={item} heading="h3" />
        ))}
      </ul>
    </Section>
  );
}

const crumbs = ({ title }: NewsItem) => [{ label: 'News', href: '/news' }, { label: title }];

function facts(post: NewsItem, origin: string) {
  const article = articleJsonLd({ post, publisher: brand.name, picture: sharePicture.src, origin });
  return [article, breadcrumbJsonLd(crumbs(post), origin)];
}
