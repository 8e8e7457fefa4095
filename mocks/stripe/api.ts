import { Hono, type Context as AnyContext } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { dawdle, outagesOf } from '../faults';
import { apiVersion, type Account } from './account';
import { endpoints, type Endpoint } from './endpoints';
import { expandAll } from './expand';
import { parseForm, type FormTree } from './form';
import type { Answer, Keys, Request } from './idempotency';
import {
  brokenAtStripe,
  malformed,
  Refusal,
  refusalBody,
  tooManyForStripe,
  unauthorised,
  unknownAddress,
} from './refusals';
import { sweepSessions } from './sessions';

type ApiEnv = { Variables: { requestId: string } };
type Context = AnyContext<ApiEnv>;

const testKey = /^(sk|rk)_test_\w+$/;

/** Stripe's API: who asks, may they, was this asked before, and only then the work. */
export function createApi(account: Account, keys: Keys): Hono<ApiEnv> {
  const app = new Hono<ApiEnv>();
  app.use('/v1/*', async (context, next) => {
    const requestId = account.world.newId('req_', 14);
    context.set('requestId', requestId);
    context.header('request-id', requestId);
    context.header('stripe-version', apiVersion);
    await next();
  });
  app.use(
    '/v1/*',
    outagesOf(account.world, 'stripe', (context: Context, status) =>
      refuse(context, status === 429 ? tooManyForStripe() : brokenAtStripe(503, false)),
    ),
  );

  for (const [address, endpoint] of Object.entries(endpoints)) {
    const [method = '', path = ''] = address.split(' ');
    app.on(method, path, (context) => serve(context, { account, keys, endpoint }));
  }
  app.all('/v1/*', (context) => refuse(context, unknownAddress(context.req.method, context.req.path)));
  return app;
}

type Service = { readonly account: Account; readonly keys: Keys; readonly endpoint: Endpoint };

async function serve(context: Context, service: Service): Promise<Response> {
  try {
    checkKey(context.req.header('authorization'));
    checkVersion(context.req.header('stripe-version'));
    const params = await paramsOf(context);
    sweepSessions(service.account);
    const key = context.req.method === 'POST' ? context.req.header('idempotency-key') : undefined;
    if (key === undefined) return send(context, (await work(context, service, { params, key: null })).answer);
    return await workOnce(context, service, { params, key });
  } catch (error) {
    if (error instanceof Refusal) return refuse(context, error);
    throw error;
  }
}

/** The same key brings the same answer: only the first request with it works. */
async function workOnce(context: Context, service: Service, { params, key }: { params: FormTree; key: string }) {
  const request: Request = { key, endpoint: context.req.path, params, requestId: context.get('requestId') };
  context.header('idempotency-key', key);
  const replay = service.keys.begin(request);
  if (replay) {
    context.header('idempotent-replayed', 'true');
    context.header('original-request', replay.kept.requestId);
    return send(context, replay.kept);
  }
  context.header('original-request', request.requestId);
  const { answer, executed } = await work(context, service, { params, key });
  service.keys.end(request, answer, executed);
  return send(context, answer);
}

type Done = { readonly answer: Answer; readonly executed: boolean };

async function work(
  context: Context,
  { account, endpoint }: Service,
  asked: { params: FormTree; key: string | null },
): Promise<Done> {
  await dawdle(account.world, 'stripe');
  const requestId = context.get('requestId');
  try {
    const object = endpoint({
      account,
      id: context.req.param('id') ?? '',
      params: asked.params,
      path: context.req.path,
      cause: { requestId, idempotencyKey: asked.key },
    });
    const answer = expandAll(account.books, object, expandOf(asked.params));
    return { answer: { status: 200, body: JSON.stringify(answer, null, 2) }, executed: true };
  } catch (error) {
    // A bug of the stand-in's own is Stripe's 500, which Stripe keeps for the key as well.
    if (!(error instanceof Refusal)) console.error('The Stripe stand-in broke', error);
    const refusal = error instanceof Refusal ? error : brokenAtStripe(500, true);
    const body = JSON.stringify(refusalBody(refusal, requestId), null, 2);
    return { answer: { status: refusal.facts.status, body }, executed: refusal.facts.executed };
  }
}

function checkKey(authorisation: string | undefined): void {
  const key = /^Bearer\s+(\S+)$/i.exec(authorisation ?? '')?.[1] ?? null;
  if (key === null || !testKey.test(key)) throw unauthorised(key);
}

/** The shapes here are of one version; to answer another would be to lie about it. */
function checkVersion(wanted: string | undefined): void {
  if (wanted === undefined || wanted === apiVersion) return;
  throw malformed(null, 'Stripe-Version', `Invalid Stripe API version: ${wanted}. This stand-in speaks ${apiVersion}.`);
}

async function paramsOf(context: Context): Promise<FormTree> {
  if (context.req.method === 'GET') return parseForm(new URL(context.req.url).search);
  const body = await context.req.text();
  if (body === '' || (context.req.header('content-type') ?? '').includes('x-www-form-urlencoded'))
    return parseForm(body);
  throw new Refusal({
    status: 400,
    type: 'invalid_request_error',
    message: 'Invalid request (check that your POST content type is application/x-www-form-urlencoded).',
    executed: false,
  });
}

function expandOf({ expand }: FormTree): string[] {
  return typeof expand === 'object' ? Object.values(expand).filter((path) => typeof path === 'string') : [];
}

function refuse(context: Context, refusal: Refusal): Response {
  if (refusal.facts.status === 409) context.header('stripe-should-retry', 'true');
  return context.json(refusalBody(refusal, context.get('requestId')), refusal.facts.status);
}

function send(context: Context, { status, body }: Answer): Response {
  context.header('content-type', 'application/json');
  return context.body(body, status as ContentfulStatusCode);
}
