import { makeId } from '@/kernel/ids';
import type { Instant } from '@/kernel/time';
import type { Companion, Context } from '@/platform/context';
import { openDb } from '@/platform/db/client';
import { createLog } from '@/platform/log';
import { luckOf } from './luck';
import { type Bank, openBank, openPost, type Post } from './outside';

/** A shop whose clock is turned back: its commands are the shop's own, its outside world is made up. */
export type PastShop = {
  readonly bank: Bank;
  readonly post: Post;
  /** What a request or a job of that moment works with. */
  readonly contextAt: (at: Instant) => Context;
  /** Waits for what a command left to be done after its answer. */
  readonly afterwards: () => Promise<void>;
};

// Counters are hashed with it, and they are forgotten with the day.
const pepper = 'the past of a demonstration';

const restingCompanion: Companion = {
  tick: () => Promise.resolve(),
  sendLetters: () => Promise.resolve(),
  runJob: () => Promise.resolve(null),
  admit: () => Promise.resolve(true),
  makePicture: () => Promise.resolve(null),
  makeLabels: () => Promise.resolve(null),
};

/** Stands for what no command of the past has any business with. */
const shut: object = new Proxy(
  {},
  {
    get: (_door, name) => {
      throw new Error(`The past has no door called ${String(name)}`);
    },
  },
);

/** Opens the shop on a database, with chance that follows from a name alone. */
export function openPast(d1: D1Database, name: string): PastShop {
  const { bytes } = luckOf(`${name}: ids`);
  const bank = openBank(luckOf(`${name}: bank`));
  const post = openPost(luckOf(`${name}: post`));
  const left: Promise<unknown>[] = [];
  const shared = {
    db: openDb(d1),
    kv: shut as KVNamespace,
    media: shut as R2Bucket,
    identity: shut as Context['identity'],
    turnstile: shut as Context['turnstile'],
    mail: post.mail,
    companion: restingCompanion,
    caller: { kind: 'guest' },
    address: '192.0.2.1',
    baseUrl: 'http://localhost:3000',
    log: createLog({}, () => undefined),
    linkKeys: [pepper],
    secretKeys: [pepper],
    randomBytes: bytes,
    afterResponse: (work) => void left.push(work),
  } satisfies Partial<Context>;
  return {
    bank,
    post,
    contextAt: (at) => {
      const newId: Context['newId'] = (prefix) => makeId(prefix, at, bytes);
      return { ...shared, stripe: bank.stripeAt(at), now: () => at, newId, requestId: newId('req') };
    },
    afterwards: async () => {
      while (left.length > 0) await left.shift();
    },
  };
}
