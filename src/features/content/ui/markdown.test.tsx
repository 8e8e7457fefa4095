import fc from 'fast-check';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { Markdown } from './markdown';

const shown = (text: string) => renderToStaticMarkup(<Markdown text={text} headings={2} />);
/** The elements of a page, without what they are called and look like. */
const tagsOf = (html: string) => html.replaceAll(/<(\/?[a-z0-9]+)[^>]*>/g, '<$1>');

describe('what the bakery writes', () => {
  test.each([
    ['One loaf.\n\nTwo loaves.', '<p>One loaf.</p><p>Two loaves.</p>'],
    ['*Warm* and **fresh**', '<p><em>Warm</em> and <strong>fresh</strong></p>'],
    ['- rye\n- spelt', '<ul><li>rye</li><li>spelt</li></ul>'],
    ['3. knead\n4. prove', '<ol><li>knead</li><li>prove</li></ol>'],
    ['> Best on the day.', '<blockquote><p>Best on the day.</p></blockquote>'],
    ['Flour  \nand water', '<p>Flour<br>and water</p>'],
    ['~~£4~~ `£3`', '<p><del>£4</del> <code>£3</code></p>'],
    ['---', '<hr>'],
  ])('%j', (text, html) => {
    expect(tagsOf(shown(text)).replaceAll('<br/>', '<br>').replaceAll('<hr/>', '<hr>')).toBe(`<div>${html}</div>`);
  });

  test('keeps every sign as it was typed', () => {
    expect(shown('Salt & pepper <3, 2 \\* 2')).toContain('Salt &amp; pepper &lt;3, 2 * 2');
  });

  test('has its headings below the page’s own, however they were typed, and leaves out no level', () => {
    expect(tagsOf(shown('# Bread\n\n## Rye\n\n# Cake'))).toBe('<div><h2>Bread</h2><h3>Rye</h3><h2>Cake</h2></div>');
    expect(tagsOf(shown('### Bread\n\n#### Rye'))).toBe('<div><h2>Bread</h2><h3>Rye</h3></div>');
  });

  test('may be a table whose rows have names', () => {
    const html = shown('| Bake | Keeps |\n|--|--|\n| Sourdough | four days |');
    expect(html).toMatch(/<th role="columnheader" scope="col">Keeps<\/th>/);
    expect(html).toMatch(/<th role="rowheader" scope="row">Sourdough<\/th>/);
  });

  test('leads to other pages, to the shop and to its letter box', () => {
    for (const href of ['https://example.org/', '/menu', 'mailto:hello@bandofbakers.example'])
      expect(shown(`[there](${href})`)).toContain(`href="${href}"`);
  });
});

describe('what somebody slips in', () => {
  test.each([
    '<script>alert(1)</script>',
    'Hello <script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '<div><a href="javascript:alert(1)">here</a></div>',
    '<svg><p><style><img src=x onerror=alert(1)>',
    '**<b onmouseover=alert(1)>bold</b>**',
    '[<img src=x onerror=alert(1)>](/menu)',
    '- <iframe src="https://elsewhere.example"></iframe>',
    '> <style>body{display:none}</style>',
    '```\n</code></pre><script>alert(1)</script>\n```',
    '<!-- <script>alert(1)</script> -->',
  ])('is shown as it was typed and does nothing: %s', (text) => {
    expect(shown(text)).not.toMatch(/<(?:script|img|iframe|style|svg|b[ >]|div [^c])/);
  });

  test.each([
    '[here](javascript:alert(1))',
    '[here](<java\tscript:alert(1)>)',
    '[here](JAVASCRIPT:alert(1))',
    '[here](data:text/html;base64,PHNjcmlwdD4=)',
    '[here](vbscript:msgbox)',
    '[here](//elsewhere.example)',
    '[here][1]\n\n[1]: javascript:alert(1)',
    '<javascript:alert(1)>',
    '[here](java&#115;cript:alert(1))',
  ])('is no link: %s', (text) => {
    expect(shown(text)).not.toContain('<a');
  });

  test('is a picture of elsewhere: its words stay, nothing is fetched', () => {
    expect(shown('![A loaf](https://elsewhere.example/pixel.gif)')).toContain('<p>A loaf</p>');
  });

  test('makes none but our own elements, whatever it is', () => {
    const ours =
      /^(?:div|p|h[2-6]|ul|ol|li|blockquote|strong|em|del|code|pre|br|hr|a|table|thead|tbody|tr|th|td|span)$/;
    const bits = [
      '<',
      '>',
      'script',
      '[',
      ']',
      '(',
      ')',
      'javascript:',
      '"',
      '`',
      '*',
      '\n',
      '#',
      '|',
      '-',
      '&lt;',
      'a',
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...bits), { maxLength: 40 }), (typed) => {
        const html = shown(typed.join(''));
        for (const [, name = ''] of html.matchAll(/<\/?([a-z0-9]+)/gi)) expect(name).toMatch(ours);
        expect(html).not.toMatch(/href="javascript:/i);
      }),
    );
  });
});
