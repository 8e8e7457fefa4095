import type { Mail } from './context';
import type { Env } from './env';
import type { Log } from './log';

/** The shop's door to Resend; its client is loaded by the first request that needs it, as Stripe's is. */
export function createMail(env: Env, log: Log): Mail {
  let opened: Promise<Mail> | null = null;
  const open = () => (opened ??= import('./resend-gateway').then(({ openMail }) => openMail(env, log)));
  return {
    send: async (letter) => (await open()).send(letter),
    readEvent: async (body, headers) => (await open()).readEvent(body, headers),
  };
}
