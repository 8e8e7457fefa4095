import { createServer, type Server } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { Hono } from 'hono';
import { createAuthenticator } from './authenticator/authenticator';
import { createControls } from './controls';
import { createGoogle } from './google/google';
import { createIdentity } from './identity/identity';
import { openMemory } from './memory';
import { createResend } from './resend/resend';
import { createRollbar } from './rollbar/rollbar';
import type { StandIn } from './stand-in';
import { createStripe } from './stripe/stripe';
import type { Service } from './switches';
import { createTurnstile } from './turnstile/turnstile';
import { createWorld, type World } from './world';

export type StandInsOptions = {
  /** 0, the default, takes any free port. */
  readonly port?: number;
  readonly host?: string;
  /** The shop's address: webhooks go there. */
  readonly appUrl: string;
  /** Where the state is kept between two runs; nothing is kept without it. */
  readonly file?: string;
  readonly secrets?: World['secrets'];
  readonly identityProject?: string;
};

/** Secrets of no worth: they open nothing but a stand-in. Both are shaped as the real ones, so that the real clients take them. */
export const worthlessSecrets: World['secrets'] = {
  stripeWebhook: 'whsec_stand_in_stripe',
  resendWebhook: `whsec_${Buffer.from('stand-in-resend-webhook-secret').toString('base64')}`,
};

/** Opens Stripe, Resend, Identity Platform, Google's consent page, Turnstile and Rollbar on one local port. */
export async function startStandIns(options: StandInsOptions): Promise<{ url: string; close(): Promise<void> }> {
  const host = options.host ?? '127.0.0.1';
  const root = new Hono();
  // Listening comes before building, because the services print their own address into links.
  const listener = getRequestListener((request, env) => root.fetch(request, env));
  const server = createServer((incoming, outgoing) => void listener(incoming, outgoing));
  const url = `http://${host}:${await listen(server, options.port ?? 0, host)}`;

  const memory = openMemory(options.file, () => state());
  const world = createWorld({
    url,
    appUrl: options.appUrl.replace(/\/$/, ''),
    secrets: options.secrets ?? worthlessSecrets,
    identityProject: options.identityProject ?? 'demo-band-of-bakers',
    saved: memory.saved,
    onChange: memory.changed,
  });
  const services = openServices(world);
  const state = () => stateOf(world, services);
  root.route('/', createControls(world, { state, reset: () => resetAll(world, services) }));
  for (const service of Object.values(services)) root.route('/', service.app);

  return {
    url,
    close: async () => {
      world.end();
      memory.close();
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}

function openServices(world: World): Record<Service | 'authenticator', StandIn> {
  const resend = createResend(world, world.saved('resend'));
  const google = createGoogle(world, world.saved('google'));
  return {
    stripe: createStripe(world, world.saved('stripe')),
    resend,
    identity: createIdentity(world, world.saved('identity'), { mailbox: resend.mailbox, google }),
    google,
    turnstile: createTurnstile(world, world.saved('turnstile')),
    rollbar: createRollbar(world, world.saved('rollbar')),
    authenticator: createAuthenticator(world, world.saved('authenticator')),
  };
}

function stateOf(world: World, services: Record<Service, StandIn>): Record<string, unknown> {
  const states = Object.entries(services).map(([name, service]) => [name, service.state()] as const);
  const deliveries = [...world.couriers].map(([name, courier]) => [`deliveries.${name}`, courier.log()] as const);
  return {
    url: world.url,
    appUrl: world.appUrl,
    now: world.now(),
    clockOffsetMs: world.clockOffset(),
    switches: world.switches,
    ...Object.fromEntries(states),
    ...Object.fromEntries(deliveries),
  };
}

function resetAll(world: World, services: Record<Service, StandIn>): void {
  // Jobs go first: a service sets its own regular ones again in its reset.
  world.forgetJobs();
  world.calm();
  for (const courier of world.couriers.values()) courier.reset();
  for (const service of Object.values(services)) service.reset();
  world.changed();
}

async function listen(server: Server, port: number, host: string): Promise<number> {
  await new Promise<void>((listening, failed) => {
    server.once('error', failed);
    server.listen(port, host, listening);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The stand-ins listen on no port.');
  return address.port;
}
