import { type ErrorResponse, Resend } from 'resend';
import * as z from 'zod/mini';
import { letters, outside } from '@/config/backend';
import { ok, refused } from '@/kernel/result';
import { second } from '@/kernel/time';
import type { Mail, MailEvent, Unavailable } from './context';
import type { Env } from './env';
import type { Log } from './log';

type SendProblem = Unavailable | { readonly kind: 'refused'; readonly code: string };

/** The shop's door to Resend: letters out, signed tidings of them in. */
export function openMail(env: Env, log: Log): Mail {
  const resend = new Resend(env.RESEND_API_KEY, { baseUrl: env.RESEND_API_URL });
  const turn = takeTurns(second / letters.perSecond);
  return {
    send: async (letter) => {
      await turn();
      const { key, replyTo, ...content } = letter;
      // No retry here: the outbox tries again, with the same key, and so survives this Worker too.
      const options = { idempotencyKey: key, signal: AbortSignal.timeout(outside.timeoutMs) };
      const { data, error } = await resend.emails.send(
        { from: env.MAIL_FROM, ...content, ...(replyTo !== null && { replyTo }) },
        options,
      );
      if (!error) {
        log.info('outside.resend', { call: 'send', outcome: 'ok' });
        return ok({ resendId: data.id });
      }
      const problem = problemOf(error);
      const level = isOurSetting(error) ? 'error' : 'warn';
      log[level]('outside.resend', { call: 'send', outcome: problem.kind, code: error.name, status: error.statusCode });
      return refused(problem);
    },
    readEvent: (body, headers) => Promise.resolve(readEvent(resend, env, body, headers)),
  };
}

function problemOf(error: ErrorResponse): SendProblem {
  const { statusCode, name } = error;
  // No status is no answer; a key in use is another copy of this very call under way.
  const isForNow =
    statusCode === null || statusCode === 429 || statusCode >= 500 || name === 'concurrent_idempotent_requests';
  return isForNow || isOurSetting(error) ? { kind: 'unavailable' } : { kind: 'refused', code: name };
}

/** A wrong key or a domain that is not set up says nothing against the letter, which may go once that is mended. */
function isOurSetting({ statusCode }: ErrorResponse): boolean {
  return statusCode === 401 || statusCode === 403;
}

/** Lets callers through one by one, at least so many milliseconds apart. */
function takeTurns(apartMs: number): () => Promise<void> {
  let free = Promise.resolve();
  return () => {
    const mine = free;
    free = mine.then(() => new Promise((resume) => setTimeout(resume, apartMs)));
    return mine;
  };
}

const eventShape = z.object({
  type: z.string(),
  data: z.object({
    email_id: z.optional(z.string()),
    bounce: z.optional(z.object({ type: z.string(), subType: z.string() })),
    failed: z.optional(z.object({ reason: z.string() })),
    suppressed: z.optional(z.object({ type: z.string() })),
  }),
});

function readEvent(resend: Resend, env: Env, body: string, headers: Headers): MailEvent | null {
  const id = headers.get('svix-id') ?? '';
  const signed = {
    id,
    timestamp: headers.get('svix-timestamp') ?? '',
    signature: headers.get('svix-signature') ?? '',
  };
  const event = verified(() =>
    resend.webhooks.verify({ payload: body, headers: signed, webhookSecret: env.RESEND_WEBHOOK_SECRET }),
  );
  const parsed = eventShape.safeParse(event);
  if (!parsed.success) return null;
  const { type, data } = parsed.data;
  const reason = data.bounce
    ? `${data.bounce.type}/${data.bounce.subType}`
    : (data.failed?.reason ?? data.suppressed?.type);
  // Events about something else than a letter (a domain, a contact) have no letter's id; they are kept all the same.
  return { id, type, resendId: data.email_id ?? 'none', reason: reason ?? null };
}

/** The library throws at a forged signature, and at one older or younger than five minutes. */
function verified(verify: () => unknown): unknown {
  try {
    return verify();
  } catch {
    return null;
  }
}
