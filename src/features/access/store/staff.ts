import { and, asc, eq, inArray, isNull, type SQL, sql } from 'drizzle-orm';
import type { PersonId } from '@/kernel/ids';
import type { Instant } from '@/kernel/time';
import type { Db, Statement } from '@/platform/db/client';
import { constraintOf } from '@/platform/db/problems';
import { isStaffRole, type Role, type StaffRole } from '../domain/permissions';
import { type StaffMember, staffRoles } from '../domain/staff-member';
import { people, sessions } from '../tables';

/*
 * A statement that changes no row does not abort a batch; a role that is nothing does. So whatever a change of the staff
 * relies on is written such that, where it does not hold, the role would be null, and the whole batch is undone.
 */

const staffColumns = {
  id: people.id,
  role: people.role,
  name: people.name,
  email: people.email,
  disabledAt: people.disabledAt,
  seenAt: sql<Instant | null>`(SELECT max(seen.seen_at) FROM ${sessions} AS seen WHERE seen.person_id = people.id)`,
};

const worksHere = and(inArray(people.role, staffRoles), isNull(people.erasedAt));

/** Everybody who works here, whoever is shut out too; by name. */
export async function listStaff(db: Db): Promise<StaffMember[]> {
  const rows = await db.select(staffColumns).from(people).where(worksHere).orderBy(asc(people.name), asc(people.id));
  return rows.flatMap((row) => memberOf(row));
}

/** One of the staff, by their id or their address; null where nobody who works here has it. */
export async function findStaffMember(
  db: Db,
  key: { readonly id: PersonId } | { readonly email: string },
): Promise<StaffMember | null> {
  const isThem = 'id' in key ? eq(people.id, key.id) : eq(people.email, key.email);
  const rows = await db.select(staffColumns).from(people).where(and(isThem, worksHere));
  return rows.flatMap((row) => memberOf(row))[0] ?? null;
}

type Row = Omit<StaffMember, 'role'> & { readonly role: Role };

function memberOf({ role, ...row }: Row): StaffMember[] {
  return isStaffRole(role) ? [{ ...row, role }] : [];
}

type RoleChange = { readonly id: PersonId; readonly from: StaffRole; readonly to: Role; readonly at: Instant };

/** Gives one of the staff another role, or none any more: theirs must be the one that was seen, and an owner must be left. */
export function setRole(db: Db, { id, from, to, at }: RoleChange): Statement {
  const keepsAnOwner = to === 'owner' ? sql`TRUE` : anOwnerIsLeft;
  return db
    .update(people)
    .set({ role: roleWhere(sql`${people.role} = ${from} AND ${keepsAnOwner}`, sql`${to}`), changedAt: at })
    .where(eq(people.id, id));
}

/** Shuts one of the staff out; never the last owner who may come in. */
export function setDisabled(db: Db, { id, at }: { readonly id: PersonId; readonly at: Instant }): Statement {
  return db
    .update(people)
    .set({ disabledAt: at, role: roleWhere(anOwnerIsLeft, sql`${people.role}`), changedAt: at })
    .where(and(eq(people.id, id), isNull(people.disabledAt)));
}

/** Lets one of the staff in again. */
export function setEnabled(db: Db, { id, at }: { readonly id: PersonId; readonly at: Instant }): Statement {
  return db.update(people).set({ disabledAt: null, changedAt: at }).where(eq(people.id, id));
}

type Joined = {
  readonly id: PersonId;
  readonly name: string;
  readonly email: string;
  readonly role: StaffRole;
  readonly at: Instant;
};

/** Makes a shopper one of the staff, if theirs is still the address that was invited. */
export function setJoined(db: Db, { id, name, email, role, at }: Joined): Statement {
  const isThem = sql`${people.email} = ${email} AND ${people.role} = 'shopper'`;
  return db
    .update(people)
    .set({ role: roleWhere(isThem, sql`${role}`), name, changedAt: at })
    .where(eq(people.id, id));
}

/** Says whether a batch was undone because somebody's role would not be what it must be. */
export function isRoleWall(error: unknown): boolean {
  const constraint = constraintOf(error);
  return constraint?.kind === 'not_null' && constraint.name === 'people.role';
}

const anOwnerIsLeft = sql`(${people.role} <> 'owner' OR EXISTS (SELECT 1 FROM ${people} AS other WHERE other.role = 'owner'
  AND other.disabled_at IS NULL AND other.erased_at IS NULL AND other.id <> ${people.id}))`;

function roleWhere(holds: SQL, role: SQL): SQL<Role> {
  return sql<Role>`CASE WHEN ${holds} THEN ${role} END`;
}
