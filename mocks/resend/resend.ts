import { Hono } from 'hono';
import { z } from 'zod';
import type { StandIn } from '../stand-in';
import type { World } from '../world';
import { createApi } from './api';
import { createIdempotency, keptAnswerSchema } from './idempotency';
import { createMailbox, letterSchema, type Mailbox } from './mailbox';
import { createMailboxPages } from './mailbox-pages';
import { createPostOffice } from './post-office';
import { createRateLimit } from './rate-limit';

const savedSchema = z.object({ letters: z.array(letterSchema), keptAnswers: z.array(keptAnswerSchema) });

/** Resend: an API that takes letters, a mailbox to read them in, and signed webhooks about each. */
export function createResend(world: World, saved?: unknown): StandIn & { readonly mailbox: Mailbox } {
  const before = savedSchema.safeParse(saved).data ?? { letters: [], keptAnswers: [] };
  const mailbox = createMailbox(before.letters, () => world.changed());
  const idempotency = createIdempotency(world, before.keptAnswers);
  const rateLimit = createRateLimit(world);
  const postOffice = createPostOffice(world, mailbox);

  const app = new Hono();
  app.route('/', createApi(world, { mailbox, postOffice, idempotency, rateLimit }));
  app.route('/', createMailboxPages(mailbox));

  return {
    app,
    mailbox,
    state: () => ({ letters: mailbox.all(), keptAnswers: idempotency.all() }),
    reset: () => {
      mailbox.clear();
      idempotency.clear();
      rateLimit.clear();
    },
  };
}
