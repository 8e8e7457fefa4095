import { and, asc, eq } from 'drizzle-orm';
import * as z from 'zod/mini';
import type { OrderId, PersonId } from '@/kernel/ids';
import type { Instant } from '@/kernel/time';
import type { Db, Statement } from '@/platform/db/client';
import { constraintOf } from '@/platform/db/problems';
import { type Reading, reading } from '@/platform/db/reading';
import type { WrittenHandOver } from '../domain/decide-hand-over';
import {
  firstHands,
  type HandOverFact,
  handOverKinds,
  handOverOutcomes,
  handOverReasons,
} from '../domain/hand-over-fact';
import { handOvers } from '../tables';

const answerSchema = z.object({
  outcome: z.enum(handOverOutcomes),
  why: z.nullable(z.enum(handOverReasons)),
  first: z.nullable(z.object({ at: z.number(), by: z.enum(firstHands) })),
});

/** One of a device's facts, and the order it is about. */
export type KeptHandOver = WrittenHandOver & { readonly orderId: OrderId };

/** Reads what became of a device's n-th fact; null where it has not arrived yet. */
export function handOverReading(
  db: Db,
  { device, n }: Pick<HandOverFact, 'device' | 'n'>,
): Reading<KeptHandOver | null> {
  const query = db
    .select()
    .from(handOvers)
    .where(and(eq(handOvers.device, device), eq(handOvers.n, n)));
  return reading(query, ([row]) => (row ? handOverOf(row) : null));
}

/** Reads what was said at the table of an order, by device and number. */
export async function handOversOf(db: Db, orderId: OrderId): Promise<KeptHandOver[]> {
  const rows = await db
    .select()
    .from(handOvers)
    .where(eq(handOvers.orderId, orderId))
    .orderBy(asc(handOvers.device), asc(handOvers.n));
  return rows.map(handOverOf);
}

export type NewHandOver = KeptHandOver & { readonly receivedAt: Instant; readonly personId: PersonId | null };

/** Writes a fact and what became of it; its key lets it in once. */
export function insertHandOver(db: Db, { answer, what, cash, ...row }: NewHandOver): Statement {
  return db.insert(handOvers).values({ ...row, kind: what, cashPence: cash, outcome: answer.outcome, answer });
}

/** Says whether a write lost against the same fact, sent twice at once. */
export function isWrittenBefore(error: unknown): boolean {
  const constraint = constraintOf(error);
  return constraint?.kind === 'unique' && constraint.name.startsWith('hand_overs.');
}

function handOverOf(row: typeof handOvers.$inferSelect): KeptHandOver {
  const { device, n, orderId, at, kind, cashPence, answer, seq, takesBack } = row;
  return {
    ...{ device, n, orderId, at, cash: cashPence, seq, takesBack },
    what: z.enum(handOverKinds).parse(kind),
    answer: answerSchema.parse(answer),
  };
}
