import { policyReports } from '@/config/backend';
import type { Env } from '@/platform/env';

/** What a page may load and where its forms may lead; every script carries the nonce of this one answer. */
export function contentSecurityPolicy(env: Env, nonce: string): string {
  return [
    "default-src 'self'",
    `script-src 'nonce-${nonce}' 'strict-dynamic'`,
    // The check-in keeps its page by one.
    "worker-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "connect-src 'self'",
    // The widget that tells people from programs lives in a frame of its maker's; its script is let in by ours.
    `frame-src ${new URL(env.TURNSTILE_SCRIPT_URL).origin}`,
    "object-src 'none'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    // With JavaScript off the checkout form is redirected to Stripe, and Chromium holds redirects to this list too.
    `form-action 'self' ${new URL(env.STRIPE_PAGE_URL).origin}`,
    // Every browser knows it; those that know `report-to` prefer that one, but would send it minutes later.
    `report-uri ${policyReports.href}`,
  ].join('; ');
}

const oneYearSeconds = 31_536_000;

/** Sets the headers that tell browsers what this shop's pages never do. */
export function setSecurityHeaders(
  headers: Headers,
  { env, pathname, policy }: { env: Env; pathname: string; policy: string },
): void {
  headers.set('content-security-policy', policy);
  headers.set('x-content-type-options', 'nosniff');
  headers.set('referrer-policy', 'strict-origin-when-cross-origin');
  const isOffice = pathname === '/admin' || pathname.startsWith('/admin/');
  const camera = isOffice ? 'camera=(self)' : 'camera=()';
  headers.set('permissions-policy', `${camera}, microphone=(), geolocation=(), payment=(), usb=()`);
  headers.set('cross-origin-opener-policy', 'same-origin');
  headers.set('x-frame-options', 'DENY');
  if (env.BASE_URL.startsWith('https:'))
    headers.set('strict-transport-security', `max-age=${oneYearSeconds}; includeSubDomains`);
}
