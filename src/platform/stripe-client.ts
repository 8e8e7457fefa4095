import Stripe from 'stripe';
import { outside } from '@/config/backend';
import type { Env } from './env';

/** The settings that concern Stripe. */
export type StripeEnv = Pick<Env, 'STRIPE_API_URL' | 'STRIPE_SECRET_KEY' | 'STRIPE_WEBHOOK_SECRET'>;

/** Stripe's own client, pointed at the address the settings give. */
export function outsideClient(env: StripeEnv): Stripe {
  const { protocol, hostname, port } = new URL(env.STRIPE_API_URL);
  return new Stripe(env.STRIPE_SECRET_KEY, {
    protocol: protocol === 'http:' ? 'http' : 'https',
    host: hostname,
    ...(port ? { port: Number(port) } : {}),
    httpClient: Stripe.createFetchHttpClient(),
    timeout: outside.timeoutMs,
    // Safe: the client sends the same idempotency key on each try.
    maxNetworkRetries: outside.tries - 1,
    telemetry: false,
  });
}
