import { describe, expect, test } from 'vitest';
import { openDb } from '@/platform/db/client';
import { bakeSales } from '@/features/bake-sales/tables';
import { testBindings } from '@/testing/bindings';
import { meteredCache, meteredDatabase, startMeter } from './meter';

const { DB, KV } = testBindings();

function aMeteredDatabase() {
  const meter = startMeter();
  return { meter, d1: meteredDatabase(DB, meter) };
}

describe('round trips to the database', () => {
  test.each([
    ['first', (statement: D1PreparedStatement) => statement.first()],
    ['all', (statement: D1PreparedStatement) => statement.all()],
    ['run', (statement: D1PreparedStatement) => statement.run()],
    ['raw', (statement: D1PreparedStatement) => statement.raw()],
  ])('`%s` is one, bound or not', async (_, ask) => {
    const { meter, d1 } = aMeteredDatabase();
    await ask(d1.prepare('SELECT 1 AS n'));
    await ask(d1.prepare('SELECT ? AS n').bind(2));
    expect(meter.d1RoundTrips).toBe(2);
  });

  test('a batch of three is one, and its answers arrive', async () => {
    const { meter, d1 } = aMeteredDatabase();
    const answers = await d1.batch<{ n: number }>([
      d1.prepare('SELECT 1 AS n'),
      d1.prepare('SELECT ? AS n').bind(2),
      DB.prepare('SELECT 3 AS n'),
    ]);
    expect(answers.map(({ results }) => results[0]?.n)).toEqual([1, 2, 3]);
    expect(meter.d1RoundTrips).toBe(1);
  });

  test('through Drizzle they are counted the same', async () => {
    const { meter, d1 } = aMeteredDatabase();
    const db = openDb(d1);
    await db.select().from(bakeSales);
    await db.batch([db.select().from(bakeSales), db.select().from(bakeSales)]);
    expect(meter.d1RoundTrips).toBe(2);
  });

  test('the movable clock of development is none, and preparing asks nothing', async () => {
    const { meter, d1 } = aMeteredDatabase();
    await d1.prepare('SELECT offset_ms FROM clock_offset WHERE id = 1').first();
    d1.prepare('SELECT 1').bind();
    expect(meter.d1RoundTrips).toBe(0);
  });
});

test('reads of the cache are counted, and those that found something apart; writes are no reads', async () => {
  const meter = startMeter();
  const kv = meteredCache(KV, meter);
  await kv.put('here', 'bread');
  expect(await kv.get('here')).toBe('bread');
  expect(await kv.get('here', { type: 'text' })).toBe('bread');
  expect(await kv.get('gone')).toBeNull();
  expect(meter).toMatchObject({ kvReads: 3, kvHits: 2 });
});
