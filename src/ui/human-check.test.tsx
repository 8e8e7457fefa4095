import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { HumanCheck } from './human-check';

const place = { siteKey: 'site-key', scriptUrl: 'https://challenges.example/api.js' };

test('before any script has run, the form says that it works without one, only less often', () => {
  const html = renderToStaticMarkup(<HumanCheck place={place} action="contact" answered={null} />);
  expect(html).toMatch(/<noscript>.*You can send this all the same, a few times an hour\..*<\/noscript>/);
});

test('the page itself asks for no script of anybody else’s: ours does, once it may', () => {
  const html = renderToStaticMarkup(<HumanCheck place={place} action="contact" answered={null} />);
  expect(html).not.toContain('<script');
  expect(html).not.toContain(place.scriptUrl);
});
