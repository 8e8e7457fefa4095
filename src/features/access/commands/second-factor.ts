import { counters, secondFactor } from '@/config/backend';
import type { PersonId } from '@/kernel/ids';
import { ok, type Result, refused } from '@/kernel/result';
import { codeAt } from '@/platform/authenticator';
import type { Context } from '@/platform/context';
import type { Statement } from '@/platform/db/client';
import { countTry } from '../commands';
import { asShown, makeRecoveryCodes, makeSecret, readTypedCode, stepsAround } from '../domain/second-factor';
import * as store from '../store/second-factor';

/** What was typed is no code of theirs, or one that was used before; or it was one try too many. */
export type CodeRefusal = { readonly kind: 'wrong_code' } | { readonly kind: 'too_many_tries' };

/** Takes a code off somebody's phone, or one of their codes on paper, once; says which it was. */
export async function spendCode(
  context: Context,
  personId: PersonId,
  typed: string,
): Promise<Result<'app' | 'recovery', CodeRefusal>> {
  const counted = await countTry(context, `second_factor:${personId}`, counters.codePerPerson);
  if (!counted.ok) return refused({ kind: 'too_many_tries' });
  const read = readTypedCode(typed);
  if (!read) return refused({ kind: 'wrong_code' });
  const spend = read.kind === 'app' ? spendAppCode : spendRecoveryCode;
  return (await spend(context, personId, read.code)) ? ok(read.kind) : refused({ kind: 'wrong_code' });
}

async function spendAppCode(context: Context, personId: PersonId, code: string): Promise<boolean> {
  const secret = await store.findSecret(context.db, personId, context.secretKeys);
  const steps = stepsAround(context.now());
  const step = secret === null ? null : await stepOf({ secret, code, steps });
  return step !== null && store.spendStep(context.db, { personId, step, newest: Math.max(...steps) });
}

function spendRecoveryCode({ db, secretKeys: keys, now }: Context, personId: PersonId, code: string): Promise<boolean> {
  return store.spendRecoveryCode(db, { personId, code, keys, now: now() });
}

type Coded = { readonly secret: string; readonly code: string; readonly steps: ReadonlyArray<number> };

async function stepOf({ secret, code, steps }: Coded): Promise<number | null> {
  const codes = await Promise.all(steps.map((step) => codeAt(secret, step)));
  // Two steps may share a code: the earlier one leaves the later to be used.
  return steps[codes.indexOf(code)] ?? null;
}

/** Makes a secret and keeps it until their phone proves that it has it; whoever has a factor already keeps that until then. */
export async function offerSecondFactor(
  { db, secretKeys: keys, ...context }: Context,
  personId: PersonId,
): Promise<void> {
  await store.saveOffer(db, { personId, secret: makeSecret(context.randomBytes), keys, now: context.now() });
}

/** Forgets a secret that was shown to somebody and not proved. */
export function discardOffer({ db }: Pick<Context, 'db'>, personId: PersonId): Promise<void> {
  return store.discardOffer(db, personId);
}

/** What the batch of setting up has to do, and the codes on paper that are shown this once. */
export type ProvedOffer = {
  readonly statements: ReadonlyArray<Statement>;
  readonly recoveryCodes: ReadonlyArray<string>;
};

/** Checks that somebody's phone has the secret that was shown to them, and prepares to ask for its codes from now on. */
export async function proveOffer(
  context: Context,
  personId: PersonId,
  typed: string,
): Promise<Result<ProvedOffer, CodeRefusal | { readonly kind: 'no_offer' }>> {
  const { db, secretKeys: keys } = context;
  const now = context.now();
  const secret = await store.findOffer(db, { personId, keys, since: now - secondFactor.offerMs });
  if (secret === null) return refused({ kind: 'no_offer' });
  const counted = await countTry(context, `second_factor:${personId}`, counters.codePerPerson);
  if (!counted.ok) return refused({ kind: 'too_many_tries' });
  const code = readTypedCode(typed)?.code ?? '';
  const step = await stepOf({ secret, code, steps: stepsAround(now) });
  if (step === null) return refused({ kind: 'wrong_code' });
  const codes = makeRecoveryCodes(context.randomBytes, secondFactor.recoveryCodes);
  const statements = await store.setUpStatements(db, { personId, secret, keys, now, step, codes });
  return ok({ statements, recoveryCodes: codes.map(asShown) });
}

/** Prepares new recovery codes in the place of all old ones. */
export async function renewRecoveryCodes(context: Context, personId: PersonId): Promise<ProvedOffer> {
  const { db, secretKeys: keys } = context;
  const codes = makeRecoveryCodes(context.randomBytes, secondFactor.recoveryCodes);
  return {
    statements: await store.renewalStatements(db, { personId, codes, keys }),
    recoveryCodes: codes.map(asShown),
  };
}

/** The statements after which somebody signs in by their password alone, or has to set a factor up anew. */
export function endSecondFactorStatements({ db }: Pick<Context, 'db'>, personId: PersonId): ReadonlyArray<Statement> {
  return store.endStatements(db, personId);
}
