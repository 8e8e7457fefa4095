import { checkIn } from '@/config/frontend';
import { heardUpTo, waitingFacts } from '../../domain/check-in-view';
import type { HandOverAnswer, ToldHandOver } from '../../domain/hand-over-fact';
import { type Asked, askForList, tellShop } from './ask-shop';
import { deviceTime } from './device-clock';
import { deviceName, keepAnswers, readFacts } from './kept-facts';
import { keepList } from './kept-list';

/** How a device stands with the shop; null before it has asked. */
export type Standing = Exclude<Asked<never>['kind'], 'answer'> | 'reached' | null;
type Met = NonNullable<Standing>;

let lastListAt = Number.NEGATIVE_INFINITY;

/**
 * Tells the shop what waits, and asks for the list where it is due or somebody asked; null where another window is at it.
 * One window of a device at a time: what is told arrives in the order it happened in.
 */
export function runErrands(isAsked: boolean): Promise<Standing> {
  return navigator.locks.request('check-in', { ifAvailable: true }, async (lock): Promise<Standing> => {
    if (!lock) return null;
    const told = await tellAll();
    if (told !== null && told !== 'reached') return told;
    const isDue = isAsked || deviceTime() - lastListAt >= checkIn.listEveryMs;
    return isDue ? fetchList() : told;
  });
}

/** Tells the shop everything that waits, so much at a time; null where nothing does. */
async function tellAll(): Promise<Standing> {
  const device = await deviceName();
  for (let met: Standing = null; ; met = 'reached') {
    const next = waitingFacts(await readFacts()).slice(0, checkIn.atOnce);
    if (next.length === 0) return met;
    const told = await tellShop(device, next);
    if (told.kind !== 'answer') return told.kind;
    const answers = told.value.filter(isAnswer);
    await keepAnswers(answers);
    if (answers.length < next.length) return 'wait';
  }
}

function isAnswer(told: ToldHandOver): told is HandOverAnswer & { readonly n: number } {
  return told.outcome !== 'later';
}

async function fetchList(): Promise<Met> {
  // Counted before the list is asked for: what happens meanwhile is not in it.
  const knows = heardUpTo(await readFacts());
  const came = await askForList();
  if (came.kind !== 'answer') return came.kind;
  await keepList({ ...came.value, knows });
  lastListAt = deviceTime();
  return 'reached';
}
