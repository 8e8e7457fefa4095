import { NextResponse } from 'next/server';
import { completeReturn } from '@/features/checkout/webhooks';
import { currentContext } from '@/platform/next/context';

/** Where Stripe sends a shopper who has paid: completes the order if the webhook has not yet, then shows it. */
export async function GET(request: Request): Promise<Response> {
  const context = await currentContext();
  const reference = await completeReturn(context, new URL(request.url).searchParams.get('session') ?? '');
  return NextResponse.redirect(new URL(`/orders/${reference ?? 'unknown'}`, context.baseUrl), 303);
}
