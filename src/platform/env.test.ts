import { describe, expect, test } from 'vitest';
import { aShopEnv } from '@/testing/settings';
import { readEnv } from './env';

const messageOf = (settings: object): string => {
  try {
    readEnv(settings);
  } catch (error) {
    return String(error);
  }
  return 'read';
};

test('a real shop’s settings are read, and what nobody set is the real service', () => {
  expect(readEnv(aShopEnv())).toMatchObject({ STAGE: 'production', STRIPE_API_URL: 'https://api.stripe.com' });
});

test('the shop’s own address is kept as its origin, whatever stood behind it', () => {
  expect(readEnv(aShopEnv({ BASE_URL: 'https://shop.example/' })).BASE_URL).toBe('https://shop.example');
});

describe('a bad setting', () => {
  test.each([
    ['LINK_KEY', 'too-short-a-secret'],
    ['STAGE', 'live-and-kicking'],
    ['BASE_URL', 'javascript:alert(1)'],
    ['STRIPE_SECRET_KEY', 'short'],
    ['ROLLBAR_TOKEN', 'tiny'],
    ['LINK_KEY_OLD', 'too-short-as-well'],
    ['SECRETS_KEY', 'short-and-easily-guessed'],
    ['TURNSTILE_SECRET', 'open'],
  ])('%s is named, and its value never shown', (key, value) => {
    const message = messageOf(aShopEnv({ [key]: value }));
    expect(message).toContain(key);
    expect(message).not.toContain(value);
  });

  test('that is missing is named, each once', () => {
    const { LINK_KEY: _gone, MAIL_FROM: _too, ...rest } = aShopEnv();
    expect(messageOf(rest)).toMatch(/LINK_KEY, MAIL_FROM$/);
  });
});

describe('a production shop', () => {
  test.each([
    ['STRIPE_API_URL', 'https://api.stripe.com.evil.example'],
    ['STRIPE_API_URL', 'http://localhost:4010'],
    ['STRIPE_API_URL', 'http://api.stripe.com'],
    ['STRIPE_API_URL', 'https://api.stripe.com:8443'],
    ['STRIPE_PAGE_URL', 'https://checkout.stripe.dev'],
    ['RESEND_API_URL', 'https://api.resend.example'],
    ['IDENTITY_API_URL', 'https://identity.example'],
    ['IDENTITY_KEYS_URL', 'https://keys.example/jwks'],
    ['ROLLBAR_API_URL', 'https://rollbar.example'],
    ['GOOGLE_CONSENT_URL', 'https://consent.example/auth'],
    ['GOOGLE_TOKEN_URL', 'http://oauth2.googleapis.com/token'],
    ['TURNSTILE_URL', 'https://turnstile.example'],
    ['TURNSTILE_SCRIPT_URL', 'https://challenges.cloudflare.example/api.js'],
  ])('refuses %s at %s, naming the key and the real host alone', (key, value) => {
    const message = messageOf(aShopEnv({ [key]: value }));
    expect(message).toContain(key);
    expect(message).not.toContain(value.replace('https://', ''));
  });

  test.each([
    ['TURNSTILE_SITE_KEY', '1x00000000000000000000AA'],
    ['TURNSTILE_SECRET', '1x0000000000000000000000000000000AA'],
  ])('refuses a %s that lets every program pass for a person', (key, value) => {
    expect(messageOf(aShopEnv({ [key]: value }))).toContain(key);
    expect(messageOf(aShopEnv({ STAGE: 'staging', [key]: value }))).toBe('read');
  });

  test('is not what development is: there, stand-ins are welcome', () => {
    expect(messageOf(aShopEnv({ STAGE: 'development', STRIPE_API_URL: 'http://localhost:4010' }))).toBe('read');
  });
});
