import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { messages } from '@/config/frontend';
import { ProblemPage } from './problem-page';

const shown = (error: unknown) => renderToStaticMarkup(<ProblemPage error={error} retry={() => undefined} isInShop />);

test('whoever sent too many forms is asked to wait, and not told that something broke', () => {
  const html = shown(new Error(messages.tooManyRequests));
  expect(html).toContain(messages.pleaseWait);
  expect(html).toContain(messages.tooManyRequests);
  expect(html).not.toContain(messages.broken);
});

test('what broke is told as that, with the number to quote where there is one', () => {
  const html = shown(Object.assign(new Error('secret'), { digest: '1234' }));
  expect(html).toContain(messages.broken);
  expect(html).toContain('1234');
  expect(html).not.toContain('secret');
});
