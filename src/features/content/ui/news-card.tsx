import { Picture } from '@/features/catalogue/ui/picture';
import { AppLink } from '@/ui/app-link';
import type { NewsItem } from '../domain/news';
import { NewsDate } from './news-date';

type NewsCardProps = {
  readonly item: NewsItem;
  /** The level of its heading: one below the heading it stands under. */
  readonly heading: 'h2' | 'h3';
};

/** A piece of news in a list: beside its picture on a phone, below it where there is room. */
export function NewsCard({ item, heading: Heading }: NewsCardProps) {
  const { slug, title, summary, photo, publishedAt } = item;
  return (
    <li className="group relative grid content-start gap-x-4 gap-y-3 max-sm:grid-cols-[6.5rem_1fr]">
      <Picture
        photo={photo}
        sizes={['thumbnail', 'card']}
        width="(width >= 64rem) 21rem, (width >= 40rem) 45vw, 6.5rem"
        isDecoration
        className="aspect-square w-full rounded-md sm:aspect-4/3"
      />
      <div className="min-w-0">
        <p className="eyebrow">
          <NewsDate at={publishedAt} />
        </p>
        <Heading className="mt-1 text-lg sm:text-xl">
          {/* The whole card leads on: the link lies over it. */}
          <AppLink href={`/news/${slug}`} className="group-hover:underline after:absolute after:inset-0">
            {title}
          </AppLink>
        </Heading>
        <p className="mt-1 text-bran max-sm:line-clamp-3 max-sm:text-sm">{summary}</p>
      </div>
    </li>
  );
}
