import { isStaff } from '@/features/access/domain/person';
import { readSession } from '@/features/access/queries';
import { knownDetailsReading } from '@/features/accounts/queries/addresses';
import { type BasketView, getBasketBeside } from '@/features/basket/queries';
import type { Context } from '@/platform/context';
import { type KnownAnswers, knownAnswers } from '../domain/known-answers';

/** What the checkout shows: the basket, and what the account of who is signed in answers already. */
export type CheckoutPage = { readonly view: BasketView; readonly known: KnownAnswers };

/** The basket at checkout; a guest costs one round trip, somebody signed in one more. */
export async function getCheckoutPage(context: Context, basketCookie: string | undefined): Promise<CheckoutPage> {
  const reading = await readSession(context);
  // Who cannot be known just now types it in, like a guest.
  const shopper = reading.kind === 'person' && !isStaff(reading.person) ? reading.person : null;
  const asked = shopper && knownDetailsReading(context, shopper.id);
  const { view, beside } = await getBasketBeside(context, basketCookie, asked);
  return { view, known: knownAnswers(beside) };
}
