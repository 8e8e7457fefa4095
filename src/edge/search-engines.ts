import { privatePaths } from '@/config/backend';
import type { Env } from '@/platform/env';

/** Keeps what is for one person, and everything of a rehearsal, out of search engines, whatever page answers there. */
export function hideFromSearch(headers: Headers, { env, pathname }: { env: Env; pathname: string }): void {
  if (env.STAGE === 'staging' || isPrivate(pathname)) headers.set('x-robots-tag', 'noindex, nofollow');
}

function isPrivate(pathname: string): boolean {
  return privatePaths.some((path) => pathname === path || pathname.startsWith(`${path}/`));
}
