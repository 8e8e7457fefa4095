import type { Scene } from '../access/scene';
import type { Input } from './inputs';
import { obeyed } from './reflected';
import { type Answered, sender } from './send';

/* Sends inputs and notes what is wrong with the answers, a line each. */

/** While one waits for somebody outside the shop, others are answered. */
const connections = 12;
const slowestKept = 8;
const broken = 500;
const tooMany = 429;
/** What only somebody is given who is signed in, or half-way there. */
const givesSession = /^(?:__Host-)?bob_(?:session|pending\w*)=[^;]/;
/** What only somebody sees who was let into the office. */
const insideOffice = 'Sign out';

export type Judge = {
  readonly broken: string[];
  readonly obeyed: string[];
  readonly letIn: string[];
  /** What took longest to be answered, with its seconds, the slowest first. */
  readonly slowest: ReadonlyArray<string>;
  /** How many were turned away for coming too often, and so not for what they sent. */
  readonly limited: number;
  readonly sendAll: (inputs: ReadonlyArray<Input>) => Promise<void>;
  readonly close: () => void;
};

/** A judge at the door of a shop. */
export function judgeOf({ url, holders }: Scene, { standInsUrl }: { readonly standInsUrl: string }): Judge {
  const ownHosts = [url, standInsUrl].map((one) => new URL(one).host);
  const { send, close } = sender(url, connections);
  const marks = [...holders.own.marks, ...holders.others.marks];
  const noted = { broken: new Set<string>(), obeyed: new Set<string>(), letIn: new Set<string>() };
  const waits: Wait[] = [];
  let limited = 0;
  const isLetIn = ({ status, headers, body }: Answered) =>
    (headers['set-cookie'] ?? []).some((cookie) => givesSession.test(cookie)) ||
    (status === 200 && (body.includes(insideOffice) || marks.some((mark) => body.includes(mark))));
  const judge = async ({ name, sent, isForged = false }: Input) => {
    const begun = performance.now();
    const answer = await send(sent);
    waits.push({ name, ms: performance.now() - begun });
    if (answer.status === 0 || answer.status >= broken) noted.broken.add(`${answer.status || 'no answer'}: ${name}`);
    if (answer.status === tooMany) limited += 1;
    for (const what of obeyed(answer, ownHosts)) noted.obeyed.add(`${what}: ${name}`);
    if (isForged && isLetIn(answer)) noted.letIn.add(`let in: ${name}`);
  };
  return {
    get broken() {
      return [...noted.broken];
    },
    get obeyed() {
      return [...noted.obeyed];
    },
    get letIn() {
      return [...noted.letIn];
    },
    get slowest() {
      return slowestOf(waits);
    },
    get limited() {
      return limited;
    },
    sendAll: (inputs) => inLanes([...inputs], judge),
    close,
  };
}

type Wait = { readonly name: string; readonly ms: number };

function slowestOf(waits: ReadonlyArray<Wait>): string[] {
  const sorted = waits.toSorted((one, other) => other.ms - one.ms);
  return sorted.slice(0, slowestKept).map(({ name, ms }) => `${(ms / 1000).toFixed(1)} s: ${name}`);
}

async function inLanes(waiting: Input[], work: (input: Input) => Promise<void>): Promise<void> {
  const lane = async () => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) await work(next);
  };
  await Promise.all(Array.from({ length: connections }, lane));
}
