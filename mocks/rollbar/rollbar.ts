import { randomUUID } from 'node:crypto';
import { Hono, type Context } from 'hono';
import { z } from 'zod';
import { outagesOf, slownessOf, type StandInEnv } from '../faults';
import type { StandIn } from '../stand-in';
import type { World } from '../world';
import { dataSchema, itemSchema, type Item } from './item';
import { itemsPage } from './items-page';

/** A loop that reports itself must not fill the disk. */
const ITEMS_KEPT = 500;

const requestSchema = z.object({ data: dataSchema });
const savedSchema = z.object({ items: z.array(itemSchema) });

/** Rollbar: takes error reports and shows them. */
export function createRollbar(world: World, saved?: unknown): StandIn {
  let items: ReadonlyArray<Item> = savedSchema.safeParse(saved).data?.items ?? [];
  const app = new Hono<StandInEnv>();
  app.use('/rollbar/api/*', outagesOf(world, 'rollbar', unavailable), slownessOf(world, 'rollbar'));

  for (const path of ['/rollbar/api/1/item/', '/rollbar/api/1/item'])
    app.post(path, async (c) => {
      const token = c.req.header('x-rollbar-access-token');
      if (!token) return refuse(c, 401, 'access token required');
      if (!/^[\w-]{16,}$/.test(token)) return refuse(c, 403, 'invalid access token');
      const request = requestSchema.safeParse(await bodyOf(c));
      if (!request.success) return refuse(c, 422, `Invalid format. ${problemOf(request.error)}`);
      const uuid = request.data.data.uuid ?? randomUUID().replaceAll('-', '');
      items = [{ uuid, receivedAt: world.now(), data: request.data.data }, ...items].slice(0, ITEMS_KEPT);
      world.changed();
      return c.json({ err: 0, result: { id: null, uuid } });
    });

  app.get('/rollbar/items.json', (c) => c.json({ items }));
  app.get('/rollbar', (c) => c.html(itemsPage(items)));

  const whole = new Hono();
  whole.route('/', app);
  return { app: whole, state: () => ({ items }), reset: () => void (items = []) };
}

function refuse(c: Context, status: 401 | 403 | 422 | 429 | 503, message: string): Response {
  return c.json({ err: 1, message }, status);
}

function unavailable(c: Context, status: 429 | 503): Response {
  return refuse(c, status, status === 429 ? 'over rate limit' : 'service unavailable');
}

function problemOf(error: z.ZodError): string {
  const issue = error.issues[0];
  return issue ? `${issue.path.join('.') || 'request'}: ${issue.message}` : 'Unreadable.';
}

async function bodyOf(c: Context): Promise<unknown> {
  try {
    return await c.req.json();
  } catch {
    return null;
  }
}
