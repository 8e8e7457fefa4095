/** The secrets of a local shop, by the names of their settings. */
export type Secrets = Record<
  | 'LINK_KEY'
  | 'SECRETS_KEY'
  | 'STRIPE_SECRET_KEY'
  | 'STRIPE_WEBHOOK_SECRET'
  | 'RESEND_API_KEY'
  | 'RESEND_WEBHOOK_SECRET'
  | 'IDENTITY_API_KEY'
  | 'GOOGLE_CLIENT_SECRET'
  | 'TURNSTILE_SECRET'
  | 'ROLLBAR_TOKEN'
  | 'NEXT_SERVER_ACTIONS_ENCRYPTION_KEY',
  string
>;

/** The secrets of this machine; whichever is missing is made now. */
export function localSecrets(): Secrets;

/** The names of the secrets that this machine has not got yet. */
export function missingSecrets(): string[];

/** Every setting the Workers need when the shop and the stand-ins are at these addresses. */
export function settingsFor(addresses: { url: string; standInsUrl: string }): Record<string, string>;

/** Writes settings the way wrangler reads them. */
export function writeDevVars(file: string, settings: Record<string, string>): void;
