import { startStandIns, worthlessSecrets } from './server';

/** The stand-ins as a program: everything it needs comes from the environment, and it ends with the shop. */
const { env } = process;

const standIns = await startStandIns({
  port: Number(env['STAND_INS_PORT'] ?? 4010),
  appUrl: env['APP_URL'] ?? 'http://localhost:3000',
  ...(env['STAND_INS_FILE'] ? { file: env['STAND_INS_FILE'] } : {}),
  ...(env['IDENTITY_PROJECT'] ? { identityProject: env['IDENTITY_PROJECT'] } : {}),
  secrets: {
    stripeWebhook: env['STRIPE_WEBHOOK_SECRET'] || worthlessSecrets.stripeWebhook,
    resendWebhook: env['RESEND_WEBHOOK_SECRET'] || worthlessSecrets.resendWebhook,
  },
});

console.log(`Stand-ins at ${standIns.url}/stand-ins`);

for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  process.once(signal, () => {
    void standIns.close().then(() => process.exit(0));
  });
}
