import { isStaffRole, type Role } from './permissions';

/** Where staff land after signing in when nothing else was asked for. */
export const staffHome = '/admin';

/** Where shoppers do. */
export const accountHome = '/account';

/** Where staff sign in; the same form as everybody's. */
export const signInPage = '/admin/sign-in';

/** Where everybody signs in. */
export const everybodysSignInPage = '/sign-in';

/** Where whoever has a second factor shows it. */
export const codePage = '/sign-in/code';

const longestNext = 500;

// Plain segments only: no dots, colons, backslashes, escapes or second slash that a browser could read as elsewhere.
const rest = '(?:/[A-Za-z0-9_-]+)*(?:\\?[A-Za-z0-9_=&%.+~-]*)?$';
const plainStaffPath = new RegExp(`^/admin${rest}`);
const plainAccountPath = new RegExp(`^/account${rest}`);
const checkoutPath = '/checkout';
// A shopper who is invited to work here is on the way to becoming staff.
const invitationPath = /^\/admin\/join\/[0-9a-f]{64}$/;

/** The page somebody was on the way to, or `home` where what was asked for is no page that one signs in for. */
export function safeNext(wanted: string | null | undefined, home: string = staffHome): string {
  if (!wanted || wanted.length > longestNext) return home;
  if (wanted === checkoutPath || plainAccountPath.test(wanted)) return wanted;
  return plainStaffPath.test(wanted) && pathOf(wanted) !== signInPage ? wanted : home;
}

/** Where somebody lands who has just signed in: where they were on the way to, if their role goes there. */
export function landingOf(role: Role, wanted: string | null | undefined): string {
  const home = isStaffRole(role) ? staffHome : accountHome;
  const next = safeNext(wanted, home);
  const isForStaff = plainStaffPath.test(next) && !invitationPath.test(next);
  return isForStaff && !isStaffRole(role) ? home : next;
}

/** The address of the sign-in page that leads back to where somebody was. */
export function signInHref(here: string): string {
  const next = safeNext(here);
  const page = plainStaffPath.test(next) ? signInPage : everybodysSignInPage;
  return next === staffHome ? page : `${page}?next=${encodeURIComponent(next)}`;
}

function pathOf(address: string): string {
  return address.split('?', 1)[0] ?? address;
}
