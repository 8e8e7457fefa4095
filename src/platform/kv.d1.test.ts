import { beforeEach, describe, expect, test, vi } from 'vitest';
import * as z from 'zod/mini';
import { testContext } from '@/testing/context';
import { forgetKept, type Kept, readPlain } from './kv';
import { keyOfLatest, keyOfPlain, type KeptName } from './kv-keys';

const name: KeptName = { kind: 'settings', id: 'test' };
const words = z.object({ words: z.string() });
type Words = z.infer<typeof words>;

/** A visitor who waits until everything is kept. */
function visitor() {
  const work: Promise<unknown>[] = [];
  const context = testContext({ afterResponse: (promise) => void work.push(promise) });
  return { context, settle: () => Promise.all(work) };
}

const keptWords = (load: () => Promise<Words | null>): Kept<Words> => ({
  ...name,
  read: (found) => words.safeParse(found).data ?? null,
  load,
});

const down = () => Promise.reject(new Error('D1_ERROR: no answer'));
const { context, settle } = visitor();

beforeEach(async () => {
  await settle();
  await Promise.all([keyOfPlain(name), keyOfLatest(name)].map((key) => context.kv.delete(key)));
});

describe('a page without stock', () => {
  test('asks the database once, and the next visitor not at all', async () => {
    const load = vi.fn(() => Promise.resolve({ words: 'Fresh today' }));
    expect(await readPlain(context, keptWords(load))).toEqual({ words: 'Fresh today' });
    await settle();
    expect(await readPlain(context, keptWords(load))).toEqual({ words: 'Fresh today' });
    expect(load).toHaveBeenCalledTimes(1);
  });

  test('does not keep what is not there, because it may come', async () => {
    expect(
      await readPlain(
        context,
        keptWords(() => Promise.resolve(null)),
      ),
    ).toBeNull();
    await settle();
    expect(
      await readPlain(
        context,
        keptWords(() => Promise.resolve({ words: 'Just baked' })),
      ),
    ).toEqual({
      words: 'Just baked',
    });
  });

  test('reads the thing itself where the copy has another shape', async () => {
    await context.kv.put(keyOfPlain(name), JSON.stringify({ text: 'Of last year' }));
    const live = { words: 'Of today' };
    expect(
      await readPlain(
        context,
        keptWords(() => Promise.resolve(live)),
      ),
    ).toEqual(live);
  });

  test('is shown from the newest copy when the database does not answer', async () => {
    await readPlain(
      context,
      keptWords(() => Promise.resolve({ words: 'As we last knew it' })),
    );
    await settle();
    await context.kv.delete(keyOfPlain(name));
    expect(await readPlain(context, keptWords(down))).toEqual({ words: 'As we last knew it' });
  });

  test('breaks as any other page does where there is no copy either', async () => {
    await expect(readPlain(context, keptWords(down))).rejects.toThrow('no answer');
  });
});

test('what has changed is forgotten, so that the next visitor sees it as it is now, also in an outage', async () => {
  await readPlain(
    context,
    keptWords(() => Promise.resolve({ words: 'Before' })),
  );
  await settle();
  await forgetKept(context, [name]);
  await expect(readPlain(context, keptWords(down))).rejects.toThrow('no answer');
  expect(
    await readPlain(
      context,
      keptWords(() => Promise.resolve({ words: 'After' })),
    ),
  ).toEqual({ words: 'After' });
});

test('a cache that is down costs time and nothing else', async () => {
  const lines: string[] = [];
  const broken = testContext({
    kv: new Proxy(context.kv, { get: () => () => Promise.reject(new Error('KV is down')) }),
    log: { ...context.log, warn: (event) => void lines.push(event) },
  });
  expect(
    await readPlain(
      broken,
      keptWords(() => Promise.resolve({ words: 'Still here' })),
    ),
  ).toEqual({
    words: 'Still here',
  });
  await forgetKept(broken, [name]);
  expect(lines.toSorted()).toEqual(['kv.not_forgotten', 'kv.not_kept', 'kv.unreadable']);
});
