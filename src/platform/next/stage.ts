import { getCloudflareContext } from '@opennextjs/cloudflare';
import { readEnv } from '../env';

/** Says whether this is a developer's own shop: the one place where doors stand open that a real shop has not got. */
export async function isDevelopment(): Promise<boolean> {
  const { env } = await getCloudflareContext({ async: true });
  return readEnv(env).STAGE === 'development';
}

/** Says whether search engines may find this shop: a staging shop is a rehearsal, and its breads are not for sale. */
export async function isFindable(): Promise<boolean> {
  const { env } = await getCloudflareContext({ async: true });
  return readEnv(env).STAGE !== 'staging';
}
