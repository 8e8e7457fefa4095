import type { Account } from './account';
import type { KeptAnswer } from './books';
import type { FormTree } from './form';
import { malformed, Refusal } from './refusals';

const keptForSeconds = 24 * 60 * 60;
const longestKey = 255;

export type Answer = { readonly status: number; readonly body: string };

export type Request = {
  readonly key: string;
  /** Method and path; a key belongs to one endpoint. */
  readonly endpoint: string;
  readonly params: FormTree;
  readonly requestId: string;
};

export type Replay = { readonly kept: KeptAnswer };

export type Keys = {
  /** The answer that this key already has, or null after the key was taken for a request that now begins. */
  begin(request: Request): Replay | null;
  /** Lets the key go; its answer is kept if the endpoint had begun to work. */
  end(request: Request, answer: Answer, executed: boolean): void;
  reset(): void;
};

/** Guards a POST against being done twice, by Stripe's rules for `Idempotency-Key`. */
export function openKeys(account: Account): Keys {
  const inUse = new Set<string>();
  const { answers } = account.books;

  return {
    begin: (request) => {
      if (request.key.length > longestKey) {
        throw malformed(null, 'idempotency_key', `Idempotency keys can be at most ${longestKey} characters long.`);
      }
      if (inUse.has(request.key)) throw keyInUse(request.key);
      const kept = answers.get(request.key);
      const isFresh = kept !== undefined && kept.at + keptForSeconds > account.nowSeconds();
      if (isFresh) return replay(kept, request);
      inUse.add(request.key);
      return null;
    },
    end: (request, { status, body }, executed) => {
      inUse.delete(request.key);
      if (!executed) return;
      const { key, endpoint, requestId } = request;
      const params = canonical(request.params);
      answers.set(key, { key, endpoint, params, status, body, requestId, at: account.nowSeconds() });
      account.world.changed();
    },
    reset: () => inUse.clear(),
  };
}

function replay(kept: KeptAnswer, request: Request): Replay {
  const advice = `Try using a key other than '${request.key}' if you meant to execute a different request.`;
  if (kept.endpoint !== request.endpoint) {
    const places = `('${request.endpoint}' vs '${kept.endpoint}')`;
    throw reused(
      `Keys for idempotent requests can only be used for the same endpoint they were first used for ${places}. ${advice}`,
    );
  }
  if (kept.params !== canonical(request.params)) {
    throw reused(
      `Keys for idempotent requests can only be used with the same parameters they were first used with. ${advice}`,
    );
  }
  return { kept };
}

function reused(message: string): Refusal {
  return new Refusal({ status: 400, type: 'idempotency_error', message, executed: false });
}

function keyInUse(key: string): Refusal {
  const message = `There is currently another in-progress request using this Idempotent Key (that probably means you submitted twice, and the other request is still going through): ${key}. Please try again later.`;
  return new Refusal({
    status: 409,
    type: 'idempotency_error',
    code: 'idempotency_key_in_use',
    message,
    executed: false,
  });
}

/** The same parameters in another order are the same parameters. */
function canonical(params: FormTree): string {
  return JSON.stringify(params, (_name, value: unknown) =>
    isTree(value) ? Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1))) : value,
  );
}

function isTree(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
