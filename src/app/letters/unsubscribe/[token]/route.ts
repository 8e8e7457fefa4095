import { NextResponse } from 'next/server';
import { receiveOneClick } from '@/features/notifications/webhooks';
import { bodyLimits } from '@/config/backend';
import { currentContext } from '@/platform/next/context';
import { errorEnvelope } from '@/platform/next/envelope';
import { readRawBody } from '@/platform/next/raw-body';

type Params = { params: Promise<{ token: string }> };

/** Where mail programs unsubscribe by themselves (RFC 8058); the token proves itself, and a repeat is answered alike. */
export async function POST(request: Request, { params }: Params): Promise<Response> {
  const [context, { token }] = await Promise.all([currentContext(), params]);
  const body = await readRawBody(request, bodyLimits.oneClick);
  if (body === null)
    return errorEnvelope(413, 'too_large', 'This is larger than any unsubscribing.', context.requestId);
  const contentType = request.headers.get('content-type') ?? '';
  const outcome = await receiveOneClick(context, { token, body, contentType });
  if (outcome === 'malformed')
    return errorEnvelope(400, 'malformed', 'This address takes List-Unsubscribe=One-Click alone.', context.requestId);
  if (outcome === 'dead') return errorEnvelope(404, 'dead_link', 'This link ends nothing any more.', context.requestId);
  return new Response(null, { status: 200, headers: { 'cache-control': 'no-store' } });
}

/** Somebody who follows the link by hand: to the page with the button, because opening a link changes nothing. */
export async function GET(_request: Request, { params }: Params): Promise<Response> {
  const [context, { token }] = await Promise.all([currentContext(), params]);
  const page = new URL(`/unsubscribe/${encodeURIComponent(token)}`, context.baseUrl);
  return NextResponse.redirect(page, { status: 303, headers: { 'cache-control': 'no-store' } });
}
