import { createHmac, randomUUID } from 'node:crypto';
import type { WebhookEventPayload } from 'resend';
import type { Parcel } from '../courier';
import { createCourier } from '../deliver';
import type { World } from '../world';
import type { LetterDraft } from './letter-form';
import { addressOf, type Fate, type Letter, type LetterEventType, type Mailbox } from './mailbox';

/** What happens to a letter, in order. A complaint comes after delivery: somebody has to read it first. */
const EVENTS_OF = {
  delivered: ['email.sent', 'email.delivered'],
  bounced: ['email.sent', 'email.bounced'],
  complained: ['email.sent', 'email.delivered', 'email.complained'],
} as const satisfies Record<Fate, ReadonlyArray<LetterEventType>>;

/** Long enough to see "on its way" on a page, short enough for a test to wait. */
const EVENT_EVERY_MS = 250;

const BOUNCE = {
  message: "The recipient's email address does not exist.",
  subType: 'General',
  type: 'Permanent',
};

export type PostOffice = ReturnType<typeof createPostOffice>;

/** Takes letters in and tells the shop by signed webhook what became of each. */
export function createPostOffice(world: World, mailbox: Mailbox) {
  const courier = createCourier(world, {
    service: 'resend',
    path: '/webhooks/resend',
    sign: (parcel) => signatureOf(parcel, world.secrets.resendWebhook),
  });

  function carryOn(letter: Letter): void {
    const type = EVENTS_OF[letter.fate][letter.events.length];
    if (letter.source !== 'resend' || type === undefined) return;
    world.later(EVENT_EVERY_MS, () => {
      tell(letter.id, type);
      return Promise.resolve();
    });
  }

  function tell(id: string, type: LetterEventType): void {
    const letter = mailbox.record(id, type, world.now());
    if (letter === undefined) return;
    const body = JSON.stringify(eventOf(letter, type, world.now()));
    courier.send({ eventId: world.newId('msg_', 27), type, body });
    carryOn(letter);
  }

  function take(draft: LetterDraft): Letter {
    const id = randomUUID();
    const messageId = `<${randomUUID()}@eu-west-1.amazonses.com>`;
    const fate = fateOf(world, draft);
    const letter = mailbox.post({
      ...draft,
      id,
      messageId,
      source: 'resend',
      createdAt: world.now(),
      fate,
      events: [],
    });
    carryOn(letter);
    return letter;
  }

  // Letters that were on their way when the stand-ins stopped.
  for (const letter of mailbox.all()) carryOn(letter);
  return { take };
}

/**
 * Where a letter ends up. Resend's own test addresses say it in their name (delivered@, bounced@ and
 * complained@resend.dev, with any +label); here any address whose name begins so does, and the switches can.
 */
function fateOf(world: World, { to }: LetterDraft): Fate {
  const names = to.map(addressOf);
  if (names.some((name) => name.startsWith('bounced'))) return 'bounced';
  if (names.some((name) => name.startsWith('complained'))) return 'complained';
  const { switches } = world;
  if (switches.resend.bounce > 0) {
    switches.resend.bounce -= 1;
    return 'bounced';
  }
  if (switches.resend.complain > 0) {
    switches.resend.complain -= 1;
    return 'complained';
  }
  return 'delivered';
}

function eventOf(letter: Letter, type: LetterEventType, now: number): WebhookEventPayload {
  const created_at = new Date(now).toISOString();
  const data = {
    created_at: new Date(letter.createdAt).toISOString(),
    email_id: letter.id,
    message_id: letter.messageId,
    from: letter.from,
    to: [...letter.to],
    subject: letter.subject,
    ...(letter.tags.length > 0 && { tags: Object.fromEntries(letter.tags.map(({ name, value }) => [name, value])) }),
  };
  if (type === 'email.bounced') return { type, created_at, data: { ...data, bounce: BOUNCE } };
  return { type, created_at, data };
}

/** Svix's scheme, as Resend signs: HMAC-SHA-256 over id, seconds and body with the bytes behind `whsec_`. */
function signatureOf({ eventId, body }: Parcel, secret: string): Record<string, string> {
  // The real clock, because the receiver's library compares with its own, which nobody can move.
  const timestamp = String(Math.floor(Date.now() / 1000));
  const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64');
  const signature = createHmac('sha256', key).update(`${eventId}.${timestamp}.${body}`).digest('base64');
  return { 'svix-id': eventId, 'svix-timestamp': timestamp, 'svix-signature': `v1,${signature}` };
}
