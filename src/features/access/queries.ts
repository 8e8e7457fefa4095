import { sessions } from '@/config/backend';
import { NotAllowed } from '@/kernel/not-allowed';
import { emailKey } from '@/kernel/text';
import type { Context } from '@/platform/context';
import type { Device } from './domain/device';
import { can, isStaffRole, type Permission, type Role } from './domain/permissions';
import { isStaff, type Person, type SessionReading, type Staff } from './domain/person';
import { needsSecondFactor } from './domain/second-factor';
import { isAlive, isToken, noteUse, type SessionRules } from './domain/session';
import * as store from './store';
import * as people from './store/people';
import type { AccountOrAddress } from './store/people';
import { listOpen } from './store/sessions';

const { staffIdleMs, staffLongestMs, shopperIdleMs, shopperLongestMs, noteEveryMs } = sessions;

/** How long a session of somebody with that role lasts. */
export function sessionRulesOf(role: Role): SessionRules {
  return isStaffRole(role)
    ? { idleMs: staffIdleMs, longestMs: staffLongestMs, noteEveryMs }
    : { idleMs: shopperIdleMs, longestMs: shopperLongestMs, noteEveryMs };
}

const readings = new WeakMap<Context, Promise<SessionReading>>();

/** Says who is asking: a guest, a person, or that it cannot be known just now. Asked of D1 once per request. */
export function readSession(context: Context): Promise<SessionReading> {
  const known = readings.get(context);
  if (known) return known;
  const reading = lookUp(context);
  readings.set(context, reading);
  return reading;
}

/** Whoever is asking, staff or shopper; throws `NotAllowed` where nobody is signed in or it cannot be known. */
export async function requirePerson(context: Context): Promise<Person> {
  const person = await findPerson(context);
  if (!person) throw new NotAllowed('signed_out');
  return person;
}

/** Where whoever is asking is signed in, the browser used last first. */
export async function listDevices(context: Context): Promise<ReadonlyArray<Device>> {
  const { id: personId } = await requirePerson(context);
  const token = context.caller.kind === 'person' ? context.caller.token : '';
  return listOpen(context.db, { personId, token, now: context.now() });
}

/**
 * The member of staff who is asking, or null where nobody is, or where they have to set up their second factor first. Throws
 * `NotAllowed` where the database is down.
 */
export async function findStaff(context: Context): Promise<Staff | null> {
  const known = await findKnown(context);
  return known && isStaff(known.person) && !lacksSecondFactor(known) ? known.person : null;
}

/** The member of staff who is asking, if their role may do this; throws `NotAllowed` otherwise. */
export async function requireStaff(context: Context, permission: Permission): Promise<Staff> {
  const known = await findKnown(context);
  if (!known) throw new NotAllowed('signed_out');
  const { person } = known;
  if (lacksSecondFactor(known)) throw new NotAllowed('second_factor');
  if (isStaff(person) && can(person.role, permission)) return person;
  context.log.warn('access.refused', { personId: person.id, role: person.role, permission });
  throw new NotAllowed('forbidden');
}

/** The member of staff who is asking, whatever their role, also before they have set up their second factor. */
export async function requireColleague(context: Context): Promise<Staff> {
  const person = await requirePerson(context);
  if (isStaff(person)) return person;
  throw new NotAllowed('forbidden');
}

/** Somebody by their account at Identity Platform or by their address; null where nobody has it, or they were erased. */
export function findPersonOf(context: Context, by: AccountOrAddress): Promise<Person | null> {
  return people.findPersonOf(context.db, by);
}

/** Says whether the bakery has an owner yet. */
export function hasOwner(context: Pick<Context, 'db'>): Promise<boolean> {
  return store.hasOwner(context.db);
}

/** The account at Identity Platform that somebody known by this address signs in with; null where there is none. */
export function findIdentityUid(context: Pick<Context, 'db'>, email: string): Promise<string | null> {
  return store.findIdentityUid(context.db, emailKey(email));
}

type Known = Extract<SessionReading, { kind: 'person' }>;

const lacksSecondFactor = ({ person, hasSecondFactor }: Known) => needsSecondFactor(person.role) && !hasSecondFactor;

async function findPerson(context: Context): Promise<Person | null> {
  return (await findKnown(context))?.person ?? null;
}

async function findKnown(context: Context): Promise<Known | null> {
  const reading = await readSession(context);
  if (reading.kind === 'unavailable') throw new NotAllowed('unavailable', reading.cause);
  return reading.kind === 'person' ? reading : null;
}

async function lookUp(context: Context): Promise<SessionReading> {
  const { caller } = context;
  if (caller.kind !== 'person' || !isToken(caller.token)) return { kind: 'guest' };
  try {
    const session = await store.findSession(context.db, caller.token);
    const now = context.now();
    if (!session || !isAlive(session, now)) return { kind: 'guest' };
    const used = noteUse(session, now, sessionRulesOf(session.person.role));
    if (used) context.afterResponse(store.noteUse(context.db, caller.token, used));
    return { kind: 'person', person: session.person, hasSecondFactor: session.hasSecondFactor };
  } catch (cause) {
    context.log.warn('access.session_unreadable');
    return { kind: 'unavailable', cause };
  }
}
