import { admit, nextStep, type NotAdmitted } from '@/features/access/commands/admit';
import { type Person, isStaff } from '@/features/access/domain/person';
import type { Vouched } from '@/features/access/domain/recognition';
import { joinOrdersStatement } from '@/features/orders/commands/join-orders';
import { auditStatement } from '@/features/shop/commands';
import { ok, type Result } from '@/kernel/result';
import type { Instant } from '@/kernel/time';
import type { Context } from '@/platform/context';
import { runBatch, type Statement } from '@/platform/db/client';

/** Somebody who is in: the token for their browser. */
export type SignedIn = {
  readonly kind: 'signed_in';
  readonly token: string;
  readonly endsAt: Instant;
  readonly person: Person;
};

/** Somebody who has to show their second factor before they are. */
export type HalfSignedIn = {
  readonly kind: 'second_factor';
  readonly pendingToken: string;
  readonly endsAt: Instant;
};

/** Lets in whom Identity Platform vouches for, or asks for their second factor; the trail says so in the same batch. */
export async function welcome(
  context: Context,
  { vouched, device }: { readonly vouched: Vouched; readonly device: string | null },
): Promise<Result<SignedIn | HalfSignedIn, NotAdmitted>> {
  const admitted = await admit(context, vouched);
  if (!admitted.ok) {
    context.log.warn('accounts.not_admitted', { why: admitted.problem.kind });
    return admitted;
  }
  const { person, isNew, statements } = admitted.value;
  const step = await nextStep(context, { person, device });
  const opened = isNew ? [openedAudit(context, person)] : [];
  const entered = step.kind === 'signed_in' ? [signedInAudit(context, person)] : [];
  const joined = isStaff(person) ? [] : ordersJoined(context, person, vouched);
  await runBatch(context.db, [...statements, ...step.statements, ...opened, ...entered, ...joined]);
  context.log.info('accounts.signed_in', { personId: person.id, role: person.role, step: step.kind });
  return ok(step.kind === 'signed_in' ? { ...step, person } : step);
}

/** What somebody ordered as a guest comes into their account, by the address they have proved and no other. */
function ordersJoined(context: Context, { id: personId, email }: Person, vouched: Vouched): Statement[] {
  const proved = vouched.emailVerified ? vouched.email : email;
  return proved === null ? [] : [joinOrdersStatement(context, { personId, email: proved })];
}

/** The statement that puts a sign-in on record, for the batch in which the session begins. */
export function signedInAudit(context: Context, person: Person): Statement {
  const action = isStaff(person) ? 'staff.signed_in' : 'account.signed_in';
  return auditStatement(context, { action, ...by(person), after: { role: person.role } });
}

function openedAudit(context: Context, person: Person): Statement {
  return auditStatement(context, { action: 'account.signed_up', ...by(person) });
}

const by = ({ id }: Person) => ({ personId: id, actor: 'person', subject: id });
