import type { Metadata } from 'next';
import { cache } from 'react';
import { brand } from '@/config/frontend';
import { PicturePlaceholder } from '@/features/catalogue/ui/picture-placeholder';
import { cachedOwnPage } from '@/features/content/queries';
import { Markdown } from '@/features/content/ui/markdown';
import { currentContext } from '@/platform/next/context';
import { pageMetadata } from '@/platform/next/page-metadata';
import { ButtonLink } from '@/ui/button';
import { EmptyState } from '@/ui/empty-state';
import { PageHeading } from '@/ui/page-heading';

// The page and its head are one visit: they share one reading.
const readPage = cache(async () => cachedOwnPage(await currentContext(), 'about'));

// A shop that has just been set up has not written about itself yet.
const unwritten = { title: 'About us', summary: `Who bakes at ${brand.name}, and how the bake sales work.` };

export async function generateMetadata(): Promise<Metadata> {
  const { title, summary } = (await readPage()) ?? unwritten;
  return pageMetadata({ title, description: summary, path: '/about' });
}

/** Who bakes here, in the bakery's own words. */
export default async function AboutPage() {
  const page = await readPage();
  if (page === null) return <Unwritten />;
  return (
    <>
      <PageHeading eyebrow="About us" title={page.title} lead={page.summary} />
      <div className="grid gap-x-12 gap-y-10 lg:grid-cols-[minmax(0,40rem)_1fr]">
        <Markdown text={page.body} headings={2} />
        <div className="lg:sticky lg:top-6 lg:self-start">
          <PicturePlaceholder className="hidden aspect-4/3 w-full rounded-md lg:block" />
          <p className="mt-5 flex flex-wrap gap-3">
            <ButtonLink href="/menu">See what we bake</ButtonLink>
            <ButtonLink href="/find-us" kind="quiet">
              Find us
            </ButtonLink>
          </p>
        </div>
      </div>
    </>
  );
}

function Unwritten() {
  return (
    <>
      <PageHeading title={unwritten.title} />
      <EmptyState title="We have not written this yet" action={<ButtonLink href="/menu">See what we bake</ButtonLink>}>
        <p>Bread first, words later.</p>
      </EmptyState>
    </>
  );
}
