import type { Courier, CourierOptions, Delivery, DeliveryState, Parcel, Try } from './courier';
import type { World } from './world';

const manyAttempts = 20;
const firstPauseMs = 500;
const longestPauseMs = 30_000;
const answerWithinMs = 20_000;
const holdForPartnerMs = 1_000;

/** Hires the courier of one service: real HTTP, retries with growing pauses, a log that survives a restart. */
export function createCourier(world: World, options: CourierOptions): Courier {
  const { service } = options;
  const log: Delivery[] = readLog(world.saved(`deliveries.${service}`));
  const round = openRound(world, options, log);
  let held: Delivery[] = [];

  function dispatch(delivery: Delivery): void {
    if (!world.switches[service].reorder) {
      world.later(0, () => round.leave([delivery]));
      return;
    }
    held.push(delivery);
    // The first of two waits for its partner; without one it leaves alone in the end.
    world.later(held.length >= 2 ? 0 : holdForPartnerMs, () => round.leave(held.splice(0).reverse()));
  }

  const courier: Courier = {
    send: (parcel) => {
      const switches = world.switches[service];
      const lost = switches.lose > 0;
      if (lost) switches.lose -= 1;
      for (let copy = 0; copy < (lost ? 1 : Math.max(1, switches.duplicate)); copy += 1) {
        const delivery = pack(world, options, parcel, lost ? 'lost' : 'waiting');
        log.push(delivery);
        if (!lost) world.later(switches.delayMs, () => dispatch(delivery));
      }
      world.changed();
    },
    redeliver: async (eventId) => {
      const again = eventId === undefined ? log.filter(isOutstanding) : lastOf(log, eventId);
      await Promise.all(again.map(round.attempt));
      return again;
    },
    log: () => log,
    reset: () => {
      log.length = 0;
      held = [];
    },
  };
  world.couriers.set(service, courier);
  return courier;
}

/** The tries themselves, beginning with what was under way before a restart. */
function openRound(world: World, { attempts = manyAttempts, sign }: CourierOptions, log: ReadonlyArray<Delivery>) {
  async function attempt(delivery: Delivery): Promise<void> {
    const outcome = await post(world, delivery, sign);
    delivery.tries.push(outcome);
    const arrived = outcome.status !== null && outcome.status >= 200 && outcome.status < 300;
    // An event that once arrived stays delivered, whatever a later repeat of it meets.
    if (arrived || delivery.state === 'delivered') delivery.state = 'delivered';
    else if (delivery.tries.length >= attempts) delivery.state = 'given_up';
    else retry(delivery);
    world.changed();
  }

  function retry(delivery: Delivery): void {
    delivery.state = 'retrying';
    const tried = delivery.tries.length;
    const stillDue = () => log.includes(delivery) && delivery.state === 'retrying' && delivery.tries.length === tried;
    world.later(pauseAfter(tried), async () => {
      if (stillDue()) await attempt(delivery);
    });
  }

  /** One after the other, so that the order given is the order in which the shop hears them. */
  async function leave(deliveries: ReadonlyArray<Delivery>): Promise<void> {
    for (const delivery of deliveries) if (delivery.state === 'waiting') await attempt(delivery);
  }

  for (const delivery of log) if (delivery.state === 'waiting') world.later(firstPauseMs, () => leave([delivery]));
  for (const delivery of log) if (delivery.state === 'retrying') retry(delivery);
  return { attempt, leave };
}

function pack(world: World, options: CourierOptions, parcel: Parcel, state: DeliveryState): Delivery {
  return {
    id: world.newId('whd_'),
    service: options.service,
    eventId: parcel.eventId,
    type: parcel.type,
    url: world.appUrl + options.path,
    createdAt: world.now(),
    state,
    tries: [],
    body: parcel.body,
  };
}

async function post(world: World, delivery: Delivery, sign: CourierOptions['sign']): Promise<Try> {
  const at = world.now();
  try {
    const answer = await fetch(delivery.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json; charset=utf-8', ...(await sign(delivery)) },
      body: delivery.body,
      redirect: 'manual',
      signal: AbortSignal.timeout(answerWithinMs),
    });
    await answer.arrayBuffer();
    return { at, status: answer.status };
  } catch (error) {
    return { at, status: null, problem: reasonOf(error) };
  }
}

function pauseAfter(tries: number): number {
  return Math.min(longestPauseMs, firstPauseMs * 2 ** Math.max(0, tries - 1));
}

function isOutstanding(delivery: Delivery): boolean {
  return delivery.state !== 'delivered';
}

function lastOf(log: ReadonlyArray<Delivery>, eventId: string): Delivery[] {
  const last = log.findLast((delivery) => delivery.eventId === eventId);
  return last ? [last] : [];
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown';
  return error.cause instanceof Error ? `${error.message}: ${error.cause.message}` : error.message;
}

/** The file is our own writing, so its rows are taken at their word. */
function readLog(saved: unknown): Delivery[] {
  return Array.isArray(saved) ? (saved satisfies unknown[] as Delivery[]) : [];
}
