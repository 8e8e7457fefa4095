import type { PersonId } from '@/kernel/ids';
import type { Context } from '@/platform/context';
import type { Statement } from '@/platform/db/client';
import type { Role, StaffRole } from '../domain/permissions';
import * as store from '../store/staff';
import { endSessionsStatement } from './sessions';

/*
 * What changes who works here, as statements for the batch that also says so in the audit trail. All but letting somebody
 * in again sign the person out everywhere: what a session opens follows the role it began with.
 */

export type RoleChange = { readonly id: PersonId; readonly from: StaffRole; readonly to: Role };

/** Gives one of the staff another role; a shopper’s takes them off the staff. The batch fails by `isRoleWall` where they had another, or no owner would be left. */
export function changeRoleStatements(context: Context, change: RoleChange): Statement[] {
  return [store.setRole(context.db, { ...change, at: context.now() }), endSessionsStatement(context, change.id)];
}

/** Shuts one of the staff out at once. The batch fails by `isRoleWall` where no owner would be left. */
export function disableStatements(context: Context, id: PersonId): Statement[] {
  return [store.setDisabled(context.db, { id, at: context.now() }), endSessionsStatement(context, id)];
}

/** Lets one of the staff in again. */
export function enableStatement(context: Context, id: PersonId): Statement {
  return store.setEnabled(context.db, { id, at: context.now() });
}

export type NewStaff = {
  readonly id: PersonId;
  readonly name: string;
  /** The address that was invited. */
  readonly email: string;
  readonly role: StaffRole;
};

/** Makes a shopper one of the staff. The batch fails by `isRoleWall` where theirs is another address by now. */
export function joinStatements(context: Context, joining: NewStaff): Statement[] {
  return [store.setJoined(context.db, { ...joining, at: context.now() }), endSessionsStatement(context, joining.id)];
}

/** Says whether a batch of the staff was undone because somebody’s role would not be what it must be. */
export const isRoleWall = store.isRoleWall;
