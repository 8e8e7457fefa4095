import type { PersonId } from '@/kernel/ids';
import { emailKey } from '@/kernel/text';
import type { Context } from '@/platform/context';
import type { Statement } from '@/platform/db/client';
import { joinOrders } from '../store/own';

/** An account, and an e-mail address that whoever has it has proved to be theirs. */
export type ProvedAddress = { readonly personId: PersonId; readonly email: string };

/**
 * The statement that puts the orders somebody placed as a guest into their account, for the batch in which their address
 * counts as proved, and never before: an address is quickly typed. Orders that are in an account stay in it.
 */
export function joinOrdersStatement(
  context: Pick<Context, 'db' | 'now'>,
  { personId, email }: ProvedAddress,
): Statement {
  return joinOrders(context.db, { personId, email: emailKey(email), at: context.now() });
}
