/** What one request asked of its stores; goes into the log line that ends it. */
export type Meter = { d1RoundTrips: number; kvReads: number; kvHits: number };

/** Starts counting for one request. */
export const startMeter = (): Meter => ({ d1RoundTrips: 0, kvReads: 0, kvHits: 0 });

const roundTrips = new Set(['first', 'all', 'run', 'raw']);
// Development moves the clock through the database; a real shop has no such read.
const uncounted = /\bclock_offset\b/;

/** The database, with its round trips counted. */
export function meteredDatabase(d1: D1Database, meter: Meter): D1Database {
  return new Proxy(d1, {
    get(target, name) {
      const value: unknown = Reflect.get(target, name, target);
      if (typeof value !== 'function') return value;
      if (name === 'prepare') return (query: string) => meteredStatement(target.prepare(query), query, meter);
      return (...input: unknown[]) => {
        if (name === 'batch' || name === 'exec') meter.d1RoundTrips += 1;
        const plain = name === 'batch' ? [(input[0] as D1PreparedStatement[]).map(unwrap)] : input;
        return Reflect.apply(value, target, plain) as unknown;
      };
    },
  });
}

const inner = new WeakMap<object, D1PreparedStatement>();
const unwrap = (statement: D1PreparedStatement): D1PreparedStatement => inner.get(statement) ?? statement;

function meteredStatement(statement: D1PreparedStatement, query: string, meter: Meter): D1PreparedStatement {
  const wrapped = new Proxy(statement, {
    get(target, name) {
      const value: unknown = Reflect.get(target, name, target);
      if (typeof value !== 'function') return value;
      if (name === 'bind') return (...values: unknown[]) => meteredStatement(target.bind(...values), query, meter);
      return (...input: unknown[]) => {
        if (roundTrips.has(String(name)) && !uncounted.test(query)) meter.d1RoundTrips += 1;
        return Reflect.apply(value, target, input) as unknown;
      };
    },
  });
  inner.set(wrapped, statement);
  return wrapped;
}

/** The cache, with its reads and hits counted. */
export function meteredCache(kv: KVNamespace, meter: Meter): KVNamespace {
  return new Proxy(kv, {
    get(target, name) {
      const value: unknown = Reflect.get(target, name, target);
      if (typeof value !== 'function') return value;
      return async (...input: unknown[]) => {
        const answer: unknown = await Reflect.apply(value, target, input);
        if (name === 'get') {
          meter.kvReads += 1;
          if (answer !== null) meter.kvHits += 1;
        }
        return answer;
      };
    },
  });
}
