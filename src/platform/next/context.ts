import { getCloudflareContext } from '@opennextjs/cloudflare';
import { cookies, headers } from 'next/headers';
import { cache } from 'react';
import { buildContext } from '../build-context';
import type { Caller, Context } from '../context';
import { readEnv } from '../env';
import { createLog } from '../log';
import { networkOf } from '../network';
import { requestHeaders } from '../request-headers';
import { sessionCookieName } from './session-cookie';

/** The context of the request being answered; one per rendering, so that its reads are shared. */
export const currentContext: () => Promise<Context> = cache(async () => {
  const { env, ctx } = await getCloudflareContext({ async: true });
  const incoming = await headers();
  const requestId = incoming.get(requestHeaders.id) ?? 'none';
  return buildContext({
    bindings: env,
    companion: env.COMPANION,
    caller: await readCaller(readEnv(env).BASE_URL),
    address: networkOf(incoming.get('cf-connecting-ip') ?? 'unknown'),
    requestId,
    log: createLog({ requestId }),
    slowDown: env.SLOW_DOWN,
    afterResponse: (work) => {
      ctx.waitUntil(work);
    },
  });
});

async function readCaller(baseUrl: string): Promise<Caller> {
  const jar = await cookies();
  const token = jar.get(sessionCookieName(baseUrl))?.value;
  return token ? { kind: 'person', token } : { kind: 'guest' };
}
