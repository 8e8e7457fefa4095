import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { getPlatformProxy, type GetPlatformProxyOptions, unstable_readConfig } from 'wrangler';
import * as z from 'zod/mini';
import type { Env } from '@/platform/env';
import type { StripeEnv } from '@/platform/stripe-client';
import { runningShop } from './claim.mjs';
import { inProject, localFolder, writeText } from './project.mjs';
import { settingsFor } from './settings.mjs';
import { ownState } from './shop.mjs';

/* The two places a shop can be: on this machine, or deployed. Each has a database and its own sign-in service. */

export type Installation = {
  readonly d1: D1Database;
  readonly identity: Pick<Env, 'IDENTITY_API_URL' | 'IDENTITY_API_KEY'>;
  /** Null where nobody has set its key. */
  readonly stripe: StripeEnv | null;
  /** Where the letters of its sign-in service can be read, if it is only a stand-in. */
  readonly mailbox: string | null;
  readonly close: () => Promise<void>;
};

type Settings = Pick<Installation, 'identity' | 'stripe' | 'mailbox'>;

/** Opens the shop on this machine, or the deployed one; a sentence says what is missing. */
export async function openInstallation(where: 'local' | 'remote'): Promise<Installation | string> {
  const settings = where === 'local' ? localSettings() : deployedSettings();
  if (typeof settings === 'string') return settings;
  try {
    const { env, dispose } = await getPlatformProxy<{ DB: D1Database }>(where === 'local' ? localDb() : deployedDb());
    return { ...settings, d1: env.DB, close: dispose };
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return `The database cannot be reached: ${why}`;
  }
}

function localDb(): GetPlatformProxyOptions {
  return { configPath: inProject('wrangler.toml'), persist: { path: join(ownState, 'v3') }, remoteBindings: false };
}

function deployedDb(): GetPlatformProxyOptions {
  return { configPath: deployedConfig(), persist: false };
}

function localSettings(): Settings | string {
  const shop = runningShop(ownState);
  if (shop === null)
    return 'No shop runs on this machine. Start it first (npm start), or add --remote for the deployed one.';
  const settings = settingsFor(shop);
  const { IDENTITY_API_URL, IDENTITY_API_KEY } = settings;
  if (!IDENTITY_API_URL || !IDENTITY_API_KEY) return 'The local shop has no sign-in service.';
  const identity = { IDENTITY_API_URL, IDENTITY_API_KEY };
  return { identity, stripe: stripeOf(settings), mailbox: `${shop.standInsUrl}/mailbox` };
}

function deployedSettings(): Settings | string {
  const file = inProject('.dev.vars');
  // What the shell says goes before what the file says.
  if (existsSync(file)) process.loadEnvFile(file);
  const { IDENTITY_API_KEY, IDENTITY_API_URL = 'https://identitytoolkit.googleapis.com' } = process.env;
  if (!IDENTITY_API_KEY)
    return 'Set IDENTITY_API_KEY, in the shell or in .dev.vars, to the key the deployed shop uses.';
  return { identity: { IDENTITY_API_URL, IDENTITY_API_KEY }, stripe: stripeOf(process.env), mailbox: null };
}

function stripeOf(settings: Readonly<Record<string, string | undefined>>): StripeEnv | null {
  const { STRIPE_SECRET_KEY, STRIPE_API_URL = 'https://api.stripe.com', STRIPE_WEBHOOK_SECRET = '' } = settings;
  return STRIPE_SECRET_KEY ? { STRIPE_SECRET_KEY, STRIPE_API_URL, STRIPE_WEBHOOK_SECRET } : null;
}

const configShape = z.object({
  name: z.string(),
  compatibility_date: z.string(),
  d1_databases: z.array(z.looseObject({ binding: z.string() })),
});

/** A configuration with the deployed database and nothing else, so that nothing else can be touched. */
function deployedConfig(): string {
  const read: unknown = unstable_readConfig({ config: inProject('wrangler.toml') });
  const { name, d1_databases, compatibility_date } = configShape.parse(read);
  const databases = d1_databases.map((database) => ({ ...database, remote: true }));
  const file = join(localFolder, 'deployed', 'wrangler.json');
  writeText(file, JSON.stringify({ name: `${name}-owner`, compatibility_date, d1_databases: databases }));
  return file;
}
