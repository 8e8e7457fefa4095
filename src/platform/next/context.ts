import { getCloudflareContext } from '@opennextjs/cloudflare';
import { cookies, headers } from 'next/headers';
import { cache } from 'react';
import { cookieNames } from '@/config/backend';
import { buildContext } from '../build-context';
import type { Caller, Context } from '../context';
import { createLog } from '../log';
import { requestHeaders } from '../request-headers';

/** The context of the request being answered; one per rendering, so that its reads are shared. */
export const currentContext: () => Promise<Context> = cache(async () => {
  const { env, ctx } = await getCloudflareContext({ async: true });
  const incoming = await headers();
  const requestId = incoming.get(requestHeaders.id) ?? 'none';
  return buildContext({
    bindings: env,
    companion: env.COMPANION,
    caller: await readCaller(),
    address: incoming.get('cf-connecting-ip') ?? 'unknown',
    requestId,
    log: createLog({ requestId }),
    afterResponse: (work) => {
      ctx.waitUntil(work);
    },
  });
});

async function readCaller(): Promise<Caller> {
  const jar = await cookies();
  const token = (jar.get(cookieNames.session) ?? jar.get(cookieNames.sessionSecure))?.value;
  return token ? { kind: 'person', token } : { kind: 'guest' };
}
