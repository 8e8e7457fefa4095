import { getCloudflareContext } from '@opennextjs/cloudflare';
import { readEnv } from '../env';

/** Says whether this is a developer's own shop: the one place where doors stand open that a real shop has not got. */
export async function isDevelopment(): Promise<boolean> {
  const { env } = await getCloudflareContext({ async: true });
  return readEnv(env).STAGE === 'development';
}
