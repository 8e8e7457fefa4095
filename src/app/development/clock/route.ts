import { errorEnvelope } from '@/platform/next/envelope';
import { moveClock, moveClockSchema } from '@/platform/next/move-clock';
import { isDevelopment } from '@/platform/next/stage';

/** Moves the shop's clock; only in development. */
export async function POST(request: Request): Promise<Response> {
  if (!(await isDevelopment())) return new Response('Not found', { status: 404 });
  const parsed = moveClockSchema.safeParse(await request.json().catch(() => null));
  if (!parsed.success) return errorEnvelope(400, 'malformed', 'Send {"offsetMs": whole number}.', 'none');
  await moveClock(parsed.data.offsetMs);
  return Response.json({ offsetMs: parsed.data.offsetMs });
}
