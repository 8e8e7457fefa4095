/** Where a sign-in by Google begins, comes back to, and asks for a password where there is one. */
export const googleStart = '/sign-in/google';
export const googleReturn = `${googleStart}/return`;
export const googleLinkPage = `${googleStart}/link`;

/** What the way to Google's page and back needs; sealed in a cookie, so that no other browser can finish it. */
export type GoogleTrip = { readonly state: string; readonly verifier: string; readonly next: string };

/** A Google account whose address has an account with a password; sealed in a cookie until that was typed. */
export type GoogleWaiting = { readonly email: string; readonly googleToken: string; readonly next: string };
