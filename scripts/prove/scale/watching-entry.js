/*
 * A judge at the Worker's database binding: serves the built Worker (./code/index.js) and notes what each kind of visit asks
 * the database, how many rows that read by the database's own count, and how often it went there. It shares no code with
 * the shop, and looks at what crosses the binding: the statements as they are sent, the answers as they come back.
 */
import shop from './code/index.js';

export * from './code/index.js';

const kindHeader = 'x-judged-kind';
const notesPath = '/judge/statements/';
// Development moves the clock through the database; a real shop has no such read.
const clock = /\bclock_offset\b/;
// An answer holds one count for each statement, in their order.
const rowsRead = /"rows_read":(\d+)/g;
/** @type {Map<string, { roundTrips: number, statements: Map<string, { params: unknown[], times: number, rows: number }> }>} */
const kinds = new Map();

export default {
  ...shop,
  async fetch(request, env, ctx) {
    const { pathname } = new URL(request.url);
    if (pathname.startsWith(notesPath))
      return Response.json(noted(decodeURIComponent(pathname.slice(notesPath.length))));
    const kind = request.headers.get(kindHeader);
    return shop.fetch(request, kind === null ? env : { ...env, DB: watched(env.DB, kindOf(kind)) }, ctx);
  },
};

function kindOf(name) {
  if (!kinds.has(name)) kinds.set(name, { roundTrips: 0, statements: new Map() });
  return kinds.get(name);
}

function noted(name) {
  const { roundTrips, statements } = kindOf(name);
  return { roundTrips, statements: [...statements].map(([sql, facts]) => ({ sql, ...facts })) };
}

/** The database with a watched way to it; every call of that way is one round trip. */
function watched(database, kind) {
  let roundTrips = 0;
  const way = {
    async fetch(address, sent) {
      const answer = await database.fetcher.fetch(address, sent);
      const asked = [JSON.parse(sent.body)].flat();
      if (asked.some(({ sql }) => clock.test(sql))) return answer;
      roundTrips += 1;
      kind.roundTrips = Math.max(kind.roundTrips, roundTrips);
      const counts = [...(await answer.clone().text()).matchAll(rowsRead)].map(([, rows]) => Number(rows));
      asked.forEach((statement, place) => note(kind, statement, counts[place]));
      return answer;
    },
  };
  const session = Object.create(database.alwaysPrimarySession, { fetcher: { value: way } });
  return Object.create(database, { alwaysPrimarySession: { value: session } });
}

/** Of all who send a statement, the one that reads most is kept. */
function note({ statements }, { sql, params = [] }, rows) {
  if (rows === undefined) throw new Error('The database did not say how many rows it read');
  const before = statements.get(sql);
  const most = before === undefined || rows > before.rows ? { params, rows } : before;
  statements.set(sql, { ...most, times: (before?.times ?? 0) + 1 });
}
