import type { PersonId } from '@/kernel/ids';
import { emailKey } from '@/kernel/text';
import type { Context } from '@/platform/context';
import type { StaffMember } from '../domain/staff-member';
import { requireStaff } from '../queries';
import * as store from '../store/staff';

/** Everybody who works here, by name, with those who are shut out; for whoever looks after the staff. */
export async function listStaff(context: Context): Promise<StaffMember[]> {
  await requireStaff(context, 'staff.edit');
  return store.listStaff(context.db);
}

/** One of the staff, whether shut out or not; null where nobody who works here has this id or address. */
export function findStaffMember(
  context: Pick<Context, 'db'>,
  key: { readonly id: PersonId } | { readonly email: string },
): Promise<StaffMember | null> {
  return store.findStaffMember(context.db, 'id' in key ? key : { email: emailKey(key.email) });
}
