import type { Context } from 'hono';

/** The messages Identity Platform answers with; clients branch on the word before the colon. */
export type ProblemMessage =
  | 'CREDENTIAL_TOO_OLD_LOGIN_AGAIN'
  | 'EMAIL_EXISTS'
  | 'EXPIRED_OOB_CODE'
  | 'FEDERATED_USER_ID_ALREADY_LINKED'
  | 'INVALID_CONTINUE_URI'
  | `INVALID_CREDENTIAL_OR_PROVIDER_ID : ${string}`
  | 'INVALID_EMAIL'
  | 'INVALID_GRANT_TYPE'
  | 'INVALID_ID_TOKEN'
  | `INVALID_IDP_RESPONSE : ${string}`
  | 'INVALID_LOGIN_CREDENTIALS'
  | 'INVALID_NEW_EMAIL'
  | 'INVALID_OOB_CODE'
  | `Invalid JSON payload received. ${string}`
  | 'INVALID_REFRESH_TOKEN'
  | 'INVALID_REQ_TYPE : Unsupported request parameters.'
  | 'MISSING_EMAIL'
  | 'MISSING_ID_TOKEN'
  | 'MISSING_NEW_EMAIL'
  | 'MISSING_OOB_CODE'
  | 'MISSING_PASSWORD'
  | 'MISSING_REFRESH_TOKEN'
  | 'MISSING_REQ_TYPE'
  | 'MISSING_REQUEST_URI'
  | 'OPERATION_NOT_ALLOWED : Please verify the new email before changing email.'
  | 'TOKEN_EXPIRED'
  | `TOO_MANY_ATTEMPTS_TRY_LATER : ${string}`
  | 'UNAUTHORIZED_DOMAIN : Domain not allowlisted by project'
  | 'USER_DISABLED'
  | 'USER_NOT_FOUND'
  | `WEAK_PASSWORD : ${string}`;

export type Outcome<T> = { readonly ok: true; readonly value: T } | Refusal;
export type Refusal = { readonly ok: false; readonly message: ProblemMessage };

/** An answer that worked. */
export function granted<T>(value: T): Outcome<T> {
  return { ok: true, value };
}

/** An answer that says no, in Google's words. */
export function refused(message: ProblemMessage): Refusal {
  return { ok: false, message };
}

type GoogleError = {
  readonly code: 400 | 403 | 404 | 429 | 503;
  readonly message: string;
  readonly reason?: string;
  readonly status?: string;
};

/** Google's error envelope; `reason` is `invalid` for everything the account services refuse themselves. */
export function googleError(c: Context, { code, message, reason = 'invalid', status }: GoogleError): Response {
  const errors = [{ message, domain: 'global', reason }];
  return c.json({ error: { code, message, errors, ...(status === undefined ? {} : { status }) } }, code);
}

/** Turns an outcome into what Google would send over the wire. */
export function answer(c: Context, outcome: Outcome<object>): Response {
  if (outcome.ok) return c.json(outcome.value);
  return googleError(c, { code: 400, message: outcome.message });
}
