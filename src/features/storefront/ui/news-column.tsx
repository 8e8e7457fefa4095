import { Picture } from '@/features/catalogue/ui/picture';
import type { NewsItem } from '@/features/content/domain/news';
import { datedDay } from '@/kernel/clock-text';
import { AppLink } from '@/ui/app-link';
import { classNames } from '@/ui/class-names';

/** The latest news as a village paper sets it: one story with its picture, the others beside it. */
export function NewsColumn({ news }: { readonly news: ReadonlyArray<NewsItem> }) {
  const [lead, ...others] = news;
  if (!lead) return null;
  return (
    <div className="grid gap-x-10 gap-y-6 md:grid-cols-[3fr_2fr]">
      <Story item={lead} isLead />
      {others.length > 0 && (
        <div className="divide-y divide-rule border-rule max-md:border-t md:border-l md:pl-10">
          {others.map((item) => (
            <Story key={item.slug} item={item} />
          ))}
        </div>
      )}
    </div>
  );
}

function Story({ item, isLead = false }: { readonly item: NewsItem; readonly isLead?: boolean }) {
  const { slug, title, summary, photo, publishedAt } = item;
  return (
    <article className={classNames('relative', isLead ? 'grid gap-x-6 gap-y-3 sm:grid-cols-2' : 'py-5 first:md:pt-0')}>
      {isLead && photo && (
        <Picture
          photo={photo}
          sizes={['card', 'hero']}
          width="(width >= 48rem) 20rem, 95vw"
          isDecoration
          className="aspect-4/3 w-full rounded-md"
        />
      )}
      <div className={classNames(isLead && !photo && 'sm:col-span-2')}>
        <p className="eyebrow">{datedDay(publishedAt)}</p>
        <h3 className={classNames('mt-1', isLead ? 'text-xl' : 'text-lg')}>
          <AppLink href={`/news/${slug}`} className="stretched-link hover:underline">
            {title}
          </AppLink>
        </h3>
        <p className="mt-1 text-bran">{summary}</p>
      </div>
    </article>
  );
}
