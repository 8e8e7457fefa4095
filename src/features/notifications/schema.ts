import * as z from 'zod/mini';
import { textLimits } from '@/config/frontend';
import { isId, type SubscriptionId } from '@/kernel/ids';
import { emailKey } from '@/kernel/text';

const longestToken = 200;

/** An e-mail address as somebody types it, made into the form in which two are the same. */
export function emailField(sentence: string) {
  return z.pipe(
    z.pipe(z.string(), z.transform(emailKey)),
    z.string().check(z.maxLength(textLimits.email, sentence), z.email(sentence)),
  );
}

/** What "tell me when orders open" sends. */
export const tellMeSchema = z.object({
  email: emailField('Please give an e-mail address, such as maeve@example.com.'),
});

/** What the pages behind a letter's link send: the link's own token. */
export const linkSchema = z.object({ token: z.string().check(z.maxLength(longestToken)) });

/** The facts of every letter with a link to a subscription, as they are kept. */
export const subscriptionLink = {
  subscriptionId: z.custom<SubscriptionId>((id) => typeof id === 'string' && isId('sub', id)),
  linkVersion: z.int(),
};
