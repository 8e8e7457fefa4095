import { expect, test } from 'vitest';
import { testBindings } from '@/testing/bindings';
import { during, startMachine, type Stop, stopped } from './machine';
import { watchedDatabase } from './watched-database';

const key = (name: string) => `proof-${name}`;
const keep = (name: string) =>
  `INSERT INTO settings (key, value, changed_at) VALUES ('${key(name)}', '1', 1) ON CONFLICT (key) DO NOTHING`;

/** Two batches, one after the other, on a machine that is stopped as told; says what stands in D1 afterwards. */
async function written(stops: ReadonlyArray<Stop>) {
  const plain = testBindings().DB;
  await plain.prepare("DELETE FROM settings WHERE key LIKE 'proof-%'").run();
  const machine = startMachine(stops);
  const database = watchedDatabase(plain);
  const answer = await during({ machine, life: machine.life }, async () => {
    await database.batch([database.prepare(keep('a')), database.prepare(keep('b'))]);
    await database.prepare(keep('c')).run();
    return 'done';
  });
  const { results } = await plain
    .prepare("SELECT key FROM settings WHERE key LIKE 'proof-%' ORDER BY key")
    .all<{ key: string }>();
  return { answer, keys: results.map((row) => row.key), calls: machine.calls.database };
}

test('a shop that goes on writes as ever, and each round trip is counted', async () => {
  expect(await written([])).toEqual({ answer: 'done', keys: ['a', 'b', 'c'].map(key), calls: 2 });
});

test('stopped before a batch it has written none of it', async () => {
  const stop: Stop = { line: 'database', at: 1, when: 'before' };
  expect(await written([stop])).toEqual({ answer: stopped, keys: [], calls: 1 });
});

test('stopped after a batch it has written all of it, and nothing more', async () => {
  const stop: Stop = { line: 'database', at: 1, when: 'after' };
  expect(await written([stop])).toEqual({ answer: stopped, keys: ['a', 'b'].map(key), calls: 1 });
});
