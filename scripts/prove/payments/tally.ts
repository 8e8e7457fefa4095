import type { Verdict } from '../promise';
import { judge, type Wrong } from './judge';
import type { Played } from './lane';
import type { Stop } from './machine';

/* What all histories of a run come to. */

const mostNotes = 6;
/** A whole run has stopped the shop before and after each of so many calls. */
const leastCalls = 10;

export type Tally = {
  readonly seed: number;
  histories: number;
  readonly wrong: { histories: number } & Record<Wrong['kind'], number>;
  readonly seen: { orders: number; payments: number; refunds: number; letters: number; stops: number };
  /** How often the shop was stopped at each call outside: `before 3`. */
  readonly stops: Map<string, number>;
  readonly notes: string[];
};

/** A tally of nothing yet. */
export function emptyTally(seed: number): Tally {
  return {
    seed,
    histories: 0,
    wrong: { histories: 0, lost: 0, twice: 0, letters: 0, books: 0 },
    seen: { orders: 0, payments: 0, refunds: 0, letters: 0, stops: 0 },
    stops: new Map(),
    notes: [],
  };
}

/** Adds a history that was played, and judges it. */
export function addTo(tally: Tally, number: number, played: Played): void {
  const { evidence, hadStops } = played;
  const { seen, stops } = tally;
  tally.histories += 1;
  seen.orders += evidence.orders.length;
  seen.payments += evidence.stripe.charges.filter(({ status }) => status === 'succeeded').length;
  seen.refunds += evidence.stripe.refunds.length;
  seen.letters += evidence.mailbox.length;
  seen.stops += hadStops.length;
  for (const stop of hadStops.filter(({ line }) => line === 'outside'))
    stops.set(nameOf(stop), (stops.get(nameOf(stop)) ?? 0) + 1);
  note(tally, { number, told: played.told, found: [...judge(evidence), ...brokenIn(played)] });
}

function brokenIn({ broke, notArrived }: Played): Wrong[] {
  const unheard = notArrived > 0 ? [`${notArrived} events were never answered for`] : [];
  return [...broke, ...unheard].map((what) => ({ kind: 'books', what }));
}

type Found = { readonly number: number; readonly told: ReadonlyArray<string>; readonly found: ReadonlyArray<Wrong> };

function note({ wrong, notes, seed }: Tally, { number, told, found }: Found): void {
  if (found.length === 0) return;
  wrong.histories += 1;
  for (const { kind } of found) wrong[kind] += 1;
  if (wrong.histories > mostNotes) return;
  notes.push(`history ${number}: ${found.map(({ what }) => what).join('; ')}`);
  notes.push(`  again: npm run prove -- payments --seed ${seed} --only ${number}`);
  // The first is told whole: it may not go the same way again.
  if (wrong.histories === 1) notes.push(...told.map((line) => `    ${line}`));
}

/** The line of the proof; a whole run must also have stopped the shop at every call it commonly makes. */
export function verdictOf(tally: Tally, { isWhole }: { readonly isWhole: boolean }): Verdict {
  const { histories, wrong, seen, notes } = tally;
  const zeros = `${wrong.lost} paid without order or refund, ${wrong.twice} charged or refunded twice, ${wrong.letters} letters twice, ${wrong.books} other`;
  const calls = callsStoppedAt(tally);
  const stopped = `stopped ${seen.stops} times, before and after each of the first ${calls} calls outside`;
  const size = `${seen.orders} orders, ${seen.payments} payments, ${seen.refunds} refunds, ${seen.letters} letters, ${stopped}`;
  return {
    figure: `${wrong.histories} of ${histories} histories wrong: ${zeros} (${size})`,
    isKept: wrong.histories === 0 && seen.payments > 0 && (!isWhole || calls >= leastCalls),
    notes,
  };
}

/** Up to which call the shop was stopped before and after every one. */
function callsStoppedAt({ stops }: Tally): number {
  let calls = 0;
  while (stops.has(`before ${calls + 1}`) && stops.has(`after ${calls + 1}`)) calls += 1;
  return calls;
}

const nameOf = ({ when, at }: Stop) => `${when} ${at}`;
