import * as z from 'zod/mini';
import { emailField } from '@/features/notifications/schema';
import { openOrderWays } from './domain/data-request';
import { proofsOfWho } from './domain/erase-for';

/** What "what do you know about me?" sends. */
export const askForDataSchema = z.object({
  email: emailField('Please give the e-mail address you used with us, such as maeve@example.com.'),
});

const way = z._default(z.enum(openOrderWays), 'wait');
const sure = z.literal('yes', 'Please tick that you are sure: it cannot be taken back.');

/** What a guest sends who wants to be erased. */
export const eraseSchema = z.object({ way, sure });

/** What our own cookie holds on the way to Google's page and back. */
export const erasingTripSchema = z.object({ state: z.string(), verifier: z.string(), way: z.enum(openOrderWays) });

const longestSeen = 4000;

/** What an owner sends who erases somebody on their behalf: whom, and what they saw would go. */
export const whomToEraseSchema = z.object({
  email: emailField('Please give their e-mail address, exactly as they gave it to us.'),
  seen: z._default(z.string().check(z.maxLength(longestSeen)), ''),
});

/** What they send besides, once they have seen it. */
export const agreedErasureSchema = z.object({
  way,
  sure: z.literal('yes', 'Please tick that they are sure: it cannot be taken back.'),
  proof: z.enum(proofsOfWho, 'Please say how you know that it is them.'),
});

const longestPassword = 4096;

/** What the owner of an account sends besides: who has a session may still be somebody else at an open laptop. */
export const eraseAccountSchema = z.object({
  way,
  sure,
  password: z.string().check(z.minLength(1, 'Please type your password.'), z.maxLength(longestPassword)),
});
