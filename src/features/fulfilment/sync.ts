import { counters } from '@/config/backend';
import { countTry } from '@/features/access/commands';
import type { Staff } from '@/features/access/domain/person';
import { requireStaff } from '@/features/access/queries';
import { NotAllowed } from '@/kernel/not-allowed';
import type { Context } from '@/platform/context';
import { errorEnvelope } from '@/platform/next/envelope';
import { tellToWait } from '@/platform/slow-down';
import { takeHandOvers } from './commands/take-hand-overs';
import type { HandOverFact } from './domain/hand-over-fact';
import { getCheckInList } from './queries/check-in-list';
import { syncSchema } from './schema/check-in';

/** Takes what a device says happened at the table; `body` is null where it was larger than any device sends. */
export function receiveHandOvers(context: Context, body: string | null): Promise<Response> {
  return forStaff(context, async (staff) => {
    if (body === null) return refuse(context, 413, 'too_large', 'That is more than one device sends at once.');
    const sent = syncSchema.safeParse(jsonOf(body));
    if (!sent.success) return refuse(context, 400, 'malformed', 'That could not be read. Nothing was changed.');
    const facts = sent.data.handOvers.map((one) => ({ ...one, device: sent.data.device }));
    await requireWhatTheyDo(context, facts);
    const counted = await countTry(context, `check_in.person:${staff.id}`, counters.checkInPerPerson);
    if (!counted.ok) return askToWait(context, counted.problem.againAt);
    const actor = { personId: staff.id, name: staff.name };
    return answer({ handOvers: await takeHandOvers(context, { facts, actor }) });
  });
}

/** Gives a device the day's list to keep. */
export function giveCheckInList(context: Context): Promise<Response> {
  return forStaff(context, async () => answer(await getCheckInList(context)));
}

async function requireWhatTheyDo(context: Context, facts: ReadonlyArray<HandOverFact>): Promise<void> {
  if (facts.some(({ cash }) => cash > 0)) await requireStaff(context, 'orders.take_cash');
  if (facts.some(({ what }) => what === 'taken_back')) await requireStaff(context, 'orders.undo');
}

async function forStaff(context: Context, work: (staff: Staff) => Promise<Response>): Promise<Response> {
  try {
    return await work(await requireStaff(context, 'check_in'));
  } catch (error) {
    if (error instanceof NotAllowed) return turnAway(context, error);
    throw error;
  }
}

function turnAway(context: Context, { reason }: NotAllowed): Response {
  switch (reason) {
    case 'signed_out':
      return refuse(context, 401, reason, 'Please sign in again; what waits is kept on the device.');
    case 'forbidden':
    case 'second_factor':
      return refuse(context, 403, reason, 'Your role may not do this.');
    case 'unavailable':
      return refuse(context, 503, reason, 'The shop cannot be reached just now; what waits is kept on the device.');
  }
}

function askToWait(context: Context, againAt: number): Response {
  const wait = refuse(context, 429, 'too_many', 'That was a lot in a short time; please wait a minute.');
  const waitMs = againAt - context.now();
  tellToWait(wait.headers, { policy: 'check_in.person', ...counters.checkInPerPerson, waitMs });
  return wait;
}

function refuse(context: Context, status: number, code: string, message: string): Response {
  return errorEnvelope(status, code, message, context.requestId);
}

const answer = (told: object) => Response.json(told, { headers: { 'cache-control': 'no-store' } });

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
