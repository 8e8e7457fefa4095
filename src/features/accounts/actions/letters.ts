'use server';

import { redirect } from 'next/navigation';
import { messages } from '@/config/frontend';
import { signInHref } from '@/features/access/domain/safe-next';
import { currentContext } from '@/platform/next/context';
import { parseForm, requireForm } from '@/platform/next/form-action';
import { turnAway } from '@/platform/next/turn-away';
import { wishForOpenings } from '../commands/letters';
import { accountPages } from '../domain/account-pages';
import { letterWishSchema } from '../schema/own';

/** Has somebody told when orders open, or told no longer. */
export async function wishForOpeningsAction(sent: FormData): Promise<void> {
  const parsed = parseForm(letterWishSchema, requireForm(sent), messages.checkForm);
  const context = await currentContext();
  if (parsed.ok) {
    await wishForOpenings(context, parsed.value.openings === 'yes').catch((error: unknown) =>
      turnAway(error, signInHref(accountPages.letters)),
    );
  }
  redirect(accountPages.letters);
}
