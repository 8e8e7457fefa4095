import { Hono, type Context } from 'hono';
import { z } from 'zod';
import { describeAccount } from './accounts';
import { forge } from './forge';
import { forgeries } from './forgeries';
import type { Project } from './project';

const whoSchema = z.object({ uid: z.string().optional(), email: z.string().optional() });
const forgeSchema = whoSchema.extend({ kind: z.enum(forgeries) });
const accountSchema = whoSchema.extend({ disabled: z.boolean().optional(), emailVerified: z.boolean().optional() });

/** What tests do behind the service's back: forge tokens, rotate keys, disable somebody or vouch for an address. */
export function createIdentityControls(project: Project): Hono {
  const app = new Hono();

  app.post('/stand-ins/identity/forge', async (c) => {
    const wanted = forgeSchema.safeParse(await bodyOf(c));
    if (!wanted.success) return c.json({ error: `kind is one of ${forgeries.join(', ')}.` }, 400);
    const account = find(project, wanted.data);
    return account ? c.json({ idToken: await forge(project, account, wanted.data.kind) }) : nobody(c);
  });

  app.post('/stand-ins/identity/rotate-keys', (c) => c.json({ kid: project.keys.rotate().kid }));

  app.post('/stand-ins/identity/accounts', async (c) => {
    const wanted = accountSchema.safeParse(await bodyOf(c));
    if (!wanted.success) return c.json({ error: 'Send uid or email, and disabled or emailVerified.' }, 400);
    const account = find(project, wanted.data);
    if (account === undefined) return nobody(c);
    const { disabled = account.disabled, emailVerified = account.emailVerified } = wanted.data;
    return c.json(describeAccount(project.accounts.save({ ...account, disabled, emailVerified })));
  });

  return app;
}

function find({ accounts }: Project, { uid, email }: z.infer<typeof whoSchema>) {
  return uid === undefined ? accounts.findByEmail(email ?? '') : accounts.find(uid);
}

function nobody(c: Context): Response {
  return c.json({ error: 'There is nobody with that uid or email.' }, 404);
}

async function bodyOf(c: Context): Promise<unknown> {
  try {
    return await c.req.json();
  } catch {
    return null;
  }
}
