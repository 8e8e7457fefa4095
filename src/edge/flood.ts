import { cookieNames, floods } from '@/config/backend';
import { messages } from '@/config/frontend';
import type { Companion, FloodLimit } from '@/platform/context';
import { networkOf } from '@/platform/network';
import { sha256Hex } from '@/platform/signed-links';
import { isForMachines, type Refusal } from './refusals';

/** One request counts against so many limits, each by its own key. */
type Counted = { readonly limit: FloodLimit; readonly key: string };

/** Turns away an address, or a signed-in person, that asks too often. */
export async function refuseFlood(request: Request, companion: Pick<Companion, 'admit'>): Promise<Refusal | null> {
  const counted = await countedAs(request);
  try {
    const admitted = await Promise.all(counted.map(({ limit, key }) => companion.admit(limit, key)));
    const over = counted[admitted.indexOf(false)];
    return over ? floodRefusal(over.limit) : null;
  } catch {
    // A companion that is being replaced must not close the shop.
    return null;
  }
}

async function countedAs(request: Request): Promise<ReadonlyArray<Counted>> {
  const address = request.headers.get('cf-connecting-ip');
  if (address === null) return [];
  const key = networkOf(address);
  const { pathname } = new URL(request.url);
  if (request.method !== 'POST') return [{ limit: pathname.startsWith('/media/') ? 'pictures' : 'visits', key }];
  if (isForMachines(pathname)) return [{ limit: 'machines', key }];
  const session = sessionIn(request.headers.get('cookie') ?? '');
  if (session === null) return [{ limit: 'writes', key }];
  // An invented session counts by itself, but its address counts as well. The key leaves this Worker, so it opens nothing.
  return [
    { limit: 'writes', key },
    { limit: 'personWrites', key: await sha256Hex(session) },
  ];
}

const sessionNames: ReadonlyArray<string> = [cookieNames.session, cookieNames.sessionSecure];

function sessionIn(cookies: string): string | null {
  const pairs = cookies.split(';').map((pair) => pair.trim().split('='));
  return pairs.find(([name = '', value = '']) => sessionNames.includes(name) && value !== '')?.[1] ?? null;
}

/** The binding does not say when it admits again: at the latest after one whole window. */
function floodRefusal(limit: FloodLimit): Refusal {
  const { windowMs } = floods[limit];
  const wait = { policy: limit, limit: floods[limit].limit, windowMs, waitMs: windowMs };
  return { status: 429, code: 'too_many', message: messages.tooManyRequests, wait };
}
