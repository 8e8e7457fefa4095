import { getCloudflareContext } from '@opennextjs/cloudflare';
import * as z from 'zod/mini';
import { bodyLimits } from '@/config/backend';
import { browserErrors } from '@/config/frontend';
import { readEnv } from '../env';
import { reportError } from '../errors';
import { createLog } from '../log';
import { requestHeaders } from '../request-headers';
import { readRawBody } from './raw-body';

const browserErrorSchema = z.object({
  message: z.string().check(z.maxLength(browserErrors.longestMessage)),
  stack: z._default(z.string().check(z.maxLength(browserErrors.longestStack)), ''),
});

type Broken = { readonly where: 'server' | 'browser'; readonly requestId: string; readonly route: string };

/** Tells the people who mend things of a page that broke, on the server or in a browser. */
export async function reportBroken(error: unknown, { where, requestId, route }: Broken): Promise<void> {
  const { env, ctx } = await getCloudflareContext({ async: true });
  const report = reportError({ env: readEnv(env), log: createLog({ requestId }), where }, error, { requestId, route });
  ctx.waitUntil(report);
}

/** Takes what a browser tells of a page that broke: 204, or 400 for anything else. */
export async function receiveBrowserError(request: Request): Promise<Response> {
  const body = await readRawBody(request, bodyLimits.browserError);
  const parsed = browserErrorSchema.safeParse(jsonOf(body ?? ''));
  if (!parsed.success) return new Response(null, { status: 400 });
  const requestId = request.headers.get(requestHeaders.id) ?? 'none';
  await reportBroken(browserError(parsed.data), { where: 'browser', requestId, route: 'browser' });
  return new Response(null, { status: 204 });
}

function browserError({ message, stack }: z.infer<typeof browserErrorSchema>): Error {
  const error = new Error(message);
  error.name = 'BrowserError';
  error.stack = stack;
  return error;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
