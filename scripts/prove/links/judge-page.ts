import type { PageFacts } from './read-page';
import { judgeJsonLd } from './judge-json-ld';

/* What every page owes to who reads it aloud, finds it or shares it; the figures are search engines' own. */

const longestTitle = 65;
const description = { shortest: 50, longest: 160 } as const;
const shownWhenShared = ['og:title', 'og:description', 'og:image', 'og:site_name', 'og:type', 'twitter:card'];

export type Answered = {
  /** The address without what stands before its path. */
  readonly address: string;
  readonly status: number;
  readonly robotsHeader: string;
  readonly facts: PageFacts;
};

/** Whether search engines may show it. */
export function isHidden({ robotsHeader, facts }: Pick<Answered, 'robotsHeader' | 'facts'>): boolean {
  return `${facts.robots} ${robotsHeader}`.includes('noindex');
}

/** The one address a page gives as its own: "/menu" of "/menu?sale=…"; null where it gives none or several. */
export function ownAddress({ facts }: Pick<Answered, 'facts'>, origin: string): string | null {
  const [canonical, ...more] = facts.canonicals;
  if (canonical === undefined || more.length > 0) return null;
  const url = new URL(canonical, origin);
  return url.origin === origin ? `${url.pathname}${url.search}` : null;
}

/** Everything that is wrong with one page by itself, a line each. */
export function judgePage(page: Answered, origin: string): string[] {
  const { facts } = page;
  return [
    ...judgeWords(facts),
    ...(isHidden(page) ? [] : [...judgeAddress(page, origin), ...judgeSharing(facts, origin)]),
    ...facts.jsonLd.flatMap((text) => judgeJsonLd(text, origin)),
    ...judgeFragments(facts),
    ...facts.pictures.flatMap(({ src, width, height, hasAlt }) => [
      ...(width > 0 && height > 0 ? [] : [`the picture ${src} keeps no space`]),
      ...(hasAlt ? [] : [`the picture ${src} says nothing to who cannot see it`]),
    ]),
  ];
}

function judgeWords({ lang, titles, headings, descriptions }: PageFacts): string[] {
  const [title = '', ...moreTitles] = titles;
  const [said = '', ...moreSaid] = descriptions;
  return [
    ...(lang === 'en-GB' ? [] : [`its language is “${lang}”`]),
    ...(headings.length === 1 && headings[0] !== '' ? [] : [`it has ${headings.length} main headings`]),
    ...(moreTitles.length > 0 ? [`it has ${titles.length} titles`] : []),
    ...(title !== '' && title.length <= longestTitle ? [] : [`its title has ${title.length} letters: “${title}”`]),
    ...(moreSaid.length > 0 ? [`it has ${descriptions.length} descriptions`] : []),
    ...(said.length >= description.shortest && said.length <= description.longest
      ? []
      : [`its description has ${said.length} letters: “${said}”`]),
  ];
}

function judgeAddress(page: Answered, origin: string): string[] {
  const own = ownAddress(page, origin);
  if (own === null) return [`it gives ${page.facts.canonicals.length} addresses as its own, or a stranger’s`];
  const [path] = page.address.split('?');
  return own === path || own === page.address ? [] : [`it gives ${own} as its own address`];
}

function judgeSharing({ shared }: PageFacts, origin: string): string[] {
  const missing = shownWhenShared.filter((name) => !shared[name]);
  const picture = shared['og:image'] ?? '';
  return [
    ...missing.map((name) => `it has no ${name}`),
    ...(picture.startsWith(`${origin}/`) ? [] : [`the picture to share has no whole address: ${picture}`]),
    ...(shared['og:image:width'] === '1200' && shared['og:image:height'] === '630'
      ? []
      : ['the picture to share does not say that it is 1200 × 630']),
  ];
}

function judgeFragments({ links, anchors }: PageFacts): string[] {
  const here = links.filter((href) => href.startsWith('#') && href.length > 1);
  return here
    .filter((href) => !anchors.includes(decodeURIComponent(href.slice(1))))
    .map((href) => `${href} leads nowhere`);
}
