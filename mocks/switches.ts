import { forgeries } from './identity/forgeries';

/** How often and in what state a service's webhooks arrive. */
const wellBehavedWebhooks = {
  /** Each event is sent this many times. */
  duplicate: 1,
  /** Held back this long before the first try. */
  delayMs: 0,
  /** Two events wait for each other and leave in the wrong order. */
  reorder: false,
  /** So many of the next events never leave, until somebody redelivers them. */
  lose: 0,
};

/** The ways a service can be out of reach: `answer_lost` does the work, then cuts the line before answering. */
export type Outage = 'no' | 'unavailable' | 'too_many' | 'cut' | 'answer_lost';

export const outages = ['no', 'unavailable', 'too_many', 'cut', 'answer_lost'] as const satisfies ReadonlyArray<Outage>;

/** What a switch of words can be turned to, by its name. */
export const choices: Readonly<Record<string, ReadonlyArray<string>>> = { down: outages, forges: ['no', ...forgeries] };

const wellBehavedApi: { slowMs: number; down: Outage } = { slowMs: 0, down: 'no' };

/** Payments that settle late: whether the pay page offers them, and how long they take (0: until somebody says). */
const bankDebits = { bankDebits: false, debitSettlesMs: 0 };

/** Every switch with its quiet value. A service adds its own here; the control page and its form follow. */
export function quietSwitches() {
  return {
    stripe: { ...wellBehavedApi, ...wellBehavedWebhooks, refundSettlesMs: 400, refundsFail: false, ...bankDebits },
    // `bounce` and `complain`: so many of the next letters do; `perSecond`: requests until Resend says 429.
    resend: { ...wellBehavedApi, ...wellBehavedWebhooks, bounce: 0, complain: 0, perSecond: 5 },
    // `forges`: whoever signs in is given a token with that fault.
    identity: { ...wellBehavedApi, forges: 'no' },
    google: { ...wellBehavedApi },
    // `asks`: the widget wants a click; `fails`: it takes nobody for a person.
    turnstile: { ...wellBehavedApi, asks: false, fails: false },
    rollbar: { ...wellBehavedApi },
  };
}

export type Switches = ReturnType<typeof quietSwitches>;
export type Service = keyof Switches;
export type SwitchValue = string | number | boolean;

type Board = Record<string, Record<string, SwitchValue>>;

/** Turns switches over. Names the first one that does not exist or cannot take its value, and then turns none. */
export function turnSwitches(switches: Switches, wanted: unknown): string | null {
  const board: Board = switches;
  const turns: (() => void)[] = [];
  if (!isRecord(wanted)) return 'Send an object of services, each an object of switches.';
  for (const [service, values] of Object.entries(wanted)) {
    const row = board[service];
    if (!row || !isRecord(values)) return `There is no service called ${service}.`;
    for (const [name, value] of Object.entries(values)) {
      const before = row[name];
      const after = before === undefined ? undefined : read(name, before, value);
      if (after === undefined) return `${service}.${name} cannot be set to ${JSON.stringify(value)}.`;
      turns.push(() => (row[name] = after));
    }
  }
  for (const turn of turns) turn();
  return null;
}

/** Turns form fields named `stripe.duplicate` into the object that the JSON door takes. */
export function switchesFromForm(fields: Record<string, unknown>): Record<string, Record<string, unknown>> {
  const wanted: Record<string, Record<string, unknown>> = {};
  for (const [field, value] of Object.entries(fields)) {
    const [service = '', name = ''] = field.split('.');
    wanted[service] = { ...wanted[service], [name]: Array.isArray(value) ? (value as unknown[]).at(-1) : value };
  }
  return wanted;
}

function read(name: string, before: SwitchValue, value: unknown): SwitchValue | undefined {
  const words = choices[name];
  if (words) return words.find((word) => word === value);
  if (typeof before === 'boolean') return value === true || value === 'true' ? true : isOff(value) ? false : undefined;
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  return typeof number === 'number' && Number.isSafeInteger(number) && number >= 0 ? number : undefined;
}

function isOff(value: unknown): boolean {
  return value === false || value === 'false';
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
