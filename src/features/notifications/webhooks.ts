import type { Context } from '@/platform/context';
import { recordMailEvent } from './commands/outbox';

/** Takes one of Resend's webhooks; `forged` where its signature is not Resend's or is older than five minutes. */
export async function receiveMailEvent(context: Context, body: string, headers: Headers): Promise<'taken' | 'forged'> {
  const event = await context.mail.readEvent(body, headers);
  if (!event) {
    context.log.warn('resend.webhook_refused');
    return 'forged';
  }
  await recordMailEvent(context, event);
  return 'taken';
}
