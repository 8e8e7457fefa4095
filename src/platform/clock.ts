import { second } from '@/kernel/time';
import type { Env } from './env';

/** Tells the time of the shop. */
export type Clock = () => number;

/** The real time, which no stage moves: for request ids, which must rise whatever the shop's clock does. */
export const realTime: Clock = () => Date.now();

const rereadMs = second;
type Offset = { readonly readAt: number; readonly ms: number };
const unread: Offset = { readAt: 0, ms: 0 };
// The build gives every route modules of its own: only the isolate's global object is one for all of them.
const isolate: typeof globalThis & { clockOffset?: Offset } = globalThis;

/** Has the next request of this isolate read anew how far the clock is moved. */
export function forgetOffset(): void {
  isolate.clockOffset = unread;
}

/** The clock of a request or job: the real one, moved by what `npm run clock` wrote where the stage allows it. */
export async function readClock(env: Env, d1: D1Database): Promise<Clock> {
  if (env.STAGE !== 'development') {
    await refuseMovedClock(d1);
    return () => Date.now();
  }
  const { ms } = await knownOffset(d1);
  return () => Date.now() + ms;
}

async function knownOffset(d1: D1Database): Promise<Offset> {
  const known = isolate.clockOffset ?? unread;
  if (Date.now() - known.readAt <= rereadMs) return known;
  const read = { readAt: Date.now(), ms: await readOffset(d1) };
  isolate.clockOffset = read;
  return read;
}

async function readOffset(d1: D1Database): Promise<number> {
  try {
    return (await d1.prepare('SELECT offset_ms FROM clock_offset WHERE id = 1').first<number>('offset_ms')) ?? 0;
  } catch {
    // A database that is down, or not made yet, is for whoever needs its data to report.
    return 0;
  }
}

let checked = false;

/** A database carried over from development must not move the clock of a real shop. */
async function refuseMovedClock(d1: D1Database): Promise<void> {
  if (checked) return;
  if ((await readOffset(d1)) !== 0) throw new Error('The clock is moved, which only development allows');
  checked = true;
}
