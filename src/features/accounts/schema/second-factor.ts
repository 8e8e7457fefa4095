import * as z from 'zod/mini';

const longestTyped = 40;

const code = z
  .string()
  .check(z.minLength(1, 'Please type the code.'), z.maxLength(longestTyped, 'A code is shorter than that.'));

/** A code off somebody's phone or off paper, and where they are on the way to. */
export const finishSchema = z.object({ code, next: z.optional(z.string()) });

/** The same, from the page of the second factor. */
export const codeSchema = z.object({ code, here: z.optional(z.string()) });

/** What shows a key: nothing, or a code of the factor there is already. */
export const offerSchema = z.object({
  code: z._default(z.string().check(z.maxLength(longestTyped, 'A code is shorter than that.')), ''),
  here: z.optional(z.string()),
});
