import { deepEqual } from 'node:assert/strict';
import type { IdentityLogin } from '@/platform/context';
import type { Result } from '@/kernel/result';
import type { Ability, AccountService } from './service';

/** One thing that every account service has to do the same way. */
export type Trial = {
  readonly title: string;
  readonly needs?: Ability;
  readonly run: (service: AccountService) => Promise<void>;
};

export const password = 'flour-water-salt';
export const otherPassword = 'rye-water-salt';

let people = 0;
/** An address nobody has used, in the middle of any other trial's. */
export const newEmail = () => `baker-${++people}-${Date.now().toString(36)}@bakery.example`;

/** What came of a call that had to work. */
export function worked<T>(answer: Result<T, { readonly kind: string }>): T {
  if (answer.ok) return answer.value;
  throw new Error(`It was refused: ${answer.problem.kind}`);
}

/** Holds a call to having been refused for one reason. */
export function refusedAs(answer: Result<unknown, { readonly kind: string }>, kind: string): void {
  deepEqual(answer.ok ? answer : { ok: false, problem: answer.problem.kind }, { ok: false, problem: kind });
}

/** Somebody new, signed up with `password`. */
export async function join(service: AccountService, email = newEmail()): Promise<IdentityLogin> {
  return worked(await service.identity.signUp(email, password, service.now()));
}

export const enter = (service: AccountService, email: string, secret = password) =>
  service.identity.signIn(email, secret, service.now());

/** The code in the letter that has to be there. */
export async function mailed(
  service: AccountService,
  ...letter: Parameters<AccountService['codeFor']>
): Promise<string> {
  const code = await service.codeFor(...letter);
  if (code === null) throw new Error(`There is no letter (${letter.join(', ')})`);
  return code;
}

/** Somebody new whose address is proved. */
export async function joinProved(service: AccountService, email = newEmail()): Promise<IdentityLogin> {
  const { idToken } = await join(service, email);
  worked(await service.identity.sendVerifyLetter(idToken));
  worked(await service.identity.applyCode(await mailed(service, email, 'verifyEmail')));
  return worked(await enter(service, email));
}
