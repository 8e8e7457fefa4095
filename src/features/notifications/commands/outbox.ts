import { counters, letters as limits } from '@/config/backend';
import { countTry } from '@/features/access/commands';
import type { LetterId } from '@/kernel/ids';
import { ok, refused, type Result } from '@/kernel/result';
import { emailKey } from '@/kernel/text';
import type { Context, MailEvent, OutgoingLetter } from '@/platform/context';
import type { Statement } from '@/platform/db/client';
import { type DueLetter, type NewLetter, type RenderLetter, retryDelayMs, sendingKey } from '../domain/letter';
import type { SendAgainProblem } from '../domain/letter-words';
import * as store from '../store/outbox';

export type { LetterKind, RenderedLetter, RenderLetter } from '../domain/letter';

/** The statements that put a letter in the outbox, for the batch of what it tells; a cause told twice writes one letter. */
export function letterStatements(context: Context, letter: NewLetter): Statement[] {
  const written = { ...letter, to: emailKey(letter.to), id: context.newId('let'), createdAt: context.now() };
  return [store.insertLetter(context.db, written)];
}

/** Asks the companion to send what waits, once the response is out; where that fails its cron does it a minute later. */
export function sendLettersSoon(context: Context): void {
  context.afterResponse(askCompanion(context));
}

// Awaited rather than chained: what stands in for the companion under the development server gives no real promise.
async function askCompanion(context: Context): Promise<void> {
  try {
    await context.companion.sendLetters();
  } catch {
    context.log.warn('letters.companion_unreached');
  }
}

/** Sends the letters whose turn it is, however long ago it came; several senders at once send each letter once. */
export async function sendWaitingLetters(
  context: Context,
  render: RenderLetter,
): Promise<{ readonly done: number; readonly failed: number }> {
  const due = await store.listDueLetters(context.db, context.now(), limits.batchSize);
  let done = 0;
  let failed = 0;
  for (const id of due) {
    const now = context.now();
    const letter = await store.claimLetter(context.db, id, now, now + limits.lockMs);
    if (!letter) continue;
    if (await sendLetter(context, render, letter)) done += 1;
    else failed += 1;
  }
  return { done, failed };
}

/**
 * Sends a letter once more because a person asks for it; one that has not gone out yet goes sooner, not twice. `also` is
 * written with it, or not at all.
 */
export async function sendAgain(
  context: Context,
  letterId: LetterId,
  also: ReadonlyArray<Statement> = [],
): Promise<Result<undefined, SendAgainProblem>> {
  // Whoever presses again and again would fill somebody's letter box.
  const counted = await countTry(context, `letter_again.letter:${letterId}`, counters.sentAgainPerLetter);
  if (!counted.ok) return refused({ kind: 'letter_sent_often' });
  // Gone: unknown, or the person it went to has been erased.
  const started = await store.startAgain(context.db, { id: letterId, now: context.now(), also });
  if (!started) return refused({ kind: 'letter_gone' });
  context.log.info('letter.asked_again', { letterId });
  sendLettersSoon(context);
  return ok();
}

/** Takes in what Resend tells of a letter: kept once, in whatever order it comes, and also where the letter is unknown. */
export async function recordMailEvent(context: Context, event: MailEvent): Promise<void> {
  const { id, type, resendId, reason } = event;
  await store.storeEvent(context.db, { id, type, resendId, receivedAt: context.now() });
  context.log.info('letter.tidings', { type, reason });
}

async function sendLetter(context: Context, render: RenderLetter, letter: DueLetter): Promise<boolean> {
  const outgoing = await prepare(context, render, letter);
  if (!outgoing.ok) return fail(context, letter, outgoing.problem);
  const sent = await context.mail.send(outgoing.value);
  if (sent.ok || isSentBefore(sent.problem)) {
    await store.markSent(context.db, letter, sent.ok ? sent.value.resendId : null, context.now());
    context.log.info('letter.sent', { letterId: letter.id, kind: letter.kind, tries: letter.tries });
    return true;
  }
  const { problem } = sent;
  if (problem.kind === 'unavailable') return fail(context, letter, { problem: 'unavailable', isFinal: false });
  return fail(context, letter, { problem: problem.code, isFinal: true });
}

type Failure = { readonly problem: string; readonly isFinal: boolean };

async function prepare(
  context: Context,
  render: RenderLetter,
  letter: DueLetter,
): Promise<Result<OutgoingLetter, Failure>> {
  if (letter.to === null) return refused({ problem: 'address_erased', isFinal: true });
  try {
    return ok({ key: sendingKey(letter), to: letter.to, ...(await render(letter)) });
  } catch (error) {
    // A bug in one letter must not hold up the others; a release that mends it still finds this one waiting.
    const message = error instanceof Error ? error.message : 'unknown';
    context.log.error('letter.not_rendered', { letterId: letter.id, kind: letter.kind, message });
    return refused({ problem: 'not_rendered', isFinal: false });
  }
}

/** Resend had this key with other words: an earlier try went out, its answer was lost, and the wording changed since. */
function isSentBefore(problem: { readonly kind: string; readonly code?: string }): boolean {
  return problem.kind === 'refused' && problem.code === 'invalid_idempotent_request';
}

async function fail(context: Context, letter: DueLetter, { problem, isFinal }: Failure): Promise<false> {
  const now = context.now();
  const isGivenUp = isFinal || letter.tries >= limits.tries;
  context.log.warn('letter.not_sent', {
    letterId: letter.id,
    kind: letter.kind,
    problem,
    isGivenUp,
    tries: letter.tries,
  });
  if (isGivenUp) await store.giveUpLetter(context.db, letter, { problem, now });
  else
    await store.postponeLetter(context.db, letter, { problem, now, dueAt: now + retryDelayMs(letter.tries, limits) });
  return false;
}
