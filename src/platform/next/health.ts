import { getCloudflareContext } from '@opennextjs/cloudflare';
import { readEnv } from '../env';

type Part = 'database' | 'cache' | 'pictures' | 'companion';

/** Answers a health question: 200 where every asked part answers, else 503 and which one does not. */
export async function health(asked: Partial<Record<Part, true>>): Promise<Response> {
  const { env } = await getCloudflareContext({ async: true });
  const questions: Record<Part, () => Promise<unknown>> = {
    database: () => env.DB.prepare('SELECT 1').first(),
    cache: () => env.KV.get('health'),
    pictures: () => env.MEDIA.head('health'),
    companion: () => env.COMPANION.admit('visits', 'health'),
  };
  const parts = Object.entries(questions).filter(([name]) => name in asked);
  const answers = await Promise.all(parts.map(async ([name, ask]) => [name, await answers200(ask)] as const));
  const isWell = answers.every(([, answer]) => answer === 'ok');
  return Response.json(
    { status: isWell ? 'ok' : 'degraded', release: readEnv(env).RELEASE, ...Object.fromEntries(answers) },
    { status: isWell ? 200 : 503, headers: { 'cache-control': 'no-store' } },
  );
}

async function answers200(ask: () => Promise<unknown>): Promise<'ok' | 'down'> {
  try {
    await ask();
    return 'ok';
  } catch {
    return 'down';
  }
}
