/*
 * A judge at the Worker's bindings: serves the built Worker (./code/index.js) and counts, for every visit that carries a
 * number, how often it asked the database. It shares no code with the shop, whose own count stands in its log.
 */
import shop from './code/index.js';

export * from './code/index.js';

const visitHeader = 'x-judged-visit';
const countsPath = '/judge/round-trips/';
const innermost = Symbol('the statement itself');
const roundTrips = new Set(['first', 'all', 'run', 'raw', 'batch', 'exec']);
// Development moves the clock through the database; a real shop has no such read.
const clock = /\bclock_offset\b/;
/** @type {Map<string, number>} */
const counts = new Map();

export default {
  ...shop,
  async fetch(request, env, ctx) {
    const { pathname } = new URL(request.url);
    if (pathname.startsWith(countsPath)) return Response.json(counts.get(pathname.slice(countsPath.length)) ?? null);
    const visit = request.headers.get(visitHeader);
    if (visit === null) return asAtTheEdge(await shop.fetch(request, env, ctx));
    counts.set(visit, 0);
    return asAtTheEdge(await shop.fetch(request, { ...env, DB: counted(env.DB, visit) }, ctx));
  },
};

/**
 * Cloudflare compresses pages on their way out. On "localhost", and nowhere else, the builder's wrapper asks not to; a page
 * would weigh ten times what a visitor gets.
 */
function asAtTheEdge(answer) {
  if (answer.headers.get('content-encoding') !== 'identity') return answer;
  const headers = new Headers(answer.headers);
  headers.delete('content-encoding');
  return new Response(answer.body, { status: answer.status, statusText: answer.statusText, headers });
}

/** Any object of the database's: what it makes is watched too, and each call that goes out is counted. */
function counted(inner, visit, isClock = false) {
  return new Proxy(inner, {
    get(target, name) {
      const value = Reflect.get(target, name, target);
      if (name === innermost) return target;
      if (typeof value !== 'function') return value;
      return (...input) => {
        if (roundTrips.has(String(name)) && !isClock) counts.set(visit, (counts.get(visit) ?? 0) + 1);
        const plain = name === 'batch' ? [input[0].map((statement) => statement[innermost] ?? statement)] : input;
        const made = Reflect.apply(value, target, plain);
        if (name === 'prepare') return counted(made, visit, clock.test(input[0]));
        return name === 'bind' ? counted(made, visit, isClock) : made;
      };
    },
  });
}
