import { count, eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { testContext } from '@/testing/context';
import { testSecrets } from '@/testing/secrets';
import { resendEvents } from './tables';
import { receiveMailEvent } from './webhooks';

const context = testContext();
const body = JSON.stringify({ type: 'email.delivered', created_at: '2026-11-26T12:00:00Z', data: { email_id: 'e-1' } });

/** Signs as Resend does (docs.svix.com/receiving/verifying-payloads/how-manual). */
async function signed(id: string, over: { secondsAgo?: number; secret?: string } = {}): Promise<Headers> {
  const timestamp = String(Math.floor(Date.now() / 1000) - (over.secondsAgo ?? 0));
  const secret = (over.secret ?? testSecrets.resendWebhook).replace('whsec_', '');
  const bytes = Uint8Array.from(atob(secret), (char) => char.charCodeAt(0));
  const key = await crypto.subtle.importKey('raw', bytes, { name: 'HMAC', hash: 'SHA-256' }, false, ['sign']);
  const mac = await crypto.subtle.sign('HMAC', key, new TextEncoder().encode(`${id}.${timestamp}.${body}`));
  const signature = `v1,${btoa(String.fromCharCode(...new Uint8Array(mac)))}`;
  return new Headers({ 'svix-id': id, 'svix-timestamp': timestamp, 'svix-signature': signature });
}

async function kept(id: string): Promise<number> {
  const [row] = await context.db.select({ n: count() }).from(resendEvents).where(eq(resendEvents.id, id));
  return row?.n ?? 0;
}

test('an event Resend signed is taken, and a repeat of it is taken without a second row', async () => {
  expect(await receiveMailEvent(context, body, await signed('msg_1'))).toBe('taken');
  expect(await receiveMailEvent(context, body, await signed('msg_1'))).toBe('taken');
  expect(await kept('msg_1')).toBe(1);
});

test('an event signed with another secret is refused and leaves nothing', async () => {
  const headers = await signed('msg_2', { secret: `whsec_${btoa('not-the-secret-of-this-shop')}` });
  expect(await receiveMailEvent(context, body, headers)).toBe('forged');
  expect(await kept('msg_2')).toBe(0);
});

test('a body changed on its way is refused', async () => {
  const headers = await signed('msg_3');
  expect(await receiveMailEvent(context, body.replace('delivered', 'bounced'), headers)).toBe('forged');
});

test('an event without a signature is refused', async () => {
  expect(await receiveMailEvent(context, body, new Headers())).toBe('forged');
});

test('an event more than five minutes old is refused, one just within is taken', async () => {
  expect(await receiveMailEvent(context, body, await signed('msg_4', { secondsAgo: 301 }))).toBe('forged');
  expect(await receiveMailEvent(context, body, await signed('msg_4', { secondsAgo: 290 }))).toBe('taken');
});
