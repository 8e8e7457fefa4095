import { faqTopics } from '@/features/content/domain/faq';
import { faqJsonLd } from '@/features/content/domain/json-ld';
import { cachedFaqs } from '@/features/content/queries';
import { FaqList } from '@/features/content/ui/faq-list';
import { PageContents } from '@/features/content/ui/page-contents';
import { currentContext } from '@/platform/next/context';
import { pageMetadata } from '@/platform/next/page-metadata';
import { ButtonLink } from '@/ui/button';
import { EmptyState } from '@/ui/empty-state';
import { JsonLd } from '@/ui/json-ld';
import { PageHeading } from '@/ui/page-heading';
import { Section } from '@/ui/section';

export const metadata = pageMetadata({
  title: 'Questions and answers',
  description: 'How ordering for a bake sale works: cut-offs, paying, collecting, changing an order, and allergens.',
  path: '/faq',
});

/** What people keep asking. */
export default async function FaqPage() {
  const faqs = await cachedFaqs(await currentContext());
  const topics = faqTopics(faqs);
  return (
    <>
      <PageHeading title="Questions and answers" lead="What people ask us over the half-door, and what we answer." />
      {topics.length > 0 ? (
        <>
          <JsonLd data={faqJsonLd(faqs)} />
          <PageContents parts={topics.map(({ anchor, topic }) => ({ anchor, title: topic }))} />
          <FaqList topics={topics} />
          <StillWondering />
        </>
      ) : (
        <EmptyState title="Nobody has asked yet" action={<ButtonLink href="/contact">Be the first</ButtonLink>} />
      )}
    </>
  );
}

function StillWondering() {
  return (
    <Section title="Still wondering?" id="still-wondering">
      <p className="mb-4 measure">Write to us. A person who bakes reads it, and answers within two days.</p>
      <ButtonLink href="/contact">Write to us</ButtonLink>
    </Section>
  );
}
