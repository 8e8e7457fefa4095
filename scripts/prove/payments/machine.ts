import { AsyncLocalStorage } from 'node:async_hooks';

/*
 * The machine a shop runs on: its clock can be moved, and its plug can be pulled at any call that leaves it. A shop that was
 * stopped goes no further: what it still waited for never comes, as for a process that is gone. The next one is up at once.
 */

/** Where calls go: services outside over HTTP, or the shop's own D1. */
export type Line = 'outside' | 'database';

/** Pulls the plug at a call, counted from the beginning: before it goes out, or once it is done and not yet answered. */
export type Stop = { readonly line: Line; readonly at: number; readonly when: 'before' | 'after' };

/** What whoever had asked a shop that was stopped gets to know. */
export const stopped = Symbol('the shop was stopped');

type Life = { isOver: boolean; readonly over: Promise<typeof stopped>; readonly end: () => void };

export type Machine = {
  /** How far its clock is ahead of the real one. */
  offsetMs: number;
  life: Life;
  /** Stops that are still to come. */
  stops: ReadonlyArray<Stop>;
  readonly hadStops: Stop[];
  readonly calls: Record<Line, number>;
  /** Calls that have gone out and are not answered, also those of a shop that is no more. */
  underWay: number;
  /** What broke, in the words of the shop's log. */
  readonly broke: string[];
};

type Here = { readonly machine: Machine; readonly life: Life };

const here = new AsyncLocalStorage<Here>();
const goesNoFurther = () => new Promise<never>(() => undefined);

/** A machine with a shop that is up, and the stops that are to come. */
export function startMachine(stops: ReadonlyArray<Stop>): Machine {
  const calls = { outside: 0, database: 0 };
  return { offsetMs: 0, life: newLife(), stops, hadStops: [], calls, underWay: 0, broke: [] };
}

function newLife(): Life {
  const { promise: over, resolve } = Promise.withResolvers<typeof stopped>();
  return { isOver: false, over, end: () => resolve(stopped) };
}

/** Stops the shop, whatever it does, and starts it again. */
export function restart(machine: Machine): void {
  machine.life.isOver = true;
  machine.life.end();
  machine.life = newLife();
}

/** Lets a shop that is up work; tells where it was stopped meanwhile. */
export function during<T>({ machine, life }: Here, work: () => Promise<T>): Promise<T | typeof stopped> {
  if (life.isOver) return Promise.resolve(stopped);
  return Promise.race([here.run({ machine, life }, work), life.over]);
}

/** Notes what the shop says went wrong. */
export function noteBroken(words: string): void {
  here.getStore()?.machine.broke.push(words);
}

/** One call that leaves the machine. */
export async function through<T>(line: Line, call: () => Promise<T>): Promise<T> {
  const at = here.getStore();
  if (!at) return call();
  const { machine, life } = at;
  if (hasEnded(life)) return goesNoFurther();
  machine.calls[line] += 1;
  const place = machine.calls[line];
  if (pullsPlug(machine, { line, at: place, when: 'before' })) return goesNoFurther();
  machine.underWay += 1;
  const [answer] = await Promise.allSettled([call()]);
  machine.underWay -= 1;
  // Somebody else's call may have been the one at which it stopped.
  if (hasEnded(life) || pullsPlug(machine, { line, at: place, when: 'after' })) return goesNoFurther();
  if (answer.status === 'rejected') throw answer.reason;
  return answer.value;
}

const hasEnded = ({ isOver }: Life) => isOver;

function pullsPlug(machine: Machine, now: Stop): boolean {
  const stop = machine.stops.find(({ line, at, when }) => line === now.line && at === now.at && when === now.when);
  if (!stop) return false;
  machine.hadStops.push(stop);
  restart(machine);
  return true;
}

const shortestTimeLimitMs = 5000;
const hurry = 40;

/** Puts this isolate's clock, timers and line to the outside under the machine that runs at the moment. */
export function takeOver(onRequest: (input: RequestInfo | URL, init?: RequestInit) => RequestInit | undefined): void {
  const { fetch: realFetch, setTimeout: realTimeout } = globalThis;
  const realNow = Date.now.bind(Date);
  Date.now = () => realNow() + (here.getStore()?.machine.offsetMs ?? 0);
  // Waits before another try are shortened; limits on how long an answer may take are not.
  globalThis.setTimeout = ((work: (...given: unknown[]) => void, ms = 0, ...given: unknown[]) =>
    realTimeout(work, ms < shortestTimeLimitMs ? ms / hurry : ms, ...given)) as typeof setTimeout;
  globalThis.fetch = (input, init) => through('outside', () => realFetch(input, onRequest(input, init)));
}
