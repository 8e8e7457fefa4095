import { shutAccountStatements } from '@/features/access/commands/erase-person';
import { isStaff, type Person } from '@/features/access/domain/person';
import { findIdentityUid, requirePerson } from '@/features/access/queries';
import { type ChangeRefusal, proveAgain } from '@/features/accounts/commands/change-login';
import { ok, refused, type Result } from '@/kernel/result';
import type { Context, IdentityLogin } from '@/platform/context';
import { runBatch } from '@/platform/db/client';
import type { DataRequest, OpenOrderWay } from '../domain/data-request';
import * as requests from '../store/requests';
import { eraseAsAsked, type Erased } from './erase';

/** Who works here is taken off the staff first: the books say who did what. */
export type WorksHere = { readonly kind: 'works_here' };
export type EraseAccountProblem = ChangeRefusal | WorksHere;

type ByPassword = { readonly password: string; readonly way: OpenOrderWay };

/** Erases whoever is asking and their account, once they have proved anew who they are: a session may lie open on a table. */
export async function eraseAccount(
  context: Context,
  { password, way }: ByPassword,
): Promise<Result<Erased, EraseAccountProblem>> {
  const person = await requirePerson(context);
  if (isStaff(person)) return refused({ kind: 'works_here' });
  const proved = await proveAgain(context, person, password);
  return proved.ok ? closeAccount(context, person, { login: proved.value, way }) : proved;
}

/** The same for somebody who comes back from Google's own page this very moment. */
export async function eraseAccountOf(
  context: Context,
  { login, way }: Closing,
): Promise<Result<Erased, EraseAccountProblem>> {
  const person = await requirePerson(context);
  if (isStaff(person)) return refused({ kind: 'works_here' });
  const uid = person.email === null ? null : await findIdentityUid(context, person.email);
  return uid === login.uid ? closeAccount(context, person, { login, way }) : refused({ kind: 'wrong_login' });
}

type Closing = { readonly login: IdentityLogin; readonly way: OpenOrderWay };

/**
 * The wish is written down before Google is asked: should we break off in between, it is fulfilled all the same. What is
 * open then keeps its shopper until it is handed over; nobody signs in any more.
 */
async function closeAccount(
  context: Context,
  person: Person,
  { login, way }: Closing,
): Promise<Result<Erased, EraseAccountProblem>> {
  const request = await wishOf(context, person);
  const deleted = await context.identity.deleteAccount(login.idToken);
  if (!deleted.ok) {
    await requests.withdrawWish(context.db, request.id);
    return refused({ kind: deleted.problem.kind === 'sign_in_again' ? 'wrong_login' : 'unavailable' });
  }
  await runBatch(context.db, shutAccountStatements(context, person.id));
  context.log.info('privacy.account_closed', { personId: person.id });
  return ok(await eraseAsAsked(context, request, { way }));
}

async function wishOf(context: Context, { id: personId, email }: Person): Promise<DataRequest> {
  const at = context.now();
  const asking = { id: context.newId('ask'), whose: { personId, email }, at, linkEndsAt: at };
  const request = await requests.openRequest(context.db, asking);
  await runBatch(context.db, [requests.noteWish(context.db, request.id, at)]);
  return request;
}
