import { Hono, type Context, type MiddlewareHandler } from 'hono';
import type { GetEmailResponseSuccess } from 'resend';
import { outagesOf, slownessOf, type StandInEnv } from '../faults';
import type { World } from '../world';
import type { Idempotency } from './idempotency';
import { readLetter, type LetterDraft } from './letter-form';
import type { Letter, Mailbox } from './mailbox';
import type { PostOffice } from './post-office';
import { refuse, type Problem } from './problems';
import type { RateLimit } from './rate-limit';

const MOST_IN_A_BATCH = 100;

type Parts = {
  readonly mailbox: Mailbox;
  readonly postOffice: PostOffice;
  readonly idempotency: Idempotency;
  readonly rateLimit: RateLimit;
};

/** Resend's API for letters: send one, send a hundred, look one up. */
export function createApi(world: World, { mailbox, postOffice, idempotency, rateLimit }: Parts): Hono<StandInEnv> {
  const app = new Hono<StandInEnv>();
  const slow = slownessOf(world, 'resend');
  app.use(
    '/resend/*',
    outagesOf(world, 'resend', (c, status) => refuse(c, status === 429 ? TOO_MANY : UNAVAILABLE)),
    withKey,
    rateLimit.guard,
  );

  // A key is taken before the slow part, so that a second request in the meantime meets the first.
  app.post('/resend/emails', idempotency.guard, slow, async (c) => {
    const reading = readLetter(await bodyOf(c));
    return reading.ok ? c.json({ id: postOffice.take(reading.draft).id }) : refuse(c, reading.problem);
  });

  app.post('/resend/emails/batch', idempotency.guard, slow, async (c) => {
    const body = await bodyOf(c);
    if (!Array.isArray(body) || body.length === 0 || body.length > MOST_IN_A_BATCH) return refuse(c, BATCH_SIZE);
    const { drafts, errors } = sortOut(body);
    const permissive = c.req.header('x-batch-validation') === 'permissive';
    if (!permissive && errors[0]) return refuse(c, errors[0].problem);
    const data = drafts.map((draft) => ({ id: postOffice.take(draft).id }));
    const refusals = errors.map(({ index, problem }) => ({ index, message: problem.message }));
    return c.json(permissive ? { data, errors: refusals } : { data });
  });

  app.get('/resend/emails/:id', slow, (c) => {
    const letter = mailbox.find(c.req.param('id'));
    if (letter?.source !== 'resend') return refuse(c, { name: 'not_found', message: 'Email not found' });
    return c.json(describeLetter(letter));
  });

  app.all('/resend/*', (c) => refuse(c, { name: 'not_found', message: 'The requested endpoint does not exist.' }));
  return app;
}

const TOO_MANY: Problem = { name: 'rate_limit_exceeded', message: 'Too many requests.' };
const UNAVAILABLE: Problem = {
  name: 'application_error',
  message: 'The service is temporarily unavailable. Please try again later.',
};
const BATCH_SIZE: Problem = {
  name: 'validation_error',
  message: `The batch must hold between 1 and ${MOST_IN_A_BATCH} emails.`,
};

/** Any key of Resend's shape opens the stand-in; none, or another shape, does not. */
const withKey: MiddlewareHandler = async (c, next) => {
  const header = c.req.header('authorization') ?? '';
  const key = /^Bearer\s+(\S+)$/i.exec(header)?.[1];
  if (key === undefined) return refuse(c, { name: 'missing_api_key', message: 'Missing API Key' });
  if (!/^re_\w{3,}$/.test(key)) return refuse(c, { name: 'invalid_api_key', message: 'API key is invalid' });
  return next();
};

type Sorted = { drafts: LetterDraft[]; errors: { index: number; problem: Problem }[] };

function sortOut(batch: ReadonlyArray<unknown>): Sorted {
  const sorted: Sorted = { drafts: [], errors: [] };
  for (const [index, body] of batch.entries()) {
    const reading = readLetter(body);
    if (reading.ok) sorted.drafts.push(reading.draft);
    else sorted.errors.push({ index, problem: reading.problem });
  }
  return sorted;
}

async function bodyOf(c: Context): Promise<unknown> {
  try {
    return await c.req.json();
  } catch {
    return null;
  }
}

const LAST_EVENT = {
  'email.sent': 'sent',
  'email.delivered': 'delivered',
  'email.bounced': 'bounced',
  'email.complained': 'complained',
} as const;

function describeLetter(letter: Letter): GetEmailResponseSuccess {
  const last = letter.events.at(-1);
  return {
    object: 'email',
    id: letter.id,
    message_id: letter.messageId,
    created_at: new Date(letter.createdAt).toISOString(),
    from: letter.from,
    to: [...letter.to],
    cc: letter.cc.length > 0 ? [...letter.cc] : null,
    bcc: letter.bcc.length > 0 ? [...letter.bcc] : null,
    reply_to: letter.replyTo.length > 0 ? [...letter.replyTo] : null,
    subject: letter.subject,
    html: letter.html,
    text: letter.text,
    tags: [...letter.tags],
    scheduled_at: null,
    last_event: last ? LAST_EVENT[last.type] : 'queued',
  };
}
