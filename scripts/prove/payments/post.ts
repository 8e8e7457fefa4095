import { createHmac } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { minute } from '@/kernel/time';
import type { Chance } from '../chance';
import { type Act, type History, oneIn, press, tell } from './history';

/* Stripe's post: it brings events late, twice, in any order, or not at all until it tries again. */

type Parcel = { readonly eventId: string; readonly type: string; readonly body: string };

const mostAtOnce = 3;
const mostRounds = 10;
const settlingMs = 3;

/** Brings some of the events that have not arrived, in any order, one after the other or at once; some twice. */
export const deliverSome: Act = async (history, chance) => {
  const waiting = shuffled(await notArrived(history), chance).slice(0, 1 + chance.below(mostAtOnce));
  const bring = (parcel: Parcel) => press(oneIn(chance, 3) ? 2 : 1, () => deliver(history, parcel));
  if (oneIn(chance, 3)) await Promise.all(waiting.map(bring));
  else for (const parcel of waiting) await bring(parcel);
};

/** Brings an event that had arrived once more. */
export const deliverOld: Act = async (history, chance) => {
  const old = (await history.desk.books()).deliveries.filter(({ eventId }) => history.arrived.has(eventId));
  if (old.length === 0) return deliverSome(history, chance);
  await deliver(history, chance.pick(old));
};

/** Somebody who is not Stripe, or brings what Stripe said long ago, knocks with a true event. */
export const forge: Act = async (history, chance) => {
  const waiting = await notArrived(history);
  if (waiting.length === 0) return;
  const { body, type } = chance.pick(waiting);
  const now = Date.now() + history.machine.offsetMs;
  const signature = oneIn(chance, 2) ? signed(body, now, 'whsec_of_somebody_else') : signed(body, now - 20 * minute);
  const status = await history.shop.webhook(body, signature);
  tell(history, `somebody forges ${type}`, status);
  if (status === 200) history.machine.broke.push('a forged event was taken');
};

/** Brings everything that has not arrived, again and again, until all is answered and no refund is on its way. */
export async function deliverAll(history: History, chance: Chance): Promise<void> {
  for (let round = 0; round < mostRounds; round += 1) {
    const { refunds } = await history.desk.books();
    const waiting = shuffled(await notArrived(history), chance);
    const isSettling = refunds.some(({ status }) => status === 'pending');
    if (waiting.length === 0 && !isSettling) return;
    if (isSettling) await wait(settlingMs);
    for (const parcel of waiting) await deliver(history, parcel);
  }
}

/** The events the shop has not answered for. */
export async function notArrived({ desk, arrived }: History): Promise<Parcel[]> {
  return (await desk.books()).deliveries.filter(({ eventId }) => !arrived.has(eventId));
}

async function deliver(history: History, { eventId, type, body }: Parcel): Promise<void> {
  const { machine, shop, arrived } = history;
  const status = await shop.webhook(body, signed(body, Date.now() + machine.offsetMs));
  tell(history, `Stripe tells ${type}`, status);
  if (status === 200) arrived.add(eventId);
}

/** Stripe's scheme, written out here: HMAC-SHA-256 of time, dot, body. */
function signed(body: string, at: number, secret = webhookSecret): string {
  const time = Math.floor(at / 1000);
  return `t=${time},v1=${createHmac('sha256', secret).update(`${time}.${body}`).digest('hex')}`;
}

/** What the stand-ins of this proof sign with; worth nothing anywhere else. */
export const webhookSecret = 'whsec_of_the_proof';

function shuffled<T>(all: ReadonlyArray<T>, chance: Chance): T[] {
  return all
    .map((one) => ({ one, place: chance.below(1_000_000) }))
    .toSorted((a, b) => a.place - b.place)
    .map(({ one }) => one);
}
