import { contact as rules, counters } from '@/config/backend';
import { getSettings } from '@/features/shop/queries';
import { ok, refused, type Result } from '@/kernel/result';
import type { Context } from '@/platform/context';
import { runBatch } from '@/platform/db/client';
import { sha256Hex } from '@/platform/signed-links';
import { type ContactFacts, contactLetter } from '../domain/letters';
import { countAsking, type TooManyTries } from './count-asking';
import { letterStatements, sendLettersSoon } from './outbox';

/** The bakery has told nobody where it reads its letters. */
export type NoShopEmail = { readonly kind: 'no_shop_email' };

/** Sends a shopper's message to the bakery as a letter that is answered like any other. */
export async function sendMessage(
  context: Context,
  message: ContactFacts,
): Promise<Result<undefined, TooManyTries | NoShopEmail>> {
  const { contactPerEmail: perEmail, contactPerAddress: perAddress } = counters;
  const counted = await countAsking(context, { what: 'contact', email: message.email, perEmail, perAddress });
  if (!counted.ok) return counted;
  const { trader } = await getSettings(context);
  if (trader.email === null) return refused({ kind: 'no_shop_email' });
  const letter = contactLetter(trader.email, message, await keyOf(context, message));
  await runBatch(context.db, letterStatements(context, letter));
  context.log.info('contact.sent');
  sendLettersSoon(context);
  return ok();
}

/** A form sent twice is one letter; the same words on another day are another. */
async function keyOf(context: Context, { name, email, reference, message }: ContactFacts): Promise<string> {
  const round = Math.floor(context.now() / rules.sameMessageMs);
  return sha256Hex([name, email, reference ?? '', message, round].join('\n'));
}
