import * as z from 'zod/mini';
import { textLimits } from '@/config/frontend';
import { emailKey } from '@/kernel/text';

const longestPassword = 4096;

/** What staff type to sign in. */
export const signInSchema = z.object({
  email: z.pipe(
    z.pipe(z.string(), z.transform(emailKey)),
    z
      .string()
      .check(z.maxLength(textLimits.email), z.email('Please give an e-mail address, such as maeve@example.com.')),
  ),
  password: z.string().check(z.minLength(1, 'Please type your password.'), z.maxLength(longestPassword)),
  next: z.optional(z.string()),
});

export type SignInForm = z.infer<typeof signInSchema>;
