import { z } from 'zod';

export const letterEventTypes = ['email.sent', 'email.delivered', 'email.bounced', 'email.complained'] as const;
export type LetterEventType = (typeof letterEventTypes)[number];

export const letterSchema = z.object({
  id: z.string(),
  /** Who handed it in. Only Resend's own letters are told about by webhook. */
  source: z.enum(['resend', 'identity']),
  messageId: z.string(),
  createdAt: z.number(),
  from: z.string(),
  to: z.array(z.string()),
  cc: z.array(z.string()),
  bcc: z.array(z.string()),
  replyTo: z.array(z.string()),
  subject: z.string(),
  html: z.string().nullable(),
  text: z.string().nullable(),
  headers: z.record(z.string(), z.string()),
  tags: z.array(z.object({ name: z.string(), value: z.string() })),
  attachments: z.array(z.string()),
  /** What is to become of it; decided when it is posted. */
  fate: z.enum(['delivered', 'bounced', 'complained']),
  events: z.array(z.object({ type: z.enum(letterEventTypes), at: z.number() })),
});
export type Letter = Readonly<z.infer<typeof letterSchema>>;
export type Fate = Letter['fate'];

export type MailboxFilter = { readonly to?: string | undefined; readonly subject?: string | undefined };

export type Mailbox = ReturnType<typeof createMailbox>;

/** Everybody's letters in one place: what the shop sent by Resend, and what Identity Platform wrote to people. */
export function createMailbox(saved: ReadonlyArray<Letter>, changed: () => void) {
  const letters = new Map(saved.map((letter) => [letter.id, letter]));
  const save = (letter: Letter): Letter => {
    letters.set(letter.id, letter);
    changed();
    return letter;
  };
  return {
    post: save,
    find: (id: string) => letters.get(id),
    /** Newest first; letters of one millisecond stay in the order of posting, turned round. */
    list: (filter: MailboxFilter = {}) => [...letters.values()].filter((letter) => fits(letter, filter)).reverse(),
    all: () => [...letters.values()],
    record(id: string, type: LetterEventType, at: number): Letter | undefined {
      const letter = letters.get(id);
      return letter && save({ ...letter, events: [...letter.events, { type, at }] });
    },
    clear: () => letters.clear(),
  };
}

/** The bare, lower-case address of `Name <name@example.org>`. */
export function addressOf(recipient: string): string {
  return (/<([^<>]*)>\s*$/.exec(recipient)?.[1] ?? recipient).trim().toLowerCase();
}

function fits(letter: Letter, { to, subject }: MailboxFilter): boolean {
  const recipients = [...letter.to, ...letter.cc, ...letter.bcc];
  if (to && !recipients.some((recipient) => isWanted(recipient, to.trim().toLowerCase()))) return false;
  return !subject || letter.subject.toLowerCase().includes(subject.trim().toLowerCase());
}

/** A whole address must match whole, so that ann@ does not find joann@; anything less may match anywhere. */
function isWanted(recipient: string, wanted: string): boolean {
  return wanted.includes('@') ? addressOf(recipient) === wanted : recipient.toLowerCase().includes(wanted);
}
