import { Section } from '@/ui/section';
import type { FaqTopic } from '../domain/faq';
import { Markdown } from './markdown';

/** The questions of each topic, all open: they can be read through, searched and printed, and linked to one by one. */
export function FaqList({ topics }: { topics: ReadonlyArray<FaqTopic> }) {
  return topics.map(({ topic, anchor, faqs }) => (
    <Section key={anchor} title={topic} id={anchor}>
      <div className="divide-y divide-rule">
        {faqs.map((faq) => (
          <article
            key={faq.anchor}
            id={faq.anchor}
            aria-labelledby={`${faq.anchor}-q`}
            className="scroll-mt-4 gap-x-10 py-5 first:pt-1 target:bg-butter-wash lg:grid lg:grid-cols-[18rem_1fr]"
          >
            <h3 id={`${faq.anchor}-q`} className="mb-2 text-lg">
              {faq.question}
            </h3>
            <Markdown text={faq.answer} headings={4} />
          </article>
        ))}
      </div>
    </Section>
  ));
}
