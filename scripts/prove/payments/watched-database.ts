import { through } from './machine';

const roundTrips: ReadonlySet<PropertyKey> = new Set(['first', 'all', 'run', 'raw', 'batch', 'exec']);
// Development asks how far its clock was moved; a real shop has no such read, and here the machine moves the clock.
const ofTheClock = /\bclock_offset\b/;
const unmoved = { first: () => Promise.resolve(null) };
const innermost = Symbol('the statement itself');

/** The shop's D1, or a statement of it, whose every round trip is a call at which the machine may stop. */
export function watchedDatabase<T extends object>(inner: T): T {
  return new Proxy(inner, {
    get(target, name) {
      if (name === innermost) return target;
      const value: unknown = Reflect.get(target, name, target);
      if (typeof value !== 'function') return value;
      return (...input: unknown[]): unknown => {
        const sent = name === 'batch' ? [(input[0] as object[]).map(itself)] : input;
        const call = () => Reflect.apply(value, target, sent) as object;
        if (roundTrips.has(name)) return through('database', () => Promise.resolve(call()));
        if (name === 'prepare' && ofTheClock.test(String(input[0]))) return unmoved;
        return name === 'prepare' || name === 'bind' ? watchedDatabase(call()) : call();
      };
    },
  });
}

const itself = (statement: object): unknown => Reflect.get(statement, innermost) ?? statement;
