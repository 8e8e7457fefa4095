import type { Browser } from '@playwright/test';

/** What a page says, as a browser's own parser reads it; nothing of it was run. */
export type PageFacts = {
  readonly lang: string;
  readonly titles: ReadonlyArray<string>;
  readonly descriptions: ReadonlyArray<string>;
  readonly canonicals: ReadonlyArray<string>;
  readonly robots: string;
  /** What it shows where its link is shared, by property: `og:title`. */
  readonly shared: Readonly<Record<string, string>>;
  readonly headings: ReadonlyArray<string>;
  readonly jsonLd: ReadonlyArray<string>;
  /** Where its links lead, as they are written. */
  readonly links: ReadonlyArray<string>;
  /** The names a link may lead to on this page. */
  readonly anchors: ReadonlyArray<string>;
  readonly pictures: ReadonlyArray<PictureFacts>;
  /** What else it has the browser fetch: styles, scripts, fonts, icons. */
  readonly parts: ReadonlyArray<string>;
};

type Words = Omit<PageFacts, 'pictures'>;

export type PictureFacts = {
  readonly src: string;
  /** Each candidate and the width it claims to have. */
  readonly candidates: ReadonlyArray<{ readonly src: string; readonly width: number }>;
  readonly width: number;
  readonly height: number;
  readonly hasAlt: boolean;
};

export type PageReader = {
  readonly read: (html: string) => Promise<PageFacts>;
  readonly readMap: (xml: string) => Promise<string[]>;
};

/** Opens a reader of pages: Chromium's parser, in a tab that shows nothing. */
export async function openReader(browser: Browser): Promise<PageReader> {
  const tab = await browser.newPage();
  // The compiler of these scripts gives functions their names by calling this, also inside a page.
  await tab.evaluate('globalThis.__name = (named) => named;');
  return {
    read: async (html) => ({
      ...(await tab.evaluate(readWords, html)),
      pictures: await tab.evaluate(readPictures, html),
    }),
    readMap: (xml) =>
      tab.evaluate((text) => {
        const parsed = new DOMParser().parseFromString(text, 'application/xml');
        if (parsed.querySelector('parsererror')) throw new Error('The map is no XML');
        return [...parsed.getElementsByTagName('loc')].map((element) => element.textContent.trim());
      }, xml),
  };
}

/* What follows runs inside the tab: each takes nothing along but its argument. */

function readWords(html: string): Words {
  const page = new DOMParser().parseFromString(html, 'text/html');
  const all = (selector: string) => [...page.querySelectorAll(selector)];
  const attributes = (selector: string, name: string) =>
    all(selector).map((element) => element.getAttribute(name) ?? '');
  return {
    lang: page.documentElement.lang,
    titles: all('head > title, body > title').map((title) => title.textContent.trim()),
    descriptions: attributes('meta[name="description"]', 'content'),
    canonicals: attributes('link[rel="canonical"]', 'href'),
    robots: attributes('meta[name="robots"]', 'content').join(', '),
    shared: Object.fromEntries(
      all('meta[property^="og:"], meta[name^="twitter:"]').map((meta) => [
        meta.getAttribute('property') ?? meta.getAttribute('name') ?? '',
        meta.getAttribute('content') ?? '',
      ]),
    ),
    headings: all('h1').map((heading) => heading.textContent.trim()),
    jsonLd: all('script[type="application/ld+json"]').map((script) => script.textContent),
    links: attributes('a[href], area[href]', 'href'),
    anchors: all('[id]').map(({ id }) => id),
    parts: [
      ...attributes('link[rel~="stylesheet"], link[rel~="icon"], link[rel="preload"], link[rel~="manifest"]', 'href'),
      ...attributes('script[src]', 'src'),
    ].filter((href) => href !== ''),
  };
}

function readPictures(html: string): PictureFacts[] {
  const candidatesIn = (set: string) =>
    set
      .split(/,\s+/)
      .filter((one) => one !== '')
      .map((one) => {
        const [src = '', width = '0'] = one.trim().split(/\s+/);
        return { src, width: parseInt(width, 10) };
      });
  const page = new DOMParser().parseFromString(html, 'text/html');
  return [...page.querySelectorAll('img')].map((img) => {
    const sources = [...(img.closest('picture')?.querySelectorAll('source') ?? []), img];
    return {
      src: img.getAttribute('src') ?? '',
      candidates: sources.flatMap((source) => candidatesIn(source.getAttribute('srcset') ?? '')),
      width: Number(img.getAttribute('width') ?? 0),
      height: Number(img.getAttribute('height') ?? 0),
      hasAlt: img.hasAttribute('alt'),
    };
  });
}
