import { sessions } from '@/config/backend';
import { NotAllowed } from '@/kernel/not-allowed';
import { emailKey } from '@/kernel/text';
import type { Context } from '@/platform/context';
import { can, type Permission } from './domain/permissions';
import { isStaff, type Person, type SessionReading, type Staff } from './domain/person';
import { isAlive, isToken, noteUse, type SessionRules } from './domain/session';
import * as store from './store';

/** How long the sessions of staff last. */
export const staffRules: SessionRules = {
  idleMs: sessions.staffIdleMs,
  longestMs: sessions.staffLongestMs,
  noteEveryMs: sessions.noteEveryMs,
};

const readings = new WeakMap<Context, Promise<SessionReading>>();

/** Says who is asking: a guest, a person, or that it cannot be known just now. Asked of D1 once per request. */
export function readSession(context: Context): Promise<SessionReading> {
  const known = readings.get(context);
  if (known) return known;
  const reading = lookUp(context);
  readings.set(context, reading);
  return reading;
}

/** The member of staff who is asking, or null. Throws `NotAllowed` where the database is down. */
export async function findStaff(context: Context): Promise<Staff | null> {
  const person = await findPerson(context);
  return person && isStaff(person) ? person : null;
}

/** The member of staff who is asking, if their role may do this; throws `NotAllowed` otherwise. */
export async function requireStaff(context: Context, permission: Permission): Promise<Staff> {
  const person = await findPerson(context);
  if (!person) throw new NotAllowed('signed_out');
  if (isStaff(person) && can(person.role, permission)) return person;
  context.log.warn('access.refused', { personId: person.id, role: person.role, permission });
  throw new NotAllowed('forbidden');
}

/** Says whether the bakery has an owner yet. */
export function hasOwner(context: Pick<Context, 'db'>): Promise<boolean> {
  return store.hasOwner(context.db);
}

/** The account at Identity Platform that somebody known by this address signs in with; null where there is none. */
export function findIdentityUid(context: Pick<Context, 'db'>, email: string): Promise<string | null> {
  return store.findIdentityUid(context.db, emailKey(email));
}

async function findPerson(context: Context): Promise<Person | null> {
  const reading = await readSession(context);
  if (reading.kind === 'unavailable') throw new NotAllowed('unavailable', reading.cause);
  return reading.kind === 'person' ? reading.person : null;
}

async function lookUp(context: Context): Promise<SessionReading> {
  const { caller } = context;
  if (caller.kind !== 'person' || !isToken(caller.token)) return { kind: 'guest' };
  try {
    const session = await store.findSession(context.db, caller.token);
    const now = context.now();
    if (!session || !isAlive(session, now)) return { kind: 'guest' };
    const used = noteUse(session, now, staffRules);
    if (used) context.afterResponse(store.noteUse(context.db, caller.token, used));
    return { kind: 'person', person: session.person };
  } catch (cause) {
    context.log.warn('access.session_unreadable');
    return { kind: 'unavailable', cause };
  }
}
