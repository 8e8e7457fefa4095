import type Stripe from 'stripe';

/** The HTTP statuses that Stripe refuses with. */
export type RefusalStatus = 400 | 401 | 402 | 404 | 409 | 429 | 500 | 503;

export type RefusalFacts = {
  readonly status: RefusalStatus;
  readonly type: 'api_error' | 'invalid_request_error' | 'idempotency_error';
  readonly message: string;
  readonly code?: string;
  readonly param?: string;
  /** False when Stripe says no before the endpoint starts to work: such answers are not kept for the idempotency key. */
  readonly executed: boolean;
};

/** Stripe's no. It is thrown because a parameter may be refused at any depth of a request. */
export class Refusal extends Error {
  constructor(readonly facts: RefusalFacts) {
    super(facts.message);
  }
}

/** A parameter that Stripe would not even start to work with. */
export function malformed(code: string | null, param: string, message: string): Refusal {
  const facts = { status: 400, type: 'invalid_request_error', param, message, executed: false } as const;
  return new Refusal(code === null ? facts : { ...facts, code });
}

/** A well-formed request that cannot be done. */
export function impossible(facts: { code?: string; param?: string; message: string }): Refusal {
  return new Refusal({ status: 400, type: 'invalid_request_error', executed: true, ...facts });
}

/** `kind` is the object's own name, such as `payment_intent`; `param` the parameter that named it. */
export function resourceMissing(kind: string, id: string, param: string): Refusal {
  const message = `No such ${kind}: '${id}'`;
  return new Refusal({
    status: 404,
    type: 'invalid_request_error',
    code: 'resource_missing',
    param,
    message,
    executed: true,
  });
}

/** No usable key was sent. The key itself is never repeated whole. */
export function unauthorised(key: string | null): Refusal {
  const message =
    key === null
      ? "You did not provide an API key. You need to provide your API key in the Authorization header, using Bearer auth (e.g. 'Authorization: Bearer YOUR_SECRET_KEY')."
      : `Invalid API Key provided: ${key.slice(0, 8)}${'*'.repeat(12)}${key.slice(-4)}`;
  return new Refusal({ status: 401, type: 'invalid_request_error', message, executed: false });
}

export function unknownAddress(method: string, path: string): Refusal {
  const message = `Unrecognized request URL (${method}: ${path}). If you are trying to list objects, remove the trailing slash. If you are trying to retrieve an object, make sure you passed a valid (non-empty) identifier in your code.`;
  return new Refusal({ status: 404, type: 'invalid_request_error', message, executed: false });
}

/** Something broke at Stripe's end, before (`executed: false`) or during the work. */
export function brokenAtStripe(status: 500 | 503, executed: boolean): Refusal {
  return new Refusal({
    status,
    type: 'api_error',
    message: 'An unknown error occurred. Please try again in a moment.',
    executed,
  });
}

/** Stripe is asked too often. */
export function tooManyForStripe(): Refusal {
  return new Refusal({
    status: 429,
    type: 'invalid_request_error',
    code: 'rate_limit',
    message: 'Request rate limit exceeded.',
    executed: false,
  });
}

/** The body that Stripe sends with a refusal. */
export function refusalBody({ facts }: Refusal, requestId: string): { error: Partial<Stripe.StripeRawError> } {
  return {
    error: {
      type: facts.type,
      message: facts.message,
      ...(facts.code === undefined ? {} : { code: facts.code, doc_url: docUrl(facts.code) }),
      ...(facts.param === undefined ? {} : { param: facts.param }),
      request_log_url: `https://dashboard.stripe.com/test/logs/${requestId}`,
    },
  };
}

export function docUrl(code: string): string {
  return `https://docs.stripe.com/error-codes/${code.replaceAll('_', '-')}`;
}
