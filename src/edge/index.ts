import { policyReports } from '@/config/backend';
import { makeId } from '@/kernel/ids';
import { randomBytes } from '@/platform/build-context';
import { realTime } from '@/platform/clock';
import { type Env, readEnv } from '@/platform/env';
import { reportError } from '@/platform/errors';
import { createLog, type Log } from '@/platform/log';
import { requestHeaders } from '@/platform/request-headers';
import { type SlowDown, tellToWait } from '@/platform/slow-down';
import { toBase64Url } from '@/platform/signed-links';
// @ts-expect-error The adapter writes this file when the app is built.
import app from '../../.open-next/worker.js';
import { brokenPage, refuse } from './answers';
import { refuseFlood } from './flood';
import { loggedToTheEnd } from './log-end';
import { type Meter, meteredCache, meteredDatabase, startMeter } from './meter';
import { receivePolicyReport } from './policy-report';
import { readBody, type Refusal, refuseByBody, refuseByHeaders } from './refusals';
import { routeOf } from './route';
import { hideFromSearch } from './search-engines';
import { contentSecurityPolicy, setSecurityHeaders } from './security-headers';

type Handler = { fetch(request: Request, env: CloudflareEnv, ctx: ExecutionContext): Promise<Response> };
type Visit = {
  readonly env: Env;
  readonly log: Log;
  readonly requestId: string;
  readonly meter: Meter;
  readonly policy: string;
};

const nonceBytes = 16;

/** The app's front door: turns away what no page of ours sends, then lets Next answer under strict headers. */
export default {
  async fetch(request, bindings, ctx): Promise<Response> {
    const startedAt = performance.now();
    const requestId = makeId('req', realTime(), randomBytes);
    const log = createLog({ requestId });
    const env = readEnv(bindings);
    const nonce = toBase64Url(randomBytes(nonceBytes));
    const visit: Visit = { env, log, requestId, meter: startMeter(), policy: contentSecurityPolicy(env, nonce) };
    const answer = await answerSafely(request, bindings, { ctx, visit, nonce });
    const response = new Response(answer.body, answer);
    const { pathname } = new URL(request.url);
    letCompress(response.headers);
    hideFromSearch(response.headers, { env, pathname });
    setSecurityHeaders(response.headers, { env, pathname, policy: visit.policy });
    response.headers.set(requestHeaders.id, requestId);
    return loggedToTheEnd(response, () => {
      log.info('request', {
        method: request.method,
        route: routeOf(pathname),
        status: response.status,
        ms: Math.round(performance.now() - startedAt),
        ...visit.meter,
      });
    });
  },
} satisfies ExportedHandler<CloudflareEnv>;

/** The adapter forbids it on localhost, where a page would then be six times as long as on its way through Cloudflare. */
function letCompress(headers: Headers): void {
  if (headers.get('content-encoding') === 'identity') headers.delete('content-encoding');
}

type Inside = { readonly ctx: ExecutionContext; readonly visit: Visit; readonly nonce: string };

async function answerSafely(request: Request, bindings: CloudflareEnv, inside: Inside): Promise<Response> {
  const { visit, ctx } = inside;
  try {
    return await answer(request, bindings, inside);
  } catch (error) {
    ctx.waitUntil(
      reportError({ ...visit, where: 'server' }, error, {
        requestId: visit.requestId,
        route: routeOf(new URL(request.url).pathname),
      }),
    );
    return brokenPage(request, visit.requestId);
  }
}

async function answer(request: Request, bindings: CloudflareEnv, inside: Inside): Promise<Response> {
  const { ctx, visit } = inside;
  const turnedAway = (refusal: Refusal) => {
    visit.log.warn('request.refused', { code: refusal.code });
    return refuse(request, refusal, visit.requestId);
  };
  const byHeaders =
    refuseByHeaders(request, new URL(visit.env.BASE_URL).origin) ?? (await refuseFlood(request, bindings.COMPANION));
  if (byHeaders) return turnedAway(byHeaders);
  const headers = headersFor(request, inside);
  if (request.method !== 'POST') return askApp(new Request(request, { headers }), bindings, inside);
  const body = await readBody(request);
  if (!(body instanceof Uint8Array)) return turnedAway(body);
  if (new URL(request.url).pathname === policyReports.href) return receivePolicyReport(body, { ctx, visit });
  const byBody = await refuseByBody(request, body);
  if (byBody) return turnedAway(byBody);
  return askApp(new Request(request.url, { method: 'POST', headers, body, redirect: 'manual' }), bindings, inside);
}

function headersFor(request: Request, { visit, nonce }: Inside): Headers {
  const headers = new Headers(request.headers);
  headers.set(requestHeaders.id, visit.requestId);
  // Next reads the nonce from here and puts it on every script it writes.
  headers.set('content-security-policy', visit.policy);
  headers.set(requestHeaders.nonce, nonce);
  return headers;
}

async function askApp(request: Request, bindings: CloudflareEnv, { ctx, visit }: Inside): Promise<Response> {
  const told: { wait?: SlowDown } = {};
  const inner = {
    ...bindings,
    DB: meteredDatabase(bindings.DB, visit.meter),
    KV: meteredCache(bindings.KV, visit.meter),
    SLOW_DOWN: (wait: SlowDown) => {
      told.wait = wait;
    },
  };
  const answered = await (app as Handler).fetch(request, inner, ctx);
  // Next's own error page is blank until its script has run, and says no number to report.
  if (answered.status >= 500 && isPage(answered)) return brokenPage(request, visit.requestId);
  return told.wait ? toldToWait(answered, told.wait) : answered;
}

/** A page that says "wait a minute" says so in its first line too; one that leads elsewhere leads there. */
function toldToWait(answer: Response, wait: SlowDown): Response {
  if (answer.status !== 200) return answer;
  const told = new Response(answer.body, { status: 429, headers: answer.headers });
  tellToWait(told.headers, wait);
  return told;
}

const isPage = (answer: Response) => answer.headers.get('content-type')?.startsWith('text/html') ?? false;
