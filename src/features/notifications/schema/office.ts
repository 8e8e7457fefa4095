import * as z from 'zod/mini';
import { isId, type LetterId } from '@/kernel/ids';

/** Which letter the button sends again. */
export const unreachedSchema = z.object({
  letterId: z.custom<LetterId>((value) => typeof value === 'string' && isId('let', value), 'That is no letter.'),
});

/** Which of Resend's events the button hears again. */
export const mailEventSchema = z.object({ eventId: z.string().check(z.regex(/^[\w-]{1,200}$/)) });
