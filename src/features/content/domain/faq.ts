import { slugOf } from '@/kernel/text';

/** What people keep asking, and what the bakery answers, in Markdown. */
export type Faq = { readonly topic: string; readonly question: string; readonly answer: string };

/** A question under the name that a link on its page carries. */
export type LinkedFaq = Faq & { readonly anchor: string };

export type FaqTopic = { readonly topic: string; readonly anchor: string; readonly faqs: ReadonlyArray<LinkedFaq> };

/** Puts questions under their topics, each where it first comes up. */
export function faqTopics(faqs: ReadonlyArray<Faq>): FaqTopic[] {
  return [...Map.groupBy(faqs, ({ topic }) => topic)].map(([topic, own]) => ({
    topic,
    anchor: `about-${slugOf(topic)}`,
    faqs: own.map((faq) => ({ ...faq, anchor: slugOf(faq.question) })),
  }));
}
