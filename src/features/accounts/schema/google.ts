import * as z from 'zod/mini';
import type { GoogleTrip, GoogleWaiting } from '../domain/google-pages';

const longestCode = 2000;

/** What Google's page sends back with somebody who agreed. */
export const returnSchema = z.object({
  state: z.string().check(z.minLength(1), z.maxLength(200)),
  code: z.string().check(z.minLength(1), z.maxLength(longestCode)),
});

/** What our own cookies hold, once their seal is open. */
export const tripSchema: z.ZodMiniType<GoogleTrip> = z.object({
  state: z.string(),
  verifier: z.string(),
  next: z.string(),
});
export const waitingSchema: z.ZodMiniType<GoogleWaiting> = z.object({
  email: z.string(),
  googleToken: z.string(),
  next: z.string(),
});
