import * as z from 'zod/mini';
import { isId, type SlotId } from '@/kernel/ids';
import { type Day, isDay } from '@/kernel/time';
import type { BeforeMove } from '../domain/moved-sale';

const schema: z.ZodMiniType<BeforeMove> = z.object({
  bakeDay: z.custom<Day>((value) => typeof value === 'string' && isDay(value)),
  place: z.string(),
  slots: z.array(
    z.object({
      id: z.custom<SlotId>((value) => typeof value === 'string' && isId('slt', value)),
      startsAt: z.int(),
      endsAt: z.int(),
    }),
  ),
});

/** Reads what a task keeps of how its sale stood before it moved. */
export function readBeforeMove(facts: unknown): BeforeMove {
  return schema.parse(facts);
}
