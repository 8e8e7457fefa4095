import { type Day, type Instant, instantAt, type WallTime, zoned } from '@/kernel/time';

/** For how long the shop keeps what it knows of people. */
export type Retention = {
  readonly guestMonths: number;
  readonly logDays: number;
  readonly tokenDays: number;
  readonly taxYears: number;
};

/** What is older than this is forgotten. */
export type Cutoffs = {
  /** A guest whose last order is older, a letter that is older, a wish to be told that ended earlier. */
  readonly guests: Instant;
  /** An order of whomever: nobody asks any more whose it was. */
  readonly tax: Instant;
  readonly logs: Instant;
  readonly tokens: Instant;
};

/** How far a night's look for what is old has come. */
export type Sweep = { readonly day: Day; readonly placedAt: Instant; readonly orderId: string };

/** From when in the night it is looked, and how much at a time. */
export type Pace = {
  readonly quietHour: WallTime;
  /** How many of each kind are forgotten in one step. */
  readonly batchSize: number;
  readonly ordersLookedAt: number;
};

export type Sweeping = { readonly sweep: Sweep; readonly pace: Pace; readonly cutoffs: Cutoffs };

/** From when on the shop remembers, at an instant. */
export function cutoffsAt(now: Instant, { guestMonths, logDays, tokenDays, taxYears }: Retention): Cutoffs {
  const clock = zoned(now);
  return {
    guests: clock.subtract({ months: guestMonths }).epochMilliseconds,
    tax: taxYearStart(clock).subtract({ years: taxYears }).epochMilliseconds,
    logs: clock.subtract({ days: logDays }).epochMilliseconds,
    tokens: clock.subtract({ days: tokenDays }).epochMilliseconds,
  };
}

type Clock = ReturnType<typeof zoned>;

/** The sixth of April on which the tax year of a moment began. */
function taxYearStart(clock: Clock): Clock {
  const april = clock.with({ month: 4, day: 6 }).startOfDay();
  return april.epochMilliseconds > clock.epochMilliseconds ? april.subtract({ years: 1 }) : april;
}

/** Says whether the night's look for what is old may begin. */
export function isDueAt(now: Instant, today: Day, quietHour: WallTime): boolean {
  return now >= instantAt(today, quietHour);
}
