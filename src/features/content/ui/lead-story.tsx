import { Picture } from '@/features/catalogue/ui/picture';
import { AppLink } from '@/ui/app-link';
import type { NewsItem } from '../domain/news';
import { NewsDate } from './news-date';

/** The newest piece of news, larger than the rest. */
export function LeadStory({ item: { slug, title, summary, photo, publishedAt } }: { item: NewsItem }) {
  return (
    <article className="group relative grid items-center gap-x-10 gap-y-4 border-b border-rule pb-8 md:grid-cols-2 md:pb-12">
      <Picture
        photo={photo}
        sizes={['card', 'hero']}
        width="(width >= 72rem) 33rem, (width >= 48rem) 46vw, 95vw"
        isFirst
        isDecoration
        className="aspect-4/3 w-full rounded-md"
      />
      <div className="min-w-0">
        <p className="eyebrow">
          <NewsDate at={publishedAt} />
        </p>
        <h2 className="mt-2 text-2xl">
          <AppLink href={`/news/${slug}`} className="group-hover:underline after:absolute after:inset-0">
            {title}
          </AppLink>
        </h2>
        <p className="mt-3 text-lg text-bran">{summary}</p>
      </div>
    </article>
  );
}
