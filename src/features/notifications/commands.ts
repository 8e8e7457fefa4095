import { emailKey } from '@/kernel/text';
import type { Context } from '@/platform/context';
import type { Statement } from '@/platform/db/client';
import type { NewLetter } from './domain/letter';
import * as store from './store';

/** The statements that put a letter in the outbox, for the batch of what it tells; a cause told twice writes one letter. */
export function letterStatements(context: Context, letter: NewLetter): Statement[] {
  const written = { ...letter, to: emailKey(letter.to), id: context.newId('let'), createdAt: context.now() };
  return [store.insertLetter(context.db, written)];
}

/** Asks the companion to send what waits, once the response is out; where that fails its cron does it a minute later. */
export function sendLettersSoon(context: Context): void {
  const asked = context.companion.sendLetters().catch(() => {
    context.log.warn('letters.companion_unreached');
  });
  context.afterResponse(asked);
}
