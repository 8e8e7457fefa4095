import { openShopDatabase } from '../../../e2e/support/shop-database';
import { openBrowser } from '../browser';
import type { Conditions, ProvenPromise, Verdict } from '../promise';
import { crawl, type Crawled } from './crawl';
import { judgeFile } from './judge-file';
import { addressesIn, kindsIn } from './judge-json-ld';
import { disallows, judgeMap } from './judge-map';
import { isHidden, judgePage, ownAddress } from './judge-page';
import { openReader, type PageReader } from './read-page';

const quickPages = 40;
const sitemap = '/sitemap.xml';
/** For one person or one moment: nobody else's search engine has any business there. */
const privateAddresses = [
  ...['/basket', '/checkout', '/find-my-order', '/find-my-order/sent', '/contact/sent', '/tell-me', '/tell-me/asked'],
  ...['/tell-me/done', '/unsubscribe/done', '/orders/K7P-4QX', '/o/none', '/admin', '/admin/sign-in'],
];
/** What search engines are told, and on which page they look for it. */
const factsWanted: Readonly<Record<string, RegExp>> = {
  Bakery: /^\/$/,
  Product: /^\/products\/[\w-]+$/,
  Event: /^\/sales\/[\w-]+$/,
  FAQPage: /^\/faq$/,
  NewsArticle: /^\/news\/[\w-]+$/,
  BreadcrumbList: /^\/(products|sales|news)\/[\w-]+$/,
};

/** No link and no picture of the shop is broken, and every page says what it is. */
export const links: ProvenPromise = {
  name: 'links',
  limit: '0',
  fault: 'a bake’s picture is not where its row says',
  judge,
};

async function judge({ isQuick, isPlanted, say, shop: sharedShop }: Conditions): Promise<Verdict> {
  const { url } = await sharedShop();
  if (isPlanted) await plant(url);
  const browser = await openBrowser();
  try {
    const reader = await openReader(browser);
    const mapped = await readMap(url, reader);
    say(`the map names ${mapped.length} pages`);
    const from = ['/', ...mapped.filter((path) => path !== '/')];
    const mostPages = isQuick ? quickPages : Infinity;
    const crawled = await crawl({ origin: url, reader, from, mostPages });
    const broken = [
      ...(await judgeFiles(crawled)),
      ...judgePages(crawled, url),
      ...(isQuick ? [] : judgeMap(mapped, foundBy(crawled, url))),
      ...(await judgePrivacy(url, { reader, mapped })),
    ];
    return {
      figure: figureOf(crawled, { broken: broken.length, isQuick }),
      isKept: broken.length === 0,
      notes: broken,
    };
  } finally {
    await browser.close();
  }
}

function figureOf(crawled: Crawled, { broken, isQuick }: { broken: number; isQuick: boolean }): string {
  const pictures = [...crawled.files.values()].filter(({ type }) => type.startsWith('image/')).length;
  const figure = `${crawled.pages.length} pages, ${crawled.links} links, ${pictures} pictures, ${broken} broken`;
  return isQuick ? `${figure} (some pages)` : figure;
}

async function plant(url: string): Promise<void> {
  const database = await openShopDatabase(url);
  await database.change(["UPDATE photos SET key = 'taken-down' WHERE id = (SELECT MIN(id) FROM photos)"]);
}

async function readMap(url: string, reader: PageReader): Promise<string[]> {
  const answer = await fetch(`${url}${sitemap}`);
  if (!answer.ok) throw new Error(`${sitemap} answers ${answer.status}`);
  const named = await reader.readMap(await answer.text());
  const strange = named.filter((address) => !address.startsWith(`${url}/`));
  if (strange.length > 0) throw new Error(`The map names what is not ours: ${strange.join(', ')}`);
  return named.map((address) => address.slice(url.length));
}

async function judgeFiles({ files, dead, pages, ledFrom }: Crawled): Promise<string[]> {
  const widths = new Map(
    pages.flatMap(({ facts }) =>
      facts.pictures.flatMap(({ candidates }) => candidates.map(({ src, width }) => [src, width] as const)),
    ),
  );
  const said = (address: string, why: string) => `${address} ${why} (on ${ledFrom.get(address) ?? 'no page'})`;
  const problems = dead.map(({ address, why }) => said(address, why));
  for (const [address, file] of files) {
    const width = widths.get(address);
    const wrong = await judgeFile(file, width === undefined ? {} : { width });
    problems.push(...wrong.map((why) => said(address, why)));
  }
  return problems;
}

function judgePages(crawled: Crawled, url: string): string[] {
  const { pages, files, ledFrom } = crawled;
  const titles = Map.groupBy(
    pages.filter((page) => !isHidden(page) && ownAddress(page, url) === page.address),
    ({ facts }) => facts.titles[0] ?? '',
  );
  const known = (address: string) =>
    files.has(address) || ledFrom.has(address) || pages.some((page) => page.address === address);
  return [
    ...pages.flatMap((page) => judgePage(page, url).map((problem) => `${page.address}: ${problem}`)),
    ...[...titles]
      .filter(([, own]) => own.length > 1)
      .map(([title, own]) => `“${title}” is the title of ${own.length} pages`),
    ...judgeFragmentsElsewhere(crawled, url),
    ...pages.flatMap(({ address, facts }) => [
      ...missingFacts(address, facts.jsonLd).map((kind) => `${address}: it tells search engines of no ${kind}`),
      ...facts.jsonLd
        .flatMap(addressesIn)
        .filter((found) => found.startsWith(`${url}/products/`) || found.startsWith(`${url}/sales/`))
        .map((found) => found.slice(url.length))
        .filter((path) => !known(path) && !known(path.split('?')[0] ?? path))
        .map((path) => `${address}: it tells search engines of ${path}, where nothing leads`),
    ]),
  ];
}

function missingFacts(address: string, jsonLd: ReadonlyArray<string>): string[] {
  const told = jsonLd.flatMap(kindsIn);
  return Object.entries(factsWanted).flatMap(([kind, path]) =>
    path.test(address) && !told.includes(kind) ? kind : [],
  );
}

function judgeFragmentsElsewhere({ pages }: Crawled, url: string): string[] {
  const anchors = new Map(pages.map(({ address, facts }) => [address, facts.anchors]));
  return pages.flatMap(({ address, facts }) =>
    facts.links.flatMap((href) => {
      const to = URL.parse(href, `${url}${address}`);
      const there = to?.origin === url && to.hash !== '' ? anchors.get(`${to.pathname}${to.search}`) : undefined;
      const isThere = there?.includes(decodeURIComponent(to?.hash.slice(1) ?? '')) ?? true;
      return isThere || href.startsWith('#') ? [] : `${address}: ${href} leads to no such part of its page`;
    }),
  );
}

function foundBy({ pages }: Crawled, url: string) {
  return pages
    .filter((page) => isHidden(page) || ownAddress(page, url) === page.address)
    .map((page) => ({ path: page.address, isHidden: isHidden(page) }));
}

type Listed = { readonly reader: PageReader; readonly mapped: ReadonlyArray<string> };

async function judgePrivacy(url: string, { reader, mapped }: Listed): Promise<string[]> {
  const robots = await (await fetch(`${url}/robots.txt`)).text();
  const problems = robots.includes(`Sitemap: ${url}${sitemap}`) ? [] : ['robots.txt does not name the map'];
  problems.push(...mapped.filter((path) => disallows(robots, path)).map((path) => `robots.txt forbids ${path}`));
  for (const address of privateAddresses) {
    const answer = await fetch(`${url}${address}`, { headers: { accept: 'text/html' }, redirect: 'manual' });
    const robotsHeader = answer.headers.get('x-robots-tag') ?? '';
    const facts = await reader.read(await answer.text());
    if (!isHidden({ robotsHeader, facts })) problems.push(`${address} does not hide itself`);
    if (!disallows(robots, address)) problems.push(`robots.txt allows ${address}`);
  }
  return problems;
}
