import { ownAddress as someAddress } from '../../../e2e/support/orders';
import type { File } from './judge-file';
import type { Answered } from './judge-page';
import type { PageReader } from './read-page';

/* Follows every link of the running shop, as a search engine does that runs nothing. */

const lanes = 4;
const redirectsFollowed = 3;
/** An answer that only moves for now is none to complain about: the checkout of an empty basket leads to the basket. */
const movedForNow = new Set([302, 303, 307]);

export type Crawled = {
  readonly pages: ReadonlyArray<Answered>;
  readonly files: ReadonlyMap<string, File>;
  /** Who leads to what: the address, and one page it stands on. */
  readonly ledFrom: ReadonlyMap<string, string>;
  /** Where a link ended in nothing. */
  readonly dead: ReadonlyArray<{ readonly address: string; readonly why: string }>;
  readonly links: number;
};

export type Crawl = {
  readonly origin: string;
  readonly reader: PageReader;
  readonly from: ReadonlyArray<string>;
  readonly mostPages: number;
};

/** Reads every page that can be reached from some, and everything those pages have browsers fetch. */
export async function crawl({ origin, reader, from, mostPages }: Crawl): Promise<Crawled> {
  const ledFrom = new Map(from.map((address) => [address, 'the start']));
  const waiting = [...from];
  const pages: Answered[] = [];
  const files = new Map<string, File>();
  const dead: { address: string; why: string }[] = [];
  let links = 0;
  const note = (address: string, page: string, isPage: boolean) => {
    if (ledFrom.has(address)) return;
    ledFrom.set(address, page);
    // A page that is narrowed leads to more narrowed pages without end; what those lead to, the plain ones do as well.
    if (!isPage || !page.includes('?') || !address.includes('?')) waiting.push(address);
  };
  const visit = async (address: string): Promise<void> => {
    const answer = await get(origin, address);
    // Elsewhere, as to the page of a sign-in service: what is there is not ours to read.
    if (answer.leadsOut) return;
    if (!answer.type.startsWith('text/html')) return void files.set(address, answer);
    if (answer.status !== 200) return void dead.push({ address, why: `answers ${answer.status}` });
    if (pages.length >= mostPages) return;
    const facts = await reader.read(new TextDecoder().decode(answer.bytes));
    pages.push({ address, status: answer.status, robotsHeader: answer.robots, facts });
    const own = facts.links.flatMap((href) => addressWithin(href, address, origin) ?? []);
    links += facts.links.length;
    for (const led of own) note(led, address, true);
    for (const part of partsOf(facts)) note(addressWithin(part, address, origin) ?? address, address, false);
  };
  await inLanes(waiting, visit);
  return { pages, files, ledFrom, dead, links };
}

type Answer = File & { readonly robots: string; readonly leadsOut: boolean };

async function get(origin: string, address: string, followed = 0): Promise<Answer> {
  const headers = { accept: 'text/html,*/*', ...someAddress() };
  const answer = await fetch(`${origin}${address}`, { headers, redirect: 'manual' });
  const to = answer.headers.get('location');
  const isMoved = to !== null && movedForNow.has(answer.status);
  const next = isMoved ? addressWithin(to, address, origin) : null;
  if (next !== null && followed < redirectsFollowed) return get(origin, next, followed + 1);
  return {
    leadsOut: isMoved && next === null,
    path: address.split('?')[0] ?? address,
    status: answer.status,
    type: answer.headers.get('content-type') ?? '',
    cacheControl: answer.headers.get('cache-control') ?? '',
    robots: answer.headers.get('x-robots-tag') ?? '',
    bytes: await answer.bytes(),
  };
}

/** Where a link leads inside the shop, without its fragment; null where it leads out of it. */
export function addressWithin(href: string, page: string, origin: string): string | null {
  const url = URL.parse(href, `${origin}${page}`);
  return url?.origin === origin ? `${url.pathname}${url.search}` : null;
}

function partsOf({ parts, pictures, shared }: Answered['facts']): string[] {
  const shown = pictures.flatMap(({ src, candidates }) => [src, ...candidates.map((one) => one.src)]);
  return [...parts, ...shown, shared['og:image'] ?? ''].filter((href) => href !== '');
}

async function inLanes(waiting: string[], visit: (address: string) => Promise<void>): Promise<void> {
  let busy = 0;
  const lane = async (): Promise<void> => {
    // A lane with nothing to do waits for the others: each page may lead to more.
    while (waiting.length > 0 || busy > 0) {
      const next = waiting.shift();
      if (next === undefined) await new Promise((later) => setTimeout(later, 5));
      else {
        busy += 1;
        await visit(next).finally(() => (busy -= 1));
      }
    }
  };
  await Promise.all(Array.from({ length: lanes }, lane));
}
