import { startStandIns, worthlessSecrets } from './server';

/** The stand-ins as a program: everything it needs comes from the environment, and it ends with the shop. */
/** An empty setting is no setting. */
function setting(name: string): string | undefined {
  const value = process.env[name];
  return value === '' ? undefined : value;
}

const file = setting('STAND_INS_FILE');
const identityProject = setting('IDENTITY_PROJECT');

const standIns = await startStandIns({
  port: Number(setting('STAND_INS_PORT') ?? 4010),
  appUrl: setting('APP_URL') ?? 'http://localhost:3000',
  ...(file === undefined ? {} : { file }),
  ...(identityProject === undefined ? {} : { identityProject }),
  secrets: {
    stripeWebhook: setting('STRIPE_WEBHOOK_SECRET') ?? worthlessSecrets.stripeWebhook,
    resendWebhook: setting('RESEND_WEBHOOK_SECRET') ?? worthlessSecrets.resendWebhook,
  },
});

console.log(`Stand-ins at ${standIns.url}/stand-ins`);

for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  process.once(signal, () => {
    void standIns.close().then(() => process.exit(0));
  });
}
