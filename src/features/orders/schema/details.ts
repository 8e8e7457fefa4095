import * as z from 'zod/mini';
import { textLimits } from '@/config/frontend';
import { parsePostcode, writePostcode } from '@/features/shop/domain/postcode';
import { tidyLine } from '@/kernel/text';

/* What somebody tells of themselves, at checkout and in their account: the same rules, the same sentences. */

const line = (most: number, tooLong: string) =>
  z.pipe(z.string(), z.pipe(z.transform(tidyLine), z.string().check(z.maxLength(most, tooLong))));
const needed = (most: number, missing: string) =>
  z.pipe(z._default(z.string(), ''), line(most, 'Please shorten this line.').check(z.minLength(1, missing)));

/** A line that may be left empty. */
export const optionalLine = z.pipe(
  z.pipe(z._default(z.string(), ''), line(textLimits.addressLine, 'Please shorten this line.')),
  z.transform((tidy: string) => (tidy === '' ? null : tidy)),
);

/** What somebody is called. */
export const name = line(textLimits.name, 'Please shorten the name.').check(
  z.minLength(1, 'Please tell us your name.'),
);

/** A number to ring, or none. */
export const phone = z.pipe(
  z._default(z.string(), ''),
  z.transform((typed: string, issues) => {
    const tidy = tidyLine(typed);
    if (tidy !== '' && !/^\+?[\d ()-]{6,30}$/.test(tidy)) {
      issues.issues.push({
        code: 'custom',
        message: 'Please check the phone number, or leave it empty.',
        input: typed,
      });
    }
    return tidy === '' ? null : tidy;
  }),
);

const postcode = z.pipe(
  z._default(z.string(), ''),
  z.transform((typed: string, issues) => {
    const read = typed.length <= textLimits.postcode ? parsePostcode(typed) : null;
    if (!read)
      issues.issues.push({ code: 'custom', message: 'Please give the whole postcode, like SY5 6ZZ.', input: typed });
    return read ? writePostcode(read) : '';
  }),
);

/** Where something is brought to: asked of who has it delivered, and of nobody else. */
export const door = {
  addressLine1: needed(textLimits.addressLine, 'Please tell us the house and the street.'),
  addressLine2: optionalLine,
  town: needed(textLimits.addressLine, 'Please tell us the village or town.'),
  postcode,
};
