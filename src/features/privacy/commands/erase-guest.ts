import { findPersonOf } from '@/features/access/queries';
import { ok, refused, type Result } from '@/kernel/result';
import type { Context } from '@/platform/context';
import type { OpenOrderWay } from '../domain/data-request';
import { findLinkedRequest } from '../queries';
import { withdrawWish } from '../store/requests';
import { eraseAsAsked, type Erased } from './erase';

/** The link is none of ours, or opens nothing any more. */
export type DeadLink = { readonly kind: 'dead_link' };
/** An account is erased by who can sign in to it, not by who can read a letter. */
export type HasAccount = { readonly kind: 'has_account' };

/** Erases a guest by the link of their letter. */
export async function eraseGuest(
  context: Context,
  token: string | null,
  way: OpenOrderWay,
): Promise<Result<Erased, DeadLink | HasAccount>> {
  const request = await findLinkedRequest(context, token);
  if (!request?.email) return refused({ kind: 'dead_link' });
  if (await findPersonOf(context, { email: request.email })) return refused({ kind: 'has_account' });
  return ok(await eraseAsAsked(context, request, { way }));
}

/** Takes a guest's wish to be erased back; one that is fulfilled stays so. */
export async function keepGuest(context: Context, token: string | null): Promise<void> {
  const request = await findLinkedRequest(context, token);
  if (request) await withdrawWish(context.db, request.id);
}
