/** The settings of a real shop, with made-up secrets; pass what the test wants different. */
export function aShopEnv(over: Readonly<Record<string, string>> = {}): Record<string, string> {
  return {
    STAGE: 'production',
    BASE_URL: 'https://shop.example',
    LINK_KEY: 'k'.repeat(40),
    SECRETS_KEY: 's'.repeat(40),
    STRIPE_SECRET_KEY: 'sk_live_madeUpForTests',
    STRIPE_WEBHOOK_SECRET: 'whsec_madeUpForTests',
    RESEND_API_KEY: 're_madeUpForTests',
    RESEND_WEBHOOK_SECRET: 'whsec_madeUpForTests',
    MAIL_FROM: 'orders@shop.example',
    IDENTITY_PROJECT: 'demo-shop',
    IDENTITY_API_KEY: 'madeUpForTests',
    GOOGLE_CLIENT_ID: 'made-up.apps.googleusercontent.com',
    GOOGLE_CLIENT_SECRET: 'madeUpForTests',
    TURNSTILE_SITE_KEY: '0xMadeUpForTests',
    TURNSTILE_SECRET: '0xMadeUpForTests',
    ...over,
  };
}
