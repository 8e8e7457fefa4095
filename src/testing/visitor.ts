import { type Db, openDb } from '@/platform/db/client';
import { testBindings } from './bindings';
import { testContext } from './context';

/** A visitor whose round trips to D1 are counted, and who waits until everything is kept. */
export function aVisitor(over: Parameters<typeof testContext>[0] = {}) {
  const counts = { batches: 0 };
  const work: Promise<unknown>[] = [];
  const plain = openDb(testBindings().DB);
  const db = withBatch(async (statements) => {
    counts.batches += 1;
    return plain.batch(statements);
  });
  return {
    context: testContext({ db, afterResponse: (promise) => void work.push(promise), ...over }),
    counts,
    settle: () => Promise.all(work),
  };
}

/** A database that does not answer. */
export function anUnreachableDatabase(): Db {
  return withBatch(() => Promise.reject(new Error('D1_ERROR: no answer')));
}

/** The database of the test, with another way to run a batch. */
function withBatch(batch: (statements: Parameters<Db['batch']>[0]) => Promise<unknown>): Db {
  return Object.assign(openDb(testBindings().DB), { batch });
}
