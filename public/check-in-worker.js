/*
 * The check-in without a network: keeps its page, with all the files it is made of, and gives them out again where nothing
 * else answers. It never keeps an order: the list has a place of its own, from where it is forgotten.
 */
const shelf = 'check-in';
const page = '/admin/check-in';
/** A network that answers nothing for so long is none. */
const patienceMs = 4000;

self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));
self.addEventListener('message', (event) => {
  const { keep: parts } = event.data ?? {};
  if (!Array.isArray(parts)) return;
  event.waitUntil(keepAsked(parts.filter(isPart)).then(() => event.source?.postMessage('kept')));
});
self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== self.location.origin) return;
  if (request.mode === 'navigate' && pathname === page) event.respondWith(openPage(event));
  else if (isPart(pathname)) event.respondWith(givePart(request));
});

const isPart = (pathname) => pathname.startsWith('/_next/static/');

/** The page afresh; from the shelf where the network is down, slow or broken. */
async function openPage(event) {
  const fresh = fetch(event.request);
  // Kept even where it comes too late for whoever waits.
  event.waitUntil(
    fresh.then(
      (answer) => (answer.ok ? keep(answer.clone()) : undefined),
      () => undefined,
    ),
  );
  const kept = await (await caches.open(shelf)).match(page);
  if (!kept) return fresh;
  const tooLong = new Promise((resolve) => setTimeout(resolve, patienceMs, kept));
  // A redirect is the way to the sign-in page: its status is 0.
  const answered = fresh.then(
    (answer) => (answer.status >= 500 ? kept : answer),
    () => kept,
  );
  return Promise.race([answered, tooLong]);
}

let keeping = Promise.resolve();

/** Keeps the page unless it is kept already, or being kept; and what it has fetched since it was opened. */
async function keepAsked(parts) {
  await keeping.catch(() => undefined);
  const cache = await caches.open(shelf);
  if (!(await cache.match(page))) {
    const answer = await fetch(page, { credentials: 'same-origin', redirect: 'manual' });
    if (!answer.ok) throw new Error('The page is not to be had');
    await keep(answer);
  }
  // Fetched past this worker where the page was opened from another one of the office.
  const missing = await Promise.all(parts.map(async (part) => ((await cache.match(part)) ? [] : [part])));
  await cache.addAll(missing.flat());
}

/** One after the other: a page and its files must be of the same build. */
function keep(answer) {
  keeping = keeping.catch(() => undefined).then(() => putOnShelf(answer));
  return keeping;
}

async function putOnShelf(answer) {
  const cache = await caches.open(shelf);
  const words = await answer.clone().text();
  const parts = new Set(words.match(/\/_next\/static\/[\w./~@%()[\]-]+/g) ?? []);
  const known = (await cache.keys()).map(({ url }) => new URL(url).pathname);
  const missing = [...parts].filter((part) => !known.includes(part));
  await Promise.all(missing.map((part) => cache.add(part)));
  await cache.put(page, answer);
  // Another build: of the one before nothing is needed any more.
  if (missing.length > 0)
    await Promise.all(known.filter((path) => path !== page && !parts.has(path)).map((path) => cache.delete(path)));
}

/** The names of the files change with what is in them: what is on the shelf is what the network has. */
async function givePart(request) {
  const cache = await caches.open(shelf);
  const kept = await cache.match(request, { ignoreVary: true });
  if (kept) return kept;
  const fresh = await fetch(request);
  if (fresh.ok) await cache.put(request, fresh.clone());
  return fresh;
}
