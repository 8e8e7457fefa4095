import { Hono } from 'hono';
import { z } from 'zod';
import { outagesOf, slownessOf, type StandInEnv } from '../faults';
import { createKeys, signingKeySchema } from '../identity/keys';
import type { StandIn } from '../stand-in';
import type { World } from '../world';
import { createGrants, grantSchema } from './codes';
import { createConsentPage } from './consent-page';
import type { GooglePerson } from './people';
import { exchange } from './token-call';
import { readGoogleToken } from './tokens';

const savedSchema = z.object({ keys: z.array(signingKeySchema), grants: z.array(grantSchema) });

/** What other Google services ask of this one: who a token speaks of. */
export type GoogleSignIn = { readonly read: (idToken: string) => Promise<GooglePerson | null> };

/** Google as somebody's way in: the consent page, the codes it gives out, and the tokens they are exchanged for. */
export function createGoogle(world: World, saved: unknown): StandIn & GoogleSignIn {
  const before = savedSchema.safeParse(saved).data;
  const keys = createKeys(before?.keys ?? [], () => world.changed());
  const grants = createGrants(before?.grants ?? [], () => world.changed());
  const desk = { world, keys, grants };

  const app = new Hono<StandInEnv>();
  app.use(
    '/google/token',
    outagesOf(world, 'google', (c, status) =>
      c.json({ error: status === 429 ? 'rate_limit_exceeded' : 'internal_failure' }, status),
    ),
  );
  app.use('/google/token', slownessOf(world, 'google'));
  app.post('/google/token', (c) => exchange(c, desk));
  app.get('/google/oauth2/v3/certs', (c) => c.json(keys.published()));

  const whole = new Hono();
  whole.route('/', app);
  whole.route('/', createConsentPage(world, grants));
  return {
    app: whole,
    read: (idToken) => readGoogleToken(desk, idToken),
    state: () => ({ keys: keys.all(), grants: grants.all() }),
    reset: () => grants.clear(),
  };
}
