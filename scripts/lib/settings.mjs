import { randomBytes } from 'node:crypto';
import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import { localFolder, readText, writeText } from './project.mjs';

/* The settings of the shop on this machine. Its secrets are made once, at the first start, and stay here. */

const settingsFile = join(localFolder, 'settings.json');

const makers = {
  LINK_KEY: () => randomBytes(32).toString('hex'),
  SECRETS_KEY: () => randomBytes(32).toString('hex'),
  STRIPE_SECRET_KEY: () => `sk_test_${randomBytes(24).toString('hex')}`,
  STRIPE_WEBHOOK_SECRET: () => `whsec_${randomBytes(24).toString('hex')}`,
  RESEND_API_KEY: () => `re_${randomBytes(16).toString('hex')}`,
  // Resend's library decodes what follows `whsec_` as base64.
  RESEND_WEBHOOK_SECRET: () => `whsec_${randomBytes(24).toString('base64')}`,
  IDENTITY_API_KEY: () => `local-${randomBytes(16).toString('hex')}`,
  GOOGLE_CLIENT_SECRET: () => `GOCSPX-${randomBytes(20).toString('base64url')}`,
  TURNSTILE_SECRET: () => `0x4${randomBytes(16).toString('hex')}`,
  ROLLBAR_TOKEN: () => randomBytes(16).toString('hex'),
  // Needed by the build and by the running shop: with another key a form from before a restart would be refused.
  NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: () => randomBytes(32).toString('base64'),
};

/** @typedef {Record<keyof typeof makers, string>} Secrets */

/**
 * The secrets of this machine; whichever is missing is made now.
 * @returns {Secrets}
 */
export function localSecrets() {
  const saved = readSaved();
  const missing = missingSecrets();
  if (missing.length === 0) return /** @type {Secrets} */ (saved);
  const secrets = { ...Object.fromEntries(missing.map((name) => [name, makers[name]()])), ...saved };
  writeText(settingsFile, `${JSON.stringify(secrets, null, 2)}\n`);
  chmodSync(settingsFile, 0o600);
  return /** @type {Secrets} */ (secrets);
}

/** The names of the secrets that this machine has not got yet. */
export function missingSecrets() {
  const saved = readSaved();
  const names = /** @type {Array<keyof typeof makers>} */ (Object.keys(makers));
  return names.filter((name) => typeof saved[name] !== 'string');
}

/**
 * Every setting the Workers need when the shop and the stand-ins are at these addresses.
 * @param {{ url: string, standInsUrl: string }} addresses
 * @returns {Record<string, string>}
 */
export function settingsFor({ url, standInsUrl }) {
  return {
    STAGE: 'development',
    RELEASE: 'local',
    BASE_URL: url,
    STRIPE_API_URL: standInsUrl,
    STRIPE_PAGE_URL: standInsUrl,
    RESEND_API_URL: `${standInsUrl}/resend`,
    MAIL_FROM: 'Band of Bakers <orders@bandofbakers.example>',
    IDENTITY_API_URL: `${standInsUrl}/identity`,
    IDENTITY_KEYS_URL: `${standInsUrl}/identity/jwks`,
    IDENTITY_PROJECT: 'demo-band-of-bakers',
    GOOGLE_CONSENT_URL: `${standInsUrl}/google/o/oauth2/v2/auth`,
    GOOGLE_TOKEN_URL: `${standInsUrl}/google/token`,
    GOOGLE_CLIENT_ID: 'demo-band-of-bakers.apps.googleusercontent.com',
    TURNSTILE_URL: standInsUrl,
    TURNSTILE_SCRIPT_URL: `${standInsUrl}/turnstile/v0/api.js`,
    TURNSTILE_SITE_KEY: '0x4-band-of-bakers',
    ROLLBAR_API_URL: `${standInsUrl}/rollbar`,
    ...localSecrets(),
  };
}

/**
 * Writes settings the way wrangler reads them.
 * @param {string} file
 * @param {Record<string, string>} settings
 */
export function writeDevVars(file, settings) {
  const lines = Object.entries(settings).map(([name, value]) => `${name}="${value}"`);
  writeText(file, `# Made by the scripts at each start; changes here are lost.\n${lines.join('\n')}\n`);
  chmodSync(file, 0o600);
}

/** @returns {Record<string, unknown>} */
function readSaved() {
  try {
    return JSON.parse(readText(settingsFile) ?? '{}');
  } catch {
    return {};
  }
}
