import * as z from 'zod/mini';
import { isId, type ReconciliationId } from '@/kernel/ids';
import { type Day, isDay } from '@/kernel/time';

const day = z.custom<Day>((value) => typeof value === 'string' && isDay(value), 'Please choose a day.');

/** What the form that asks for a comparison sends. */
export const daysSchema = z.object({ fromDay: day, toDay: day });

/** Reads from the address which comparison to show; null for the newest, and for rubbish. */
export function readRunId(text: unknown): ReconciliationId | null {
  return typeof text === 'string' && isId('rec', text) ? text : null;
}
