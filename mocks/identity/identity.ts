import { Hono, type Context, type MiddlewareHandler } from 'hono';
import { type z } from 'zod';
import { outagesOf, slownessOf, type StandInEnv } from '../faults';
import type { StandIn } from '../stand-in';
import type { World } from '../world';
import { deleteAccount, lookup, tokenSchema, update, updateSchema } from './account-calls';
import { answer, googleError, refused, type Outcome } from './answers';
import { createIdentityControls } from './controls';
import { federatedSchema, signInWithIdp } from './federated';
import { resetPassword, resetSchema, sendCodeSchema, sendOobCode } from './mailed-codes';
import { openProject, type Neighbours, type Project } from './project';
import { credentialsSchema, refresh, refreshSchema, signInWithPassword, signUp } from './sign-in';

/** Google's own key set is cached for some hours; a minute shows a rotation while somebody watches. */
const KEYS_MAX_AGE_SECONDS = 60;
const EXHAUSTED = 'RESOURCE_EXHAUSTED';

type Call = (project: Project, body: unknown) => Promise<Outcome<object>>;

/**
 * The methods of `/identity/v1/`, by Google's names. The second factor is the shop's own, so that one of Google's
 * (`accounts/mfaEnrollment:…`, `accounts/mfaSignIn:…`) is not among them.
 */
const calls: Readonly<Record<string, Call>> = {
  'accounts:signUp': call(credentialsSchema, signUp),
  'accounts:signInWithPassword': call(credentialsSchema, signInWithPassword),
  'accounts:signInWithIdp': call(federatedSchema, signInWithIdp),
  'accounts:sendOobCode': call(sendCodeSchema, sendOobCode),
  'accounts:resetPassword': call(resetSchema, resetPassword),
  'accounts:lookup': call(tokenSchema, lookup),
  'accounts:update': call(updateSchema, update),
  'accounts:delete': call(tokenSchema, deleteAccount),
};
const token = call(refreshSchema, refresh);

/** Identity Platform: accounts with e-mail and password, RS256 tokens with a key set, and the letters it sends. */
export function createIdentity(world: World, saved: unknown, neighbours: Neighbours): StandIn {
  const project = openProject(world, saved, neighbours);
  const app = new Hono<StandInEnv>();
  app.use('/identity/*', outagesOf(world, 'identity', outOfReach), slownessOf(world, 'identity'));
  app.use('/identity/v1/*', withKey);

  app.post('/identity/v1/token', async (c) => answer(c, await token(project, await fieldsOf(c))));
  app.post('/identity/v1/:method', async (c) => {
    const method = calls[c.req.param('method')];
    return method ? answer(c, await method(project, await fieldsOf(c))) : unknownMethod(c);
  });

  app.get('/identity/jwks', (c) => {
    c.header('cache-control', `public, max-age=${KEYS_MAX_AGE_SECONDS}, must-revalidate, no-transform`);
    return c.json(project.keys.published());
  });

  const whole = new Hono();
  whole.route('/', app);
  whole.route('/', createIdentityControls(project));
  return { app: whole, state: () => stateOf(project), reset: () => forgetPeople(project) };
}

function stateOf({ accounts, attempts, codes, keys, refreshTokens }: Project) {
  return {
    accounts: accounts.all(),
    attempts: attempts.all(),
    codes: codes.all(),
    keys: keys.all(),
    refreshTokens: refreshTokens.all(),
  };
}

/** The keys stay: a shop that runs on holds them in its cache. */
function forgetPeople({ accounts, attempts, codes, refreshTokens }: Project): void {
  for (const part of [accounts, attempts, codes, refreshTokens]) part.clear();
}

function call<T>(schema: z.ZodType<T>, run: (project: Project, input: T) => Promise<Outcome<object>>): Call {
  return async (project, body) => {
    const input = schema.safeParse(body);
    if (input.success) return run(project, input.data);
    const path = input.error.issues[0]?.path ?? [];
    return refused(`Invalid JSON payload received. Invalid value at '${path.length > 0 ? path.join('.') : 'body'}'`);
  };
}

/** Anything long enough to be a key opens the stand-in; the rest is refused as Google refuses a mistyped one. */
const withKey: MiddlewareHandler = async (c, next) => {
  const key = c.req.query('key') ?? c.req.header('x-goog-api-key');
  if (key === undefined)
    return googleError(c, {
      code: 403,
      message: 'The request is missing a valid API key.',
      reason: 'forbidden',
      status: 'PERMISSION_DENIED',
    });
  if (/^[\w-]{10,}$/.test(key)) return next();
  return googleError(c, {
    code: 400,
    message: 'API key not valid. Please pass a valid API key.',
    reason: 'badRequest',
    status: 'INVALID_ARGUMENT',
  });
};

async function fieldsOf(c: Context): Promise<unknown> {
  if ((c.req.header('content-type') ?? '').includes('form')) return c.req.parseBody();
  try {
    return await c.req.json();
  } catch {
    return null;
  }
}

function outOfReach(c: Context, status: 429 | 503): Response {
  if (status === 429)
    return googleError(c, { code: 429, message: 'Quota exceeded.', reason: 'rateLimitExceeded', status: EXHAUSTED });
  const message = 'The service is currently unavailable.';
  return googleError(c, { code: 503, message, reason: 'backendError', status: 'UNAVAILABLE' });
}

function unknownMethod(c: Context): Response {
  return googleError(c, { code: 404, message: 'Method not found.', reason: 'notFound', status: 'NOT_FOUND' });
}
