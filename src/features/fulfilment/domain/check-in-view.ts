import { parseReference } from '@/kernel/ids';
import type { CheckInList, ListedOrder } from './check-in-list';
import type { HandOverAnswer, HandOverFact } from './hand-over-fact';

/* The table as one device sees it: the list as it last came, and what has happened here since. Pure, and without any clock. */

/** A fact on the device where it happened. */
export type KeptFact = Omit<HandOverFact, 'device'> & {
  /** What the shop said to it; null while it waits to be sent. */
  readonly answer: HandOverAnswer | null;
  /** Whether somebody has read what the shop said. */
  readonly isSeen: boolean;
};

/** The list, and up to which of this device's facts the shop had heard when it made it. */
export type KeptList = CheckInList & { readonly knows: number };

export type OrderAtDevice = ListedOrder & {
  /** The last that was said of it here; 0 where nothing was. */
  readonly lastSaid: number;
  /** When this device handed it over; null where it did not, or took it back. */
  readonly handedOverHereAt: number | null;
  readonly isWaiting: boolean;
};

/** The orders of the list as they stand for this device: its own facts count before the shop has heard of them. */
export function ordersAtDevice(list: KeptList, facts: ReadonlyArray<KeptFact>): OrderAtDevice[] {
  const byOrder = new Map<string, KeptFact[]>();
  for (const fact of facts.toSorted((one, other) => one.n - other.n))
    byOrder.set(fact.order, [...(byOrder.get(fact.order) ?? []), fact]);
  return list.orders.map((listed) => {
    const mine = byOrder.get(listed.reference) ?? [];
    const isHandedOver = isOut(listed, mine, list.knows);
    const last = mine.at(-1);
    const isMine = isHandedOver && last?.what === 'handed_over' && last.answer?.outcome !== 'refused';
    return {
      ...{ ...listed, isHandedOver, lastSaid: last?.n ?? 0, handedOverHereAt: isMine ? last.at : null },
      isWaiting: mine.some(({ answer }) => answer === null),
    };
  });
}

function isOut({ isHandedOver }: ListedOrder, mine: ReadonlyArray<KeptFact>, knows: number): boolean {
  const last = mine.at(-1);
  if (!last || last.n <= knows || last.answer?.outcome === 'refused') return isHandedOver;
  if (last.what === 'handed_over') return true;
  // Taken back here; whoever was first still has it handed over.
  return mine.some(({ answer }) => answer?.outcome === 'conflict') && isHandedOver;
}

/** What waits to be sent, the oldest first: one may follow from another. */
export function waitingFacts(facts: ReadonlyArray<KeptFact>): KeptFact[] {
  return facts.filter(({ answer }) => answer === null).toSorted((one, other) => one.n - other.n);
}

/** Up to which fact the shop has heard everything. */
export function heardUpTo(facts: ReadonlyArray<KeptFact>): number {
  const [next] = waitingFacts(facts);
  return next ? next.n - 1 : Math.max(0, ...facts.map(({ n }) => n));
}

/** What did not simply count and nobody has read yet. */
export function unseenConflicts(facts: ReadonlyArray<KeptFact>): KeptFact[] {
  return facts.filter(({ answer, isSeen }) => answer !== null && answer.outcome !== 'done' && !isSeen);
}

/** The orders somebody may mean: by a whole reference, or by how it or a surname begins. */
export function findAtTable<Order extends ListedOrder>(orders: ReadonlyArray<Order>, typed: string): Order[] {
  const whole = parseReference(typed);
  const named = whole === null ? [] : orders.filter(({ reference }) => reference === whole);
  if (named.length > 0) return named;
  const start = plain(typed);
  if (start === '') return [...orders];
  return orders.filter(
    ({ reference, surname }) => plain(reference).startsWith(start) || plain(surname ?? '').startsWith(start),
  );
}

/** As somebody types it in a hurry: no accents, capitals, hyphens or spaces. */
function plain(text: string): string {
  return text
    .normalize('NFD')
    .replaceAll(/[^\p{L}\p{N}]/gu, '')
    .toLocaleLowerCase('en-GB');
}
