import { makeId } from '@/kernel/ids';
import { randomBytes } from '@/platform/build-context';
import type { Companion, Context } from '@/platform/context';
import { openDb } from '@/platform/db/client';
import { type Env, readEnv } from '@/platform/env';
import { createIdentity } from '@/platform/identity';
import { createLog } from '@/platform/log';
import { createMail } from '@/platform/resend';
import { createPayments } from '@/platform/stripe';
import { createTurnstile } from '@/platform/turnstile';
import { testBindings } from './bindings';
import { testSecrets } from './secrets';
import { watched } from './watched-database';

/** The settings of the test run: every outside service is its stand-in. */
export function testEnv(): Env {
  const standIns = testBindings().STAND_INS_URL;
  return readEnv({
    STAGE: 'development',
    BASE_URL: 'http://localhost:3000',
    LINK_KEY: testSecrets.link,
    SECRETS_KEY: testSecrets.secrets,
    STRIPE_API_URL: standIns,
    STRIPE_PAGE_URL: standIns,
    STRIPE_SECRET_KEY: testSecrets.stripeKey,
    STRIPE_WEBHOOK_SECRET: testSecrets.stripeWebhook,
    RESEND_API_URL: `${standIns}/resend`,
    RESEND_API_KEY: testSecrets.resendKey,
    RESEND_WEBHOOK_SECRET: testSecrets.resendWebhook,
    MAIL_FROM: 'Band of Bakers <orders@bandofbakers.example>',
    IDENTITY_API_URL: `${standIns}/identity`,
    IDENTITY_KEYS_URL: `${standIns}/identity/jwks`,
    IDENTITY_PROJECT: 'demo-band-of-bakers',
    IDENTITY_API_KEY: testSecrets.identityKey,
    GOOGLE_CONSENT_URL: `${standIns}/google/o/oauth2/v2/auth`,
    GOOGLE_TOKEN_URL: `${standIns}/google/token`,
    GOOGLE_CLIENT_ID: 'demo-band-of-bakers.apps.googleusercontent.com',
    GOOGLE_CLIENT_SECRET: testSecrets.googleClient,
    TURNSTILE_URL: standIns,
    TURNSTILE_SCRIPT_URL: `${standIns}/turnstile/v0/api.js`,
    TURNSTILE_SITE_KEY: '0x4-band-of-bakers',
    TURNSTILE_SECRET: testSecrets.turnstile,
  });
}

// The companion is another Worker; what it would be asked for runs by itself here.
const quietCompanion: Companion = {
  tick: () => Promise.resolve(),
  sendLetters: () => Promise.resolve(),
  runJob: () => Promise.resolve(null),
  admit: () => Promise.resolve(true),
  makePicture: () => Promise.resolve(null),
  makeLabels: () => Promise.resolve(null),
};

/** A context on the test's own D1, KV and R2 in workerd; pass what the test wants different. */
export function testContext(overrides: Partial<Context> = {}): Context {
  const { DB, KV, MEDIA } = testBindings();
  const env = testEnv();
  const log = createLog({}, () => undefined);
  const now = overrides.now ?? (() => Date.now());
  return {
    db: openDb(watched(DB)),
    kv: KV,
    media: MEDIA,
    stripe: createPayments(env, log),
    mail: createMail(env, log),
    identity: createIdentity(env, log),
    turnstile: createTurnstile(env, log),
    companion: quietCompanion,
    caller: { kind: 'guest' },
    address: '192.0.2.1',
    requestId: 'req_test',
    baseUrl: env.BASE_URL,
    log,
    linkKeys: [env.LINK_KEY],
    secretKeys: [env.SECRETS_KEY],
    newId: (prefix) => makeId(prefix, now(), randomBytes),
    randomBytes,
    afterResponse: () => undefined,
    ...overrides,
    now,
  };
}
