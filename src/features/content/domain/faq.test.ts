import { expect, test } from 'vitest';
import { faqTopics } from './faq';

const faq = (topic: string, question: string) => ({ topic, question, answer: 'Yes.' });

test('the questions of one topic stand together, in the order they were given', () => {
  const topics = faqTopics([
    faq('Ordering', 'May I order?'),
    faq('Collecting', 'May I collect?'),
    faq('Ordering', 'Can I change my mind?'),
  ]);
  expect(topics.map(({ topic, faqs }) => [topic, faqs.map(({ question }) => question)])).toEqual([
    ['Ordering', ['May I order?', 'Can I change my mind?']],
    ['Collecting', ['May I collect?']],
  ]);
});

test('a link to a question says what the question is', () => {
  const [topic] = faqTopics([faq('Paying', 'What if I can’t come?')]);
  expect([topic?.anchor, topic?.faqs[0]?.anchor]).toEqual(['about-paying', 'what-if-i-can-t-come']);
});
