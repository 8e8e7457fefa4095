import { admitStaff as admit } from '@/features/access/actions/office-form';
import type { Permission } from '@/features/access/domain/permissions';
import type { Staff } from '@/features/access/domain/person';
import { signInHref, staffHome } from '@/features/access/domain/safe-next';
import { requireColleague } from '@/features/access/queries';
import { currentContext } from '@/platform/next/context';
import { turnAway } from '@/platform/next/turn-away';

/** Lets staff whose role may do this onto a page of the office; `page` is the page, to come back to after signing in. */
export async function admitStaff(permission: Permission, page: string = staffHome): Promise<Staff> {
  return (await admit({ permission, page })).staff;
}

/** Lets staff of any role onto a page outside the office's door, also before they have set up their second factor. */
export async function admitToDoorstep(here: string): Promise<Staff> {
  const context = await currentContext();
  try {
    return await requireColleague(context);
  } catch (error) {
    turnAway(error, signInHref(here));
  }
}
