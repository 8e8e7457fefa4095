import { currentContext } from '@/platform/next/context';
import { isDevelopment } from '@/platform/next/stage';

/** Runs the companion's jobs once, as cron does in a real shop; only in development. */
export async function POST(): Promise<Response> {
  if (!(await isDevelopment())) return new Response('Not found', { status: 404 });
  const context = await currentContext();
  await context.companion.tick('* * * * *', context.now());
  return Response.json({ ticked: true });
}
