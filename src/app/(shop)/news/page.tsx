import { cachedNews } from '@/features/content/queries';
import { LeadStory } from '@/features/content/ui/lead-story';
import { NewsCard } from '@/features/content/ui/news-card';
import { currentContext } from '@/platform/next/context';
import { pageMetadata } from '@/platform/next/page-metadata';
import { ButtonLink } from '@/ui/button';
import { EmptyState } from '@/ui/empty-state';
import { PageHeading } from '@/ui/page-heading';

export const metadata = pageMetadata({
  title: 'News from the bakehouse',
  description: 'What is new at the bakery: bakes of the season, coming bake sales, and what we learn at the oven.',
  path: '/news',
});

/** What the bakery has to tell, the newest first. */
export default async function NewsPage() {
  const [latest, ...rest] = await cachedNews(await currentContext());
  return (
    <>
      <PageHeading title="News from the bakehouse" lead="New bakes, coming sales, and what we learn at the oven." />
      {latest ? <LeadStory item={latest} /> : <NoNews />}
      {rest.length > 0 && (
        <ul className="mt-8 grid gap-x-8 gap-y-6 sm:grid-cols-2 sm:gap-y-10 md:mt-12 lg:grid-cols-3">
          {rest.map((item) => (
            <NewsCard key={item.slug} item={item} heading="h2" />
          ))}
        </ul>
      )}
    </>
  );
}

function NoNews() {
  return (
    <EmptyState title="Nothing to tell just yet" action={<ButtonLink href="/menu">See what we bake</ButtonLink>}>
      <p>We have been busy at the oven. News will stand here as soon as there is some.</p>
    </EmptyState>
  );
}
