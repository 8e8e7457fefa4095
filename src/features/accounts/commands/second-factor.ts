import {
  type CodeRefusal,
  discardOffer,
  endSecondFactorStatements,
  offerSecondFactor,
  proveOffer,
  renewRecoveryCodes,
  spendCode,
} from '@/features/access/commands/second-factor';
import { endSessionsStatement, sessionStatements } from '@/features/access/commands/sessions';
import type { Person } from '@/features/access/domain/person';
import { needsSecondFactor } from '@/features/access/domain/second-factor';
import { requirePerson } from '@/features/access/queries';
import { findSecondFactor } from '@/features/access/queries/second-factor';
import { letterStatements, sendLettersSoon } from '@/features/notifications/commands/outbox';
import { auditStatement } from '@/features/shop/commands';
import type { AuditAction } from '@/features/shop/domain/audit';
import { ok, type Result, refused } from '@/kernel/result';
import type { Context } from '@/platform/context';
import { runBatch, type Statement } from '@/platform/db/client';
import { type FactorNews, secondFactorLetter } from '../domain/letters';
import type { SignedIn } from './welcome';

/**
 * Shows whoever is asking a secret to put on their phone. Whoever has a factor already shows a code of it first: an
 * unlocked tablet on a table must not move the office to another phone.
 */
export async function askForSecondFactor(context: Context, code: string): Promise<Result<undefined, CodeRefusal>> {
  const { id } = await requirePerson(context);
  if (await findSecondFactor(context, id)) {
    const spent = await spendCode(context, id, code);
    if (!spent.ok) return spent;
  }
  await offerSecondFactor(context, id);
  return ok();
}

/** Takes the secret back that was shown to whoever is asking; what they had before stays. */
export async function keepSecondFactor(context: Context): Promise<void> {
  const { id } = await requirePerson(context);
  await discardOffer(context, id);
}

type Proof = { readonly code: string; readonly device: string | null };

/** The factor stands: another session for this browser, and the codes on paper, shown this once. */
export type SecondFactorSet = SignedIn & { readonly recoveryCodes: ReadonlyArray<string> };

/** Sets up the second factor of whoever is asking, by a code of the phone that has it; everywhere else they are signed out. */
export async function setSecondFactorUp(
  context: Context,
  { code, device }: Proof,
): Promise<Result<SecondFactorSet, CodeRefusal | { readonly kind: 'no_offer' }>> {
  const person = await requirePerson(context);
  const proved = await proveOffer(context, person.id, code);
  if (!proved.ok) return proved;
  const { token, endsAt, statements: session } = await sessionStatements(context, { person, device });
  const ended = endSessionsStatement(context, person.id);
  const told = tell(context, person, { action: 'account.two_factor_on', news: 'set_up' });
  await runBatch(context.db, [...proved.value.statements, ended, ...session, ...told]);
  sendLettersSoon(context);
  context.log.info('accounts.second_factor_set', { personId: person.id });
  return ok({ kind: 'signed_in', token, endsAt, person, recoveryCodes: proved.value.recoveryCodes });
}

/** Gives whoever is asking new codes on paper, for a code of their phone or one of the old ones. */
export async function renewCodesOnPaper(
  context: Context,
  code: string,
): Promise<Result<ReadonlyArray<string>, CodeRefusal>> {
  const person = await requirePerson(context);
  const spent = await spendCode(context, person.id, code);
  if (!spent.ok) return spent;
  const { statements, recoveryCodes } = await renewRecoveryCodes(context, person.id);
  const told = tell(context, person, { action: 'account.recovery_codes_made', news: 'new_paper' });
  await runBatch(context.db, [...statements, ...told]);
  sendLettersSoon(context);
  return ok(recoveryCodes);
}

/** Takes the second factor off whoever is asking, unless their role needs one. */
export async function endSecondFactor(
  context: Context,
  code: string,
): Promise<Result<undefined, CodeRefusal | { readonly kind: 'needed' }>> {
  const person = await requirePerson(context);
  if (needsSecondFactor(person.role)) return refused({ kind: 'needed' });
  const spent = await spendCode(context, person.id, code);
  if (!spent.ok) return spent;
  const ended = endSecondFactorStatements(context, person.id);
  const told = tell(context, person, { action: 'account.two_factor_off', news: 'taken_off' });
  await runBatch(context.db, [...ended, ...told]);
  sendLettersSoon(context);
  return ok();
}

type Told = { readonly action: AuditAction; readonly news: FactorNews };

/** What goes into the trail, and into a letter to whom it happened. */
export function tell(context: Context, { id, email }: Person, { action, news }: Told): ReadonlyArray<Statement> {
  const audited = auditStatement(context, { action, personId: id, actor: 'person', subject: id });
  if (email === null) return [audited];
  const letter = secondFactorLetter({ to: email, personId: id, at: context.now() }, news);
  return [audited, ...letterStatements(context, letter)];
}
