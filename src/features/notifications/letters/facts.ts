import * as z from 'zod/mini';
import type { ContactFacts, SubscriptionAskedFacts } from '../domain/letters';
import { subscriptionLink } from '../schema';

/* What comes out of the outbox is JSON of another day: it is parsed, never believed. */

export const subscriptionAskedFacts: z.ZodMiniType<SubscriptionAskedFacts> = z.object({
  ...subscriptionLink,
  isOnListAlready: z.boolean(),
});

export const contactFacts: z.ZodMiniType<ContactFacts> = z.object({
  name: z.string(),
  // It becomes a header: nothing but an address may stand there.
  email: z.email(),
  reference: z.nullable(z.string().check(z.regex(/^[0-9A-Z]{3}-[0-9A-Z]{3}$/))),
  message: z.string(),
});
