import { getCloudflareContext } from '@opennextjs/cloudflare';
import * as z from 'zod/mini';
import { day } from '@/kernel/time';
import { forgetOffset } from '../clock';
import { openDb } from '../db/client';
import { clockOffset } from '../db/tables';

const farthestMs = 3660 * day;

/** How far to move the clock of a development shop. */
export const moveClockSchema = z.object({ offsetMs: z.int().check(z.minimum(-farthestMs), z.maximum(farthestMs)) });

/** Moves the clock of a development shop. */
export async function moveClock(offsetMs: number): Promise<void> {
  const { env } = await getCloudflareContext({ async: true });
  await openDb(env.DB)
    .insert(clockOffset)
    .values({ id: 1, offsetMs })
    .onConflictDoUpdate({ target: clockOffset.id, set: { offsetMs } });
  forgetOffset();
}
