import { getCloudflareContext } from '@opennextjs/cloudflare';
import { readEnv } from '../env';

/** Where this shop stands on the web: what search engines and shared links call it, whatever host a visitor used. */
export async function baseUrl(): Promise<URL> {
  const { env } = await getCloudflareContext({ async: true });
  return new URL(readEnv(env).BASE_URL);
}
