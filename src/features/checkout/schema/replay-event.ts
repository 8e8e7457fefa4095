import * as z from 'zod/mini';

/** Which of Stripe's events the button does again; Stripe's own names are of this shape. */
export const replayEventSchema = z.object({ eventId: z.string().check(z.regex(/^evt_\w{1,200}$/)) });
