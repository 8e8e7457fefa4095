import { type HeldLetter, letterWords } from '@/features/notifications/domain/held-letters';
import type { HeldOrder } from '@/features/orders/domain/held-order';
import { addressInWords, stateInWords } from '@/features/orders/domain/words';
import { ratingWords } from '@/features/reviews/domain/review';
import { clockTime, datedDay } from '@/kernel/clock-text';
import { formatPence } from '@/kernel/money';
import type { Instant } from '@/kernel/time';
import type { Held, HeldEntry, HeldPart } from './held';

type MaybeFact = readonly [name: string, value: string | null];

/** Leaves out what was never said. */
function told(...facts: ReadonlyArray<MaybeFact>): HeldEntry['facts'] {
  return facts.flatMap(([name, value]) => (value === null || value === '' ? [] : [[name, value] as const]));
}

const when = (at: Instant) => `${datedDay(at)}, ${clockTime(at)}`;
const ifWhen = (at: Instant | null) => (at === null ? null : when(at));

/** What the shop holds of somebody, in the words of a page; a part nobody has anything in is left out. */
export function heldInWords(held: Held): HeldPart[] {
  const parts = [
    { title: 'Your account', entries: accountEntries(held) },
    { title: 'Your orders', entries: held.orders.map(orderEntry) },
    { title: 'Your reviews', entries: reviewEntries(held) },
    { title: 'What you wrote to us', entries: held.messages.map(messageEntry) },
    { title: 'Letters we wrote to you', entries: held.letters.map(letterEntry) },
    { title: 'Being told when orders open', entries: tellingEntries(held) },
  ];
  return parts.filter(({ entries }) => entries.length > 0);
}

function accountEntries({ account }: Held): HeldEntry[] {
  if (account === null) return [];
  const { name, email, phone, emailVerifiedAt, createdAt, devices, addresses, favourites } = account;
  const opened = told(
    ...([
      ['Name', name],
      ['E-mail', email],
      ['Telephone', phone],
    ] as const),
    ['Opened', when(createdAt)],
    ['Address proved', ifWhen(emailVerifiedAt)],
    ['Favourites', favourites.length === 0 ? null : String(favourites.length)],
  );
  return [
    { title: 'How you come in', facts: opened },
    ...addresses.map((door) => ({
      title: door.label ?? 'An address',
      facts: told(['Address', addressInWords(door)]),
    })),
    ...devices.map(({ device, begunAt, seenAt }) => ({
      title: device ?? 'A browser',
      facts: told(['Signed in', when(begunAt)], ['Last used', when(seenAt)]),
    })),
  ];
}

function orderEntry(order: HeldOrder): HeldEntry {
  const { reference, bakeDay, placedAt, customer, address, lines, money } = order;
  return {
    title: bakeDay === null ? reference : `${reference}, ${datedDay(bakeDay)}`,
    facts: told(
      ['Placed', when(placedAt)],
      ['How it stands', stateInWords(order)],
      ['Name', customer.name],
      ['E-mail', customer.email],
      ['Telephone', customer.phone],
      ['Brought to', address && addressInWords(address)],
      ['Your note', order.note],
      ['Allergy note', order.allergyNote],
      [
        'Bakes',
        lines.map(({ quantity, name, netPence }) => `${quantity} × ${name} ${formatPence(netPence)}`).join('; '),
      ],
      ['Voucher', order.voucherCode],
      ['Total', formatPence(order.totalPence)],
      [
        'Money',
        money
          .map(({ kind, amountPence, at }) => `${moneyWords[kind]} ${formatPence(amountPence)}, ${datedDay(at)}`)
          .join('; '),
      ],
    ),
  };
}

const moneyWords = {
  charge: 'by card',
  refund: 'back to the card',
  cash: 'in cash',
  reader: 'by card at the table',
  dispute: 'taken back by the bank',
  adjustment: 'let off',
} as const satisfies Record<HeldOrder['money'][number]['kind'], string>;

function reviewEntries({ reviews }: Held): HeldEntry[] {
  return reviews.map(({ name, rating, text, writtenAt, publishedAt }) => ({
    title: when(writtenAt),
    facts: told(['Name', name], ['Stars', ratingWords(rating)], ['Words', text], ['Shown since', ifWhen(publishedAt)]),
  }));
}

function messageEntry({ createdAt, facts }: HeldLetter): HeldEntry {
  return {
    title: when(createdAt),
    facts: told(['Name', partOf(facts, 'name')], ['Message', partOf(facts, 'message')]),
  };
}

function partOf(facts: unknown, name: string): string | null {
  const value: unknown = typeof facts === 'object' && facts !== null ? Reflect.get(facts, name) : null;
  return typeof value === 'string' ? value : null;
}

function letterEntry({ kind, createdAt, sentAt }: HeldLetter): HeldEntry {
  return { title: letterWords[kind], facts: told(['Written', when(createdAt)], ['Sent', ifWhen(sentAt)]) };
}

function tellingEntries({ subscription, consents, unreachable }: Held): HeldEntry[] {
  const wish = subscription && {
    title: 'Your wish',
    facts: told(
      ['Asked for', when(subscription.askedAt)],
      ['Confirmed', ifWhen(subscription.confirmedAt)],
      ['Ended', ifWhen(subscription.endedAt)],
    ),
  };
  const lost = unreachable && {
    title: 'Letters do not reach you',
    facts: told(['Why', unreachable.reason], ['Since', when(unreachable.since)]),
  };
  const agreed = consents.map(({ act, wording, at }) => ({
    title: act === 'given' ? 'You agreed' : 'You took it back',
    facts: told(['When', when(at)], ['To these words', wording]),
  }));
  return [...(wish ? [wish] : []), ...agreed, ...(lost ? [lost] : [])];
}
