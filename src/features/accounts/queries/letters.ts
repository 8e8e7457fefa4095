import { requirePerson } from '@/features/access/queries';
import { isToldOfOpenings } from '@/features/notifications/queries';
import type { Context } from '@/platform/context';

/** Which letters whoever asks is written, beside those about their orders. */
export type LetterWishes = { readonly email: string | null; readonly isToldOfOpenings: boolean };

/** The wishes of whoever asks. */
export async function getLetterWishes(context: Context): Promise<LetterWishes> {
  const { email } = await requirePerson(context);
  return { email, isToldOfOpenings: email !== null && (await isToldOfOpenings(context, email)) };
}
