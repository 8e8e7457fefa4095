import { shutAccountStatements } from '@/features/access/commands/erase-person';
import type { Staff } from '@/features/access/domain/person';
import type { Whose } from '@/features/access/domain/whose';
import { findIdentityUid, requireStaff } from '@/features/access/queries';
import { auditStatement } from '@/features/shop/commands';
import { ok, type Result } from '@/kernel/result';
import type { Context } from '@/platform/context';
import { runBatch } from '@/platform/db/client';
import type { DataRequest, OpenOrderWay } from '../domain/data-request';
import type { ForeseenErasure, NotErased, ProofOfWho } from '../domain/erase-for';
import { foreseeErasure } from '../queries/foresee-erasure';
import { noteWish, openRequest } from '../store/requests';
import { eraseAsAsked, type Erased } from './erase';

export type EraseFor = {
  readonly email: string;
  readonly way: OpenOrderWay;
  readonly proof: ProofOfWho;
  /** What the person agreed to; anything else is shown to them first. */
  readonly seen: string;
};

export type EraseForAnswer =
  | { readonly kind: 'foreseen'; readonly foreseen: ForeseenErasure }
  /** `loginLeft`: the login that Identity Platform still has, which only its console deletes without its owner. */
  | { readonly kind: 'done'; readonly erased: Erased; readonly loginLeft: string | null };

/** Erases somebody on their behalf, once an owner has seen what would go and says how they know that it is them. */
export async function eraseFor(
  context: Context,
  { email, way, proof, seen }: EraseFor,
): Promise<Result<EraseForAnswer, NotErased>> {
  const staff = await requireStaff(context, 'customers.erase');
  const found = await foreseeErasure(context, email);
  if (!found.ok) return found;
  const { whose, foreseen } = found.value;
  if (seen !== foreseen.seen) return ok({ kind: 'foreseen', foreseen });
  const loginLeft = whose.personId === null ? null : await findIdentityUid(context, foreseen.email);
  const request = await noteAsked(context, { staff, whose, told: { way, proof } });
  const erased = await eraseAsAsked(context, request, { way, by: { personId: staff.id, name: staff.name } });
  return ok({ kind: 'done', erased, loginLeft });
}

type Asked = { readonly staff: Staff; readonly whose: Whose; readonly told: Pick<EraseFor, 'way' | 'proof'> };

/** The wish stands before anything goes, with who took it: an open order may have it fulfilled by a job, days later. */
async function noteAsked(context: Context, { staff, whose, told }: Asked): Promise<DataRequest> {
  const at = context.now();
  const request = await openRequest(context.db, { id: context.newId('ask'), whose, at, linkEndsAt: at });
  const { personId } = whose;
  await runBatch(context.db, [
    noteWish(context.db, request.id, at),
    ...(personId === null ? [] : shutAccountStatements(context, personId)),
    auditStatement(context, {
      ...{ action: 'person.erasure_asked', personId: staff.id, actor: staff.name },
      ...{ subject: personId ?? request.id, after: told },
    }),
  ]);
  return request;
}
