import * as z from 'zod/mini';
import { textLimits } from '@/config/frontend';

/* What the office's forms send, field by field: read into what it means, or a sentence beside its field. */

const typed = z._default(z.string().check(z.maxLength(textLimits.note)), '');

/** Reads what somebody typed; where that is nothing it can be (undefined), the sentence stands beside its field. */
export const typedAs = <T>(read: (text: string) => T | undefined, wrong: string) =>
  z.pipe(
    typed,
    z.transform((text: string, issues): T => {
      const value = read(text.trim());
      if (value !== undefined) return value;
      issues.issues.push({ code: 'custom', message: wrong, input: text });
      return z.NEVER;
    }),
  );

/** The same where the field may be left empty. */
export const typedOrNone = <T>(read: (text: string) => T | undefined, wrong: string) =>
  typedAs((text) => (text === '' ? null : read(text)), wrong);

/** A box that is ticked or not; our boxes say “yes”, and what says anything else is no box of ours. */
export const ticked = z.pipe(
  z._default(z.enum(['', 'yes'], 'Please load the page again.'), ''),
  z.transform((said) => said === 'yes'),
);

/** Reads a whole number between two others, both included; undefined where it is none. */
export const wholeNumber = (least: number, most: number) => (text: string) => {
  const number = /^\d{1,6}$/.test(text) ? Number(text) : Number.NaN;
  return number >= least && number <= most ? number : undefined;
};
