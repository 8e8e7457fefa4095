import { bodyLimits } from '@/config/backend';
import { receiveMailEvent } from '@/features/notifications/webhooks';
import { currentContext } from '@/platform/next/context';
import { errorEnvelope } from '@/platform/next/envelope';
import { readRawBody } from '@/platform/next/raw-body';

/** Resend's tidings of letters; a repeat is answered like the first, so that Resend stops repeating. */
export async function POST(request: Request): Promise<Response> {
  const context = await currentContext();
  const body = await readRawBody(request, bodyLimits.webhook);
  if (body === null)
    return errorEnvelope(413, 'too_large', 'This is larger than any event of Resend.', context.requestId);
  const outcome = await receiveMailEvent(context, body, request.headers);
  if (outcome === 'forged')
    return errorEnvelope(400, 'forged', 'This event is not signed by Resend.', context.requestId);
  return new Response(null, { status: 200 });
}
