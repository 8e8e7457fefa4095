import { checkIn } from '@/config/frontend';
import type { KeptFact } from '../../domain/check-in-view';
import type { CheckInList } from '../../domain/check-in-list';
import type { ToldHandOver } from '../../domain/hand-over-fact';
import { checkInListSchema, toldSchema } from '../../schema/check-in';

/** What came of asking the shop: an answer, or how things stand between it and this device. */
export type Asked<T> =
  | { readonly kind: 'answer'; readonly value: T }
  | { readonly kind: 'unreached' | 'signed_out' | 'not_allowed' | 'wait' | 'broken' };

/** Tells the shop what happened here. */
export function tellShop(device: string, facts: ReadonlyArray<KeptFact>): Promise<Asked<ReadonlyArray<ToldHandOver>>> {
  const handOvers = facts.map(({ n, order, at, what, cash }) => ({ n, order, at: Math.round(at), what, cash }));
  const sent = { method: 'POST', body: JSON.stringify({ device, handOvers }) };
  return ask(checkIn.sync, sent, (found) => toldSchema.parse(found).handOvers);
}

/** Asks the shop for the day's list. */
export function askForList(): Promise<Asked<CheckInList>> {
  return ask(checkIn.list, { method: 'GET' }, (found) => checkInListSchema.parse(found));
}

async function ask<T>(address: string, sent: RequestInit, read: (found: unknown) => T): Promise<Asked<T>> {
  try {
    const answer = await fetch(address, {
      ...sent,
      headers: { accept: 'application/json', 'content-type': 'application/json' },
      cache: 'no-store',
      signal: AbortSignal.timeout(checkIn.patienceMs),
    });
    if (answer.ok) return { kind: 'answer', value: read(await answer.json()) };
    return { kind: standingOf(answer.status) };
  } catch {
    // A network that breaks off in the middle of an answer is no network.
    return { kind: 'unreached' };
  }
}

function standingOf(status: number): Exclude<Asked<never>['kind'], 'answer'> {
  if (status === 401) return 'signed_out';
  if (status === 403) return 'not_allowed';
  if (status === 429) return 'wait';
  return status >= 500 ? 'unreached' : 'broken';
}
