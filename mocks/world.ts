import { randomInt } from 'node:crypto';
import { quietSwitches, turnSwitches, type Service, type Switches } from './switches';
import type { Courier } from './deliver';

/** What all stand-ins share: one clock, one list of switches, one way to make ids, wait and be remembered. */
export type World = {
  /** Milliseconds: the real clock plus the offset that `/stand-ins/clock` set. */
  now(): number;
  clockOffset(): number;
  setClockOffset(offsetMs: number): void;
  /** `newId('pi_')` looks like Stripe's: the prefix, then so many random letters and digits. */
  newId(prefix: string, length?: number): string;
  /** The stand-ins' own address, without a slash at the end. */
  readonly url: string;
  /** The shop's address, where webhooks go, without a slash at the end. */
  readonly appUrl: string;
  readonly secrets: { readonly stripeWebhook: string; readonly resendWebhook: string };
  readonly identityProject: string;
  readonly switches: Switches;
  /** Who carries each service's webhooks; a courier signs itself in here. */
  readonly couriers: Map<Service, Courier>;
  /** What a service or courier said last time, before a restart. */
  saved(part: string): unknown;
  /** Says that something worth remembering has happened. */
  changed(): void;
  /** Does a job later, by the real clock; a reset or a close cancels it. */
  later(ms: number, job: () => Promise<void>): void;
  /** Cancels every job that still waits. */
  forgetJobs(): void;
  /** Turns every switch back to quiet and lets the clock run true. */
  calm(): void;
  /** Ends the world: no job runs and nothing is written after this, even if a webhook is still on its way. */
  end(): void;
};

export type WorldOptions = {
  readonly url: string;
  readonly appUrl: string;
  readonly secrets: World['secrets'];
  readonly identityProject: string;
  readonly saved?: Readonly<Record<string, unknown>>;
  readonly onChange?: () => void;
};

const base62 = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

/** Makes the world that the stand-ins live in. */
export function createWorld(options: WorldOptions): World {
  const saved = options.saved ?? {};
  const switches = quietSwitches();
  if (saved['switches'] !== undefined) turnSwitches(switches, saved['switches']);
  let offsetMs = typeof saved['clockOffsetMs'] === 'number' ? saved['clockOffsetMs'] : 0;
  const jobs = new Set<NodeJS.Timeout>();
  let ended = false;
  const changed = () => {
    if (!ended) options.onChange?.();
  };
  const forgetJobs = () => {
    for (const timer of jobs) clearTimeout(timer);
    jobs.clear();
  };

  return {
    now: () => Date.now() + offsetMs,
    clockOffset: () => offsetMs,
    setClockOffset: (wanted) => {
      offsetMs = wanted;
      changed();
    },
    newId: (prefix, length = 24) => prefix + Array.from({ length }, () => base62[randomInt(base62.length)]).join(''),
    url: options.url,
    appUrl: options.appUrl,
    secrets: options.secrets,
    identityProject: options.identityProject,
    switches,
    couriers: new Map(),
    saved: (part) => saved[part],
    changed,
    later: (ms, job) => {
      if (ended) return;
      const timer = setTimeout(() => {
        jobs.delete(timer);
        job().catch((error: unknown) => console.error('A stand-in job failed', error));
      }, ms);
      jobs.add(timer);
    },
    forgetJobs,
    calm: () => {
      offsetMs = 0;
      turnSwitches(switches, quietSwitches());
    },
    end: () => {
      ended = true;
      forgetJobs();
    },
  };
}
