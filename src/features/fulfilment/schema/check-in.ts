import * as z from 'zod/mini';
import { checkIn } from '@/config/frontend';
import { parseReference } from '@/kernel/ids';
import { firstHands, handOverKinds, handOverOutcomes, handOverReasons } from '../domain/hand-over-fact';

const latestInstant = 8_640_000_000_000_000;
const instant = z.number().check(z.int(), z.minimum(0), z.maximum(latestInstant));
const whole = (most: number) => z.number().check(z.int(), z.minimum(0), z.maximum(most));
const reference = z.pipe(
  z.string().check(
    z.maxLength(checkIn.longestReference),
    z.refine((typed) => parseReference(typed) !== null),
  ),
  z.transform((typed) => parseReference(typed) ?? ''),
);

/** What a device sends: who it is, and what happened at it that has not been answered yet. */
export const syncSchema = z.strictObject({
  device: z.string().check(z.regex(/^[0-9a-f]{32}$/)),
  handOvers: z
    .array(
      z.strictObject({
        n: whole(checkIn.mostEver).check(z.minimum(1)),
        order: reference,
        at: instant,
        what: z.enum(handOverKinds),
        cash: whole(checkIn.mostCashPence),
      }),
    )
    .check(z.minLength(1), z.maxLength(checkIn.atOnce)),
});

const answer = z.object({
  n: z.number(),
  outcome: z.enum(handOverOutcomes),
  why: z.nullable(z.enum(handOverReasons)),
  first: z.nullable(z.object({ at: z.number(), by: z.enum(firstHands) })),
});

/** What it is told. */
export const toldSchema = z.object({
  handOvers: z.array(z.union([answer, z.object({ n: z.number(), outcome: z.literal('later') })])),
});

/** The day's list as it comes to a device. */
export const checkInListSchema = z.object({
  madeAt: instant,
  forgetAt: instant,
  sales: z.array(z.object({ slug: z.string(), day: z.string(), place: z.string() })),
  orders: z.array(
    z.object({
      reference: z.string(),
      surname: z.nullable(z.string()),
      lines: z.array(z.object({ quantity: z.number(), name: z.string() })),
      unpaid: z.number(),
      allergyNote: z.nullable(z.string()),
      isHandedOver: z.boolean(),
    }),
  ),
});
