import { sessionStatements } from '@/features/access/commands/sessions';
import type { PersonId } from '@/kernel/ids';
import type { Context } from '@/platform/context';
import { runBatch } from '@/platform/db/client';
import { aShop } from './orders';
import { employ } from './staff';

/** Somebody with an account, and the shop as their browser meets it. */
export type SignedInShopper = { readonly id: PersonId; readonly email: string; readonly context: Context };

/** Signs a shopper of their own in. */
export async function aShopper(over: Partial<Context> = {}): Promise<SignedInShopper> {
  const { id, email } = await employ('shopper');
  const context = aShop(over);
  const person = { id, email, role: 'shopper', name: 'Ann Baker' } as const;
  const { token, statements } = await sessionStatements(context, { person, device: null });
  await runBatch(context.db, statements);
  return { id, email, context: { ...context, caller: { kind: 'person', token } } };
}
