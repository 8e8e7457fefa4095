import { z } from 'zod';
import type { Letter } from './mailbox';
import type { Problem } from './problems';

/** Figures from https://resend.com/docs/api-reference/emails/send-email */
const MOST_RECIPIENTS = 50;
const TAG = /^[A-Za-z0-9_-]{1,256}$/;

const oneOrMany = z.union([z.string(), z.array(z.string())]);

/** The fields of Resend's send call that this stand-in knows; others are ignored, as Resend does. */
const formSchema = z.object({
  from: z.string().nullish(),
  to: oneOrMany.nullish(),
  cc: oneOrMany.nullish(),
  bcc: oneOrMany.nullish(),
  reply_to: oneOrMany.nullish(),
  subject: z.string().nullish(),
  html: z.string().nullish(),
  text: z.string().nullish(),
  headers: z.record(z.string(), z.string()).nullish(),
  tags: z.array(z.object({ name: z.string(), value: z.string() })).nullish(),
  attachments: z.array(z.object({ filename: z.string().nullish() })).nullish(),
  scheduled_at: z.string().nullish(),
  template: z.unknown().optional(),
});
type Form = z.infer<typeof formSchema>;

export type LetterDraft = Omit<Letter, 'id' | 'source' | 'messageId' | 'createdAt' | 'fate' | 'events'>;
export type Reading =
  { readonly ok: true; readonly draft: LetterDraft } | { readonly ok: false; readonly problem: Problem };

/** Reads one letter out of a request, or says in Resend's words what is wrong with it. */
export function readLetter(body: unknown): Reading {
  const form = formSchema.safeParse(body);
  if (!form.success) return unreadable(String(form.error.issues[0]?.path[0] ?? 'body'));
  const problem = missingField(form.data) ?? badAddress(form.data) ?? badExtra(form.data);
  if (problem !== null) return { ok: false, problem };
  const { data } = form;
  return {
    ok: true,
    draft: {
      from: data.from ?? '',
      to: many(data.to),
      cc: many(data.cc),
      bcc: many(data.bcc),
      replyTo: many(data.reply_to),
      subject: data.subject ?? '',
      html: data.html ?? null,
      text: data.text ?? null,
      headers: data.headers ?? {},
      tags: data.tags ?? [],
      attachments: (data.attachments ?? []).map(({ filename }) => filename ?? 'attachment'),
    },
  };
}

function missingField(form: Form): Problem | null {
  if (!form.from) return missing('`from`');
  if (many(form.to).length === 0) return missing('`to`');
  if (!form.subject) return missing('`subject`');
  return form.html || form.text ? null : missing('`html` or `text`');
}

/** Resend also refuses example.com as a recipient. The invented people of the shop live there, so we let them be. */
function badAddress(form: Form): Problem | null {
  for (const field of ['from', 'to', 'cc', 'bcc', 'reply_to'] as const) {
    const addresses = many(form[field]);
    if (addresses.length > MOST_RECIPIENTS) return invalid(`Too many \`${field}\` addresses. The limit is 50.`);
    if (!addresses.every(isAddress)) return invalid(`Invalid \`${field}\` field. ${ADDRESS_FORMAT}`);
  }
  return null;
}

function badExtra(form: Form): Problem | null {
  if (form.tags?.some(({ name, value }) => !TAG.test(name) || !TAG.test(value)))
    return invalid('Tags should only contain ASCII letters, numbers, underscores, or dashes.');
  if (form.scheduled_at) return invalid('This stand-in does not play `scheduled_at`.');
  return form.template ? invalid('This stand-in does not play `template`.') : null;
}

const ADDRESS_FORMAT =
  'The email address needs to follow the `email@example.com` or `Name <email@example.com>` format.';

function isAddress(value: string): boolean {
  const bare = /^[^<>]*<([^<>]+)>$/.exec(value.trim())?.[1] ?? value.trim();
  return /^[^\s<>@,;]+@[^\s<>@,;]+\.[^\s<>@,;]+$/.test(bare);
}

function many(value: string | string[] | null | undefined): string[] {
  if (value === null || value === undefined || value === '') return [];
  return typeof value === 'string' ? [value] : value;
}

function missing(field: string): Problem {
  return { name: 'missing_required_field', message: `Missing ${field} field.` };
}

function invalid(message: string): Problem {
  return { name: 'validation_error', message };
}

function unreadable(field: string): Reading {
  return { ok: false, problem: invalid(`Invalid \`${field}\` field.`) };
}
