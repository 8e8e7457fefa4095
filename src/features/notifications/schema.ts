import * as z from 'zod/mini';
import { textLimits } from '@/config/frontend';
import { isId, parseReference, type SubscriptionId } from '@/kernel/ids';
import { emailKey, tidyLine, tidyText } from '@/kernel/text';

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

const tooLong = `Please keep it under ${textLimits.message} characters; we can talk about the rest.`;

const orderReference = z.pipe(
  z.string().check(z.maxLength(textLimits.reference, 'An order number looks like K7P-4QX.')),
  z.transform((typed: string, { issues }) => {
    if (typed.trim() === '') return null;
    const reference = parseReference(typed);
    const message = 'An order number looks like K7P-4QX. If you cannot find it, leave this empty.';
    if (reference === null) issues.push({ code: 'custom', message, input: typed });
    return reference;
  }),
);

/** What the contact form sends. */
export const contactSchema = z.object({
  name: z.pipe(
    z.pipe(z.string(), z.transform(tidyLine)),
    z
      .string()
      .check(z.minLength(1, 'Please tell us your name.'), z.maxLength(textLimits.name, 'Please shorten the name.')),
  ),
  email: emailField('Please check the e-mail address: our answer goes there.'),
  reference: orderReference,
  message: z.pipe(
    z.pipe(z.string(), z.transform(tidyText)),
    z.string().check(z.minLength(1, 'Please write us a few words.'), z.maxLength(textLimits.message, tooLong)),
  ),
});

/** What the pages behind a letter's link send: the link's own token. */
export const linkSchema = z.object({ token: z.string().check(z.maxLength(longestToken)) });

/** The facts of every letter with a link to a subscription, as they are kept. */
export const subscriptionLink = {
  subscriptionId: z.custom<SubscriptionId>((id) => typeof id === 'string' && isId('sub', id)),
  linkVersion: z.int(),
};
