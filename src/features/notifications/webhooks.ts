import type { Context } from '@/platform/context';
import { endSubscription } from './commands/answer-asking';
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

type OneClick = { readonly token: string; readonly body: string; readonly contentType: string };

/** Takes a mail program's unsubscribing (RFC 8058); `dead` where its link ends nothing any more. */
export async function receiveOneClick(
  context: Context,
  { token, ...sent }: OneClick,
): Promise<'ended' | 'dead' | 'malformed'> {
  if (!(await saysOneClick(sent))) return 'malformed';
  return (await endSubscription(context, token)).ok ? 'ended' : 'dead';
}

/** Section 3.1: a form with this one field, plain or in parts. */
async function saysOneClick({ body, contentType }: Omit<OneClick, 'token'>): Promise<boolean> {
  try {
    const form = await new Response(body, { headers: { 'content-type': contentType } }).formData();
    return form.get('List-Unsubscribe') === 'One-Click';
  } catch {
    return false;
  }
}
