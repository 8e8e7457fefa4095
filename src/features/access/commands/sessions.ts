import { sessions } from '@/config/backend';
import type { PersonId } from '@/kernel/ids';
import type { Instant } from '@/kernel/time';
import type { Context } from '@/platform/context';
import type { Statement } from '@/platform/db/client';
import type { Person } from '../domain/person';
import { beginSession, makeToken } from '../domain/session';
import { sessionRulesOf } from '../queries';
import * as people from '../store/people';
import * as store from '../store/sessions';

/** A session that begins with its batch: the token for the browser, and the statements. */
export type BegunSession = {
  readonly token: string;
  readonly endsAt: Instant;
  readonly statements: ReadonlyArray<Statement>;
};

export type SessionOf = {
  readonly person: Pick<Person, 'id' | 'role'>;
  /** Which browser on which machine, in our own words. */
  readonly device: string | null;
};

/** Prepares a session; the one this browser had until now ends in the same batch. */
export async function sessionStatements(context: Context, { person, device }: SessionOf): Promise<BegunSession> {
  const { caller } = context;
  const token = makeToken(context.randomBytes, sessions.tokenBytes);
  const times = beginSession(context.now(), sessionRulesOf(person.role));
  const replaces = caller.kind === 'person' ? caller.token : null;
  const begun = { token, replaces, personId: person.id, device, ...times };
  return { token, endsAt: times.endsAt, statements: await store.beginStatements(context.db, begun) };
}

/** The statement that signs somebody out everywhere, for the batch that changes their role or password. */
export function endSessionsStatement(context: Pick<Context, 'db' | 'now'>, personId: PersonId): Statement {
  return store.endAllStatement(context.db, personId, context.now());
}

/** The statement that signs somebody out on one of their devices, named as in the list of them. */
export function endDeviceStatement(context: Context, personId: PersonId, name: string): Statement {
  return store.endOneStatement(context.db, { personId, name, now: context.now() });
}

/** The statements that end the session of whoever is asking, at once and for good. */
export async function endOwnStatements(context: Context): Promise<Statement[]> {
  const { caller } = context;
  return caller.kind === 'person' ? store.endStatements(context.db, caller.token, context.now()) : [];
}

/** The statement that gives somebody the account and the proved address they have from now on. */
export function tieStatement(
  context: Context,
  { personId: id, uid, email }: { readonly personId: PersonId; readonly uid: string; readonly email: string },
): Statement {
  return people.tieStatement(context.db, { id, vouched: { uid, email }, at: context.now() });
}
