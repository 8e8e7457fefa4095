/** Where staff land after signing in when nothing else was asked for. */
export const staffHome = '/admin';

/** Where staff sign in. */
export const signInPage = '/admin/sign-in';

const longestNext = 500;

// Plain segments only: no dots, colons, backslashes, escapes or second slash that a browser could read as elsewhere.
const plainStaffPath = /^\/admin(?:\/[A-Za-z0-9_-]+)*(?:\?[A-Za-z0-9_=&%.+~-]*)?$/;

/** The page of the office somebody was on the way to, or its front page where what was asked for is anything else. */
export function safeNext(wanted: string | null | undefined): string {
  if (!wanted || wanted.length > longestNext || !plainStaffPath.test(wanted)) return staffHome;
  return pathOf(wanted) === signInPage ? staffHome : wanted;
}

/** The address of the sign-in page that leads back to where somebody was. */
export function signInHref(here: string): string {
  const next = safeNext(here);
  return next === staffHome ? signInPage : `${signInPage}?next=${encodeURIComponent(next)}`;
}

function pathOf(address: string): string {
  return address.split('?', 1)[0] ?? address;
}
