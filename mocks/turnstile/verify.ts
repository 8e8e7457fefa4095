import type { Context } from 'hono';
import { z } from 'zod';
import type { World } from '../world';
import { dummySecrets } from './keys';
import type { Token, Tokens } from './tokens';

const questionSchema = z.object({
  secret: z.string().default(''),
  response: z.string().default(''),
  idempotency_key: z.string().default(''),
});
type Question = z.infer<typeof questionSchema>;

/** `POST /siteverify`: whether a widget's answer is good. */
export async function verify(c: Context, { world, tokens }: { world: World; tokens: Tokens }): Promise<Response> {
  const question = questionSchema.safeParse(await fieldsOf(c));
  if (!question.success) return c.json(refusal('bad-request'), 400);
  return c.json(verdictOf(question.data, { world, tokens }));
}

function verdictOf(
  { secret, response, idempotency_key: key }: Question,
  { world, tokens }: { world: World; tokens: Tokens },
) {
  if (secret === '') return refusal('missing-input-secret');
  if (!/^[0-3]x[\w-]{8,}$/.test(secret)) return refusal('invalid-input-secret');
  if (response === '') return refusal('missing-input-response');
  const now = world.now();
  const dummy = dummySecrets[secret];
  if (dummy === 'passes') return approval({ action: '', hostname: 'example.com', issuedAt: now }, secret);
  if (dummy === 'fails') return refusal('invalid-input-response');
  if (dummy === 'spent') return refusal('timeout-or-duplicate');
  const spent = tokens.spend(response, { key, now });
  return spent.ok ? approval(spent.token, secret) : refusal(spent.code);
}

function refusal(code: string) {
  return { success: false, 'error-codes': [code], messages: [] };
}

function approval({ action, hostname, issuedAt }: Pick<Token, 'action' | 'hostname' | 'issuedAt'>, secret: string) {
  const isDummy = secret in dummySecrets;
  return {
    success: true,
    'error-codes': [],
    challenge_ts: new Date(issuedAt).toISOString(),
    hostname,
    action,
    cdata: '',
    metadata: isDummy ? { interactive: false, result_with_testing_key: true } : { interactive: false },
  };
}

async function fieldsOf(c: Context): Promise<unknown> {
  if ((c.req.header('content-type') ?? '').includes('form')) return c.req.parseBody();
  try {
    return await c.req.json();
  } catch {
    return null;
  }
}
