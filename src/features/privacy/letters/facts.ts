import * as z from 'zod/mini';
import { isId } from '@/kernel/ids';
import type { DataRequestId } from '../domain/data-request';
import type { DataErasedFacts, DataLinkFacts } from '../domain/letters';

/* What comes out of the outbox is JSON of another day: it is parsed, never believed. */

export const dataLinkFacts: z.ZodMiniType<DataLinkFacts> = z.object({
  requestId: z.custom<DataRequestId>((id) => typeof id === 'string' && isId('ask', id)),
  linkVersion: z.int(),
});

export const dataErasedFacts: z.ZodMiniType<DataErasedFacts> = z.object({
  calledOff: z.array(z.object({ reference: z.string(), refundPence: z.int() })),
});
