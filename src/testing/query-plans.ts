import type { Context } from '@/platform/context';
import { openDb } from '@/platform/db/client';
import { testBindings } from './bindings';

/** Tables that grow for as long as the shop trades; a list that reads one of them whole takes minutes some day. */
const large = ['orders', 'order_lines', 'order_events', 'ledger', 'payments', 'refunds', 'letters', 'audit'];

/** This index holds only what somebody must look at: reading all of it is the question. */
const fewAreFlagged = 'INDEX orders_by_attention';

/** A context that notes every question it asks the database. */
export function noting(context: Context): { readonly context: Context; readonly asked: Set<string> } {
  const asked = new Set<string>();
  const noted = new Proxy(testBindings().DB, {
    get(db, property: keyof D1Database) {
      if (property !== 'prepare') return db[property].bind(db);
      return (query: string) => {
        asked.add(query);
        return db.prepare(query);
      };
    },
  });
  return { context: { ...context, db: openDb(noted) }, asked };
}

/** How the database would go about a question, a step each. */
export async function planOf(query: string): Promise<string[]> {
  // The plan is made before any value is known; D1 wants one for each place all the same.
  const values = query.split('?').slice(1).fill('');
  const plan = testBindings()
    .DB.prepare(`EXPLAIN QUERY PLAN ${query}`)
    .bind(...values);
  const { results } = await plan.all<{ detail: string }>();
  return results.map(({ detail }) => detail);
}

/** The steps of a question that read a large table whole. */
export async function wholeTablesRead(query: string): Promise<string[]> {
  const isScan = (detail: string) =>
    large.some((table) => new RegExp(`^SCAN "?${table}\\b`).test(detail)) && !detail.includes(fewAreFlagged);
  return (await planOf(query)).filter(isScan);
}
