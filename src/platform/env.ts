import * as z from 'zod/mini';
import { invariant } from '@/kernel/invariant';

const stages = ['development', 'staging', 'production'] as const;
const url = () => z.url({ protocol: /^https?$/ });
// Addresses are joined to it as text: what it might carry after the host is cut off.
const origin = () =>
  z.pipe(
    url(),
    z.transform((address: string) => new URL(address).origin),
  );
const secret = (least: number) => z.string().check(z.minLength(least));

const schema = z.object({
  STAGE: z.enum(stages),
  BASE_URL: origin(),
  RELEASE: z._default(z.string(), 'unreleased'),
  LINK_KEY: secret(32),
  LINK_KEY_OLD: z.optional(secret(32)),
  SECRETS_KEY: secret(32),
  SECRETS_KEY_OLD: z.optional(secret(32)),
  STRIPE_API_URL: z._default(url(), 'https://api.stripe.com'),
  STRIPE_PAGE_URL: z._default(url(), 'https://checkout.stripe.com'),
  STRIPE_SECRET_KEY: secret(8),
  STRIPE_WEBHOOK_SECRET: secret(8),
  RESEND_API_URL: z._default(url(), 'https://api.resend.com'),
  RESEND_API_KEY: secret(8),
  RESEND_WEBHOOK_SECRET: secret(8),
  MAIL_FROM: secret(3),
  IDENTITY_API_URL: z._default(url(), 'https://identitytoolkit.googleapis.com'),
  IDENTITY_KEYS_URL: z._default(
    url(),
    'https://www.googleapis.com/service_accounts/v1/jwk/securetoken@system.gserviceaccount.com',
  ),
  IDENTITY_PROJECT: secret(3),
  IDENTITY_API_KEY: secret(3),
  GOOGLE_CONSENT_URL: z._default(url(), 'https://accounts.google.com/o/oauth2/v2/auth'),
  GOOGLE_TOKEN_URL: z._default(url(), 'https://oauth2.googleapis.com/token'),
  GOOGLE_CLIENT_ID: secret(3),
  GOOGLE_CLIENT_SECRET: secret(8),
  TURNSTILE_URL: z._default(url(), 'https://challenges.cloudflare.com'),
  TURNSTILE_SCRIPT_URL: z._default(url(), 'https://challenges.cloudflare.com/turnstile/v0/api.js'),
  TURNSTILE_SITE_KEY: secret(8),
  TURNSTILE_SECRET: secret(8),
  ROLLBAR_API_URL: z._default(url(), 'https://api.rollbar.com'),
  ROLLBAR_TOKEN: z.optional(secret(8)),
});

/** The settings a deployment gives: addresses of outside services, keys and secrets. */
export type Env = z.infer<typeof schema>;

// A production shop may talk to nobody but the real services.
const realHosts: Partial<Record<keyof Env, string>> = {
  STRIPE_API_URL: 'api.stripe.com',
  STRIPE_PAGE_URL: 'checkout.stripe.com',
  RESEND_API_URL: 'api.resend.com',
  IDENTITY_API_URL: 'identitytoolkit.googleapis.com',
  IDENTITY_KEYS_URL: 'www.googleapis.com',
  GOOGLE_CONSENT_URL: 'accounts.google.com',
  GOOGLE_TOKEN_URL: 'oauth2.googleapis.com',
  TURNSTILE_URL: 'challenges.cloudflare.com',
  TURNSTILE_SCRIPT_URL: 'challenges.cloudflare.com',
  ROLLBAR_API_URL: 'api.rollbar.com',
};

const known = new WeakMap<object, Env>();

/** Reads the settings once per Worker start; a bad one is named, and its value never shown. */
export function readEnv(bindings: object): Env {
  const before = known.get(bindings);
  if (before) return before;
  const parsed = schema.safeParse(bindings);
  if (!parsed.success) {
    const keys = [...new Set(parsed.error.issues.map((issue) => String(issue.path[0])))];
    throw new Error(`These settings are missing or malformed: ${keys.join(', ')}`);
  }
  if (parsed.data.STAGE === 'production') requireRealServices(parsed.data);
  known.set(bindings, parsed.data);
  return parsed.data;
}

// Cloudflare gives these to everybody, and what they check passes, whatever it is.
const turnstileTestKey = /^[123]x0{10}/;

function requireRealServices(env: Env): void {
  for (const [key, host] of Object.entries(realHosts)) {
    const value = env[key as keyof Env];
    const isReal = value !== undefined && new URL(value).origin === `https://${host}`;
    invariant(isReal, `In production ${key} must point at https://${host}`);
  }
  for (const key of ['TURNSTILE_SITE_KEY', 'TURNSTILE_SECRET'] as const) {
    invariant(!turnstileTestKey.test(env[key]), `In production ${key} must not be a key for tests`);
  }
}
