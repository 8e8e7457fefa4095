/** Made-up secrets that open nothing but the stand-ins of a test run. */
export const testSecrets = {
  link: 'a-key-for-signing-links-in-tests-only',
  stripeKey: 'sk_test_forTestsOnly',
  stripeWebhook: 'whsec_forTestsOnly',
  resendKey: 're_forTestsOnly',
  resendWebhook: 'whsec_Zm9yLXRlc3RzLW9ubHktbm90LWEtc2VjcmV0',
  identityKey: 'key-for-tests-only',
  secrets: 'a-key-for-sealing-secrets-in-tests-only',
  googleClient: 'google-client-for-tests-only',
  turnstile: '0x4-turnstile-for-tests-only',
} as const;
