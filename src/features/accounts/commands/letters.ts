import { requirePerson } from '@/features/access/queries';
import { wishToBeTold } from '@/features/notifications/commands/wish-for-letters';
import type { Context } from '@/platform/context';

/** Has whoever asks told when orders open, or told no longer, at the address they sign in with. */
export async function wishForOpenings(context: Context, isWished: boolean): Promise<void> {
  const { email } = await requirePerson(context);
  if (email !== null) await wishToBeTold(context, email, isWished);
}
