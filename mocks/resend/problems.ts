import type { Context } from 'hono';
import type { ErrorResponse } from 'resend';

/** Resend's status for each name; https://resend.com/docs/api-reference/errors */
const STATUS = {
  application_error: 503,
  concurrent_idempotent_requests: 409,
  invalid_api_key: 403,
  invalid_idempotency_key: 400,
  invalid_idempotent_request: 409,
  missing_api_key: 401,
  missing_required_field: 422,
  not_found: 404,
  rate_limit_exceeded: 429,
  validation_error: 422,
} as const satisfies Partial<Record<ErrorResponse['name'], number>>;

export type Problem = { readonly name: keyof typeof STATUS; readonly message: string };

/** Says no in Resend's shape: `{ statusCode, name, message }`. */
export function refuse(c: Context, { name, message }: Problem): Response {
  const statusCode = STATUS[name];
  return c.json({ statusCode, name, message } satisfies ErrorResponse, statusCode);
}
