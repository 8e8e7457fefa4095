import { counters, yourData as rules } from '@/config/backend';
import type { Whose } from '@/features/access/domain/whose';
import { findPersonOf } from '@/features/access/queries';
import { countAsking, type TooManyTries } from '@/features/notifications/commands/count-asking';
import { letterStatements, sendLettersSoon } from '@/features/notifications/commands/outbox';
import { hasLetters } from '@/features/notifications/queries/held-letters';
import { hasOrders, namedOrderIds } from '@/features/orders/queries/held-orders';
import { ok, type Result } from '@/kernel/result';
import { emailKey } from '@/kernel/text';
import type { Context } from '@/platform/context';
import { runBatch } from '@/platform/db/client';
import { firstLinkVersion } from '../domain/data-request';
import { dataLinkLetter } from '../domain/letters';
import { openRequest } from '../store/requests';
import { subjectsOf } from '../store/subjects';

/**
 * Takes the request of somebody who wants to see what we hold of them. Whether there is anything is only looked up once the
 * answer is out, so that neither the answer nor the time it takes tells.
 */
export async function askForData(context: Context, typed: string): Promise<Result<undefined, TooManyTries>> {
  const email = emailKey(typed);
  const { yourDataPerEmail: perEmail, yourDataPerAddress: perAddress } = counters;
  const counted = await countAsking(context, { what: 'your_data', email, perEmail, perAddress });
  if (!counted.ok) return counted;
  const sending = sendDataLink(context, email).catch((error: unknown) => {
    context.log.error('your_data.not_written', { message: error instanceof Error ? error.message : 'unknown' });
  });
  context.afterResponse(sending);
  return ok();
}

/** Writes the letter with the link to what we hold of an address; none where we hold nothing. */
export async function sendDataLink(context: Context, email: string): Promise<void> {
  const whose = { email, personId: null };
  if (!(await holdsAnything(context, whose))) return;
  const at = context.now();
  const asking = { id: context.newId('ask'), whose, at, linkEndsAt: at + rules.linkMs };
  const { id: requestId } = await openRequest(context.db, asking);
  const round = Math.floor(at / rules.askAgainMs);
  const letter = dataLinkLetter(email, { requestId, linkVersion: firstLinkVersion }, round);
  await runBatch(context.db, letterStatements(context, letter));
  sendLettersSoon(context);
}

async function holdsAnything(context: Context, whose: Whose & { readonly email: string }): Promise<boolean> {
  const { email } = whose;
  const of = { email, subjects: subjectsOf(whose, namedOrderIds(context, whose)) };
  const [ordered, written, account] = await Promise.all([
    hasOrders(context, whose),
    hasLetters(context, of),
    findPersonOf(context, { email }),
  ]);
  return ordered || written || account !== null;
}
