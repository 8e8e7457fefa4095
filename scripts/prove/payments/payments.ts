import { chanceFrom } from '../chance';
import type { Conditions, ProvenPromise, Verdict } from '../promise';
import { type Lane, openLane } from './lane';
import type { Stop } from './machine';
import { addTo, emptyTally, type Tally, verdictOf } from './tally';

const whole = { histories: 10_000, shops: 3 };
const quick = { histories: 60, shops: 2 };
const saidEvery = 500;
/** What happens at once does not happen in the same order each time: a history played again is played until it goes wrong. */
const mostAgain = 20;

/** However badly shop, shopper, Stripe and the post behave: nobody pays for nothing, or twice, or is told twice. */
export const payments: ProvenPromise = {
  name: 'payments',
  limit: '0',
  fault: 'nothing asked of Stripe or Resend carries the key by which they know that it was asked before',
  judge,
};

async function judge({ seed, isQuick, isPlanted, only, say }: Conditions): Promise<Verdict> {
  const size = isQuick ? quick : whole;
  const isAgain = only !== null;
  const numbers = Array.from({ length: isAgain ? mostAgain : size.histories }, (_, number) => only ?? number);
  const fault = isPlanted ? 'keys' : '';
  const shops = Array.from({ length: isAgain ? 1 : size.shops }, () => openLane({ fault }));
  const tally = emptyTally(seed);
  try {
    await Promise.all(shops.map(async (lane) => playIn(await lane, { numbers, tally, seed, say, isAgain })));
  } finally {
    await Promise.allSettled(shops.map(async (lane) => (await lane).stop()));
  }
  return verdictOf(tally, { isWhole: !isQuick && !isAgain });
}

type Play = {
  /** Those nobody has played yet. */
  readonly numbers: number[];
  readonly tally: Tally;
  readonly seed: number;
  readonly say: Conditions['say'];
  /** One history over and over: ends when it has gone wrong; one that does not is told at last. */
  readonly isAgain: boolean;
};

/** Plays one history after the other in a shop, as long as there are any. */
async function playIn(lane: Lane, { numbers, tally, seed, say, isAgain }: Play): Promise<void> {
  for (let number = numbers.shift(); number !== undefined; number = numbers.shift()) {
    const played = await lane.play(historyOf(seed, number));
    addTo(tally, number, played);
    if (isAgain && tally.wrong.histories > 0) return;
    if (isAgain && numbers.length === 0) for (const line of played.told) say(line);
    if (tally.histories % saidEvery === 0) say(`${tally.histories} histories, ${tally.wrong.histories} of them wrong`);
  }
}

const golden = 0x9e3779b1;
const silver = 0x85ebca6b;
const mostStops = 4;
const outsideCalls = 13;
const roundTrips = 110;

/** Which history a number is: where its chance begins, and at which calls the shop is stopped. */
function historyOf(seed: number, number: number): { readonly seed: number; readonly stops: ReadonlyArray<Stop> } {
  const own = (Math.imul(seed + 1, golden) ^ Math.imul(number + 1, silver)) >>> 0;
  const chance = chanceFrom(own ^ golden);
  const stops = Array.from({ length: chance.below(mostStops + 1) }, (): Stop => {
    const when = chance.pick(['before', 'after'] as const);
    return chance.below(3) === 0
      ? { line: 'database', at: 1 + chance.below(roundTrips), when }
      : { line: 'outside', at: 1 + chance.below(outsideCalls), when };
  });
  return { seed: own, stops };
}
