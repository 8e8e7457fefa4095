import type { Env } from './env';
import { type Facts, type Log, scrubFacts, scrubText } from './log';

export type Report = { readonly env: Env; readonly log: Log; readonly where: 'server' | 'browser' | 'companion' };

/** Sends a bug or an outage to Rollbar, scrubbed; never throws, because whoever reports is already in trouble. */
export async function reportError({ env, log, where }: Report, error: unknown, facts: Facts = {}): Promise<void> {
  const { name, message, stack } = describe(error);
  log.error('error.reported', { where, error: name, message, ...facts });
  if (!env.ROLLBAR_TOKEN) return;
  const trace = { exception: { class: name, message }, frames: [{ filename: where }], raw: stack };
  const data = {
    environment: env.STAGE,
    code_version: env.RELEASE,
    platform: where,
    body: { trace },
    custom: scrubFacts(facts),
  };
  try {
    await fetch(`${env.ROLLBAR_API_URL}/api/1/item/`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-rollbar-access-token': env.ROLLBAR_TOKEN },
      body: JSON.stringify({ data }),
      signal: AbortSignal.timeout(3000),
    });
  } catch {
    log.warn('rollbar.unreachable');
  }
}

function describe(error: unknown): { name: string; message: string; stack: string } {
  if (!(error instanceof Error)) return { name: 'Unknown', message: scrubText(String(error)), stack: '' };
  // A query that failed says why only in its cause; scrubbed apart, because its own message ends in bound values.
  const cause = error.cause instanceof Error ? `${scrubText(error.cause.message)} ← ` : '';
  return { name: error.name, message: `${cause}${scrubText(error.message)}`, stack: scrubText(error.stack ?? '') };
}
