import { Hono } from 'hono';
import { z } from 'zod';
import type { StandIn } from '../stand-in';
import type { World } from '../world';
import { codeAt, readSecret } from './codes';
import { codesPage, newAccountPage } from './codes-page';

const entrySchema = z.object({ account: z.string(), secret: z.string() });

/** One line of the app: whose codes they are, and the secret they are reckoned from. */
export type Entry = z.infer<typeof entrySchema>;

const longestAccount = 120;
// All codes change at once.
const anySecret = 'A'.repeat(16);

/** A phone with an authenticator app: it keeps secrets, and shows their codes by the stand-ins' clock. */
export function createAuthenticator(world: World, saved: unknown): StandIn {
  const before = z.array(entrySchema).safeParse(saved);
  const entries = new Map((before.data ?? []).map((entry) => [entry.account, entry]));
  const all = () => [...entries.values()].map((entry) => ({ ...entry, ...codeAt(entry.secret, world.now()) }));
  const app = new Hono();

  app.get('/codes', (c) => {
    // The screen of an app changes by itself.
    c.header('refresh', String(codeAt(anySecret, world.now()).secondsLeft));
    return c.html(codesPage(all()));
  });
  app.get('/codes/new', (c) => c.html(newAccountPage(null)));
  app.get('/codes.json', (c) => c.json(all()));

  app.post('/codes', async (c) => {
    const isForm = (c.req.header('content-type') ?? '').includes('form');
    const typed = entrySchema.safeParse(isForm ? await c.req.parseBody() : await c.req.json().catch(() => null));
    const account = typed.data?.account.trim().slice(0, longestAccount) ?? '';
    const secret = readSecret(typed.data?.secret ?? '');
    if (account === '' || secret === null) {
      const problem = 'An account needs a name, and a key of at least 16 letters and digits (A to Z, 2 to 7).';
      return isForm ? c.html(newAccountPage(problem), 400) : c.json({ error: problem }, 400);
    }
    entries.set(account, { account, secret });
    world.changed();
    return isForm ? c.redirect('/codes', 303) : c.json(all().find((entry) => entry.account === account));
  });

  return { app, state: () => [...entries.values()], reset: () => entries.clear() };
}
