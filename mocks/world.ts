import { randomInt } from 'node:crypto';
import { quietSwitches, turnSwitches, type Service, type Switches } from './switches';
import type { Courier } from './courier';

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
  later(ms: number, job: () => unknown): void;
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
  const agenda = openAgenda();
  const changed = () => {
    if (!agenda.closed()) options.onChange?.();
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
    later: agenda.add,
    forgetJobs: agenda.clear,
    calm: () => {
      offsetMs = 0;
      turnSwitches(switches, quietSwitches());
    },
    end: agenda.close,
  };
}

/** Jobs for later, all of which can be dropped at once. */
function openAgenda() {
  const timers = new Set<NodeJS.Timeout>();
  let closed = false;

  const add = (ms: number, job: () => unknown): void => {
    if (closed) return;
    const timer = setTimeout(() => {
      timers.delete(timer);
      void Promise.resolve()
        .then(job)
        .catch((error: unknown) => {
          console.error('A stand-in job failed', error);
        });
    }, ms);
    timers.add(timer);
  };
  const clear = (): void => {
    for (const timer of timers) clearTimeout(timer);
    timers.clear();
  };
  const close = (): void => {
    closed = true;
    clear();
  };
  return { add, clear, close, closed: () => closed };
}
