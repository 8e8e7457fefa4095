import { Hono, type Context } from 'hono';
import { z } from 'zod';
import { outagesOf, slownessOf, type StandInEnv } from '../faults';
import type { StandIn } from '../stand-in';
import type { World } from '../world';
import { apiScript } from './api-script';
import { framePage } from './frame';
import { DUMMY_TOKEN, dummySites } from './keys';
import { createTokens, tokenSchema, type Tokens } from './tokens';
import { verify } from './verify';

const savedSchema = z.object({ tokens: z.array(tokenSchema) });

/** "The challenge failed": what a widget says that takes nobody for a person. */
const BLOCKED = '300030';

/** Turnstile: its script, the widget's frame and the check of what the widget answered. */
export function createTurnstile(world: World, saved: unknown): StandIn {
  const before = savedSchema.safeParse(saved).data;
  const tokens = createTokens(before?.tokens ?? [], () => world.changed());
  const app = new Hono<StandInEnv>();
  app.use('/turnstile/*', outagesOf(world, 'turnstile', outOfReach), slownessOf(world, 'turnstile'));

  app.get('/turnstile/v0/api.js', (c) => c.body(apiScript, 200, { 'content-type': 'text/javascript; charset=utf-8' }));
  app.get('/turnstile/v0/frame', (c) => {
    const site = dummySites[c.req.query('k') ?? ''];
    return c.html(framePage({ asks: site === undefined ? world.switches.turnstile.asks : site === 'asks' }));
  });
  app.post('/turnstile/v0/solve', async (c) => solve(c, { world, tokens }));
  app.post('/turnstile/v0/siteverify', (c) => verify(c, { world, tokens }));

  // For tests that have no browser: an answer as a widget would have got it.
  app.post('/stand-ins/turnstile/token', (c) => c.json({ token: issue(world, tokens).token }));

  return { app: asPlain(app), state: () => ({ tokens: tokens.all() }), reset: tokens.clear };
}

function asPlain(app: Hono<StandInEnv>): Hono {
  const whole = new Hono();
  whole.route('/', app);
  return whole;
}

const issue = (world: World, tokens: Tokens, asked = { action: '', hostname: 'localhost' }) =>
  tokens.issue(asked, world.now());

async function solve(c: Context, { world, tokens }: { world: World; tokens: Tokens }): Promise<Response> {
  const { k: siteKey, a: action, h: hostname } = await c.req.parseBody();
  const site = dummySites[typeof siteKey === 'string' ? siteKey : ''];
  if (site === 'blocks' || (site === undefined && world.switches.turnstile.fails))
    return c.json({ code: BLOCKED }, 403);
  if (site !== undefined) return c.json({ token: DUMMY_TOKEN });
  const text = (field: unknown) => (typeof field === 'string' ? field : '');
  return c.json({ token: issue(world, tokens, { action: text(action), hostname: text(hostname) }).token });
}

function outOfReach(c: Context, status: 429 | 503): Response {
  return c.json({ success: false, 'error-codes': ['internal-error'] }, status);
}
