import type { PersonId } from '@/kernel/ids';
import type { Instant } from '@/kernel/time';
import type { Context } from '@/platform/context';
import type { Forgetting, Statement } from '@/platform/db/client';
import * as store from '../store/erase';
import { endSecondFactorStatements } from './second-factor';

/** What takes somebody's name out of their account and shuts every door of it, for the batch of an erasure. */
export function erasePerson(context: Context, id: PersonId): Forgetting {
  const forgetting = store.forgetPerson(context.db, id, context.now());
  return { ...forgetting, statements: [...endSecondFactorStatements(context, id), ...forgetting.statements] };
}

/** Forgets so many sign-ins that ended before an instant; says how many. */
export function forgetSignIns(context: Context, before: Instant, limit: number): Promise<number> {
  return store.forgetSignIns(context.db, before, limit);
}

/** The statements that let nobody into an account any more, while orders of it are still to be handed over. */
export function shutAccountStatements(context: Context, id: PersonId): ReadonlyArray<Statement> {
  return [...endSecondFactorStatements(context, id), ...store.shutAccount(context.db, id, context.now())];
}
