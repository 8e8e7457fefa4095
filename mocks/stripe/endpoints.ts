import type Stripe from 'stripe';
import type { Account, Cause } from './account';
import { closeDispute } from './disputes';
import type { FormTree } from './form';
import { cut, listFields, pageFields, pageOf } from './lists';
import { resourceMissing } from './refusals';
import { createRefund } from './refunds';
import { createSession, expireSession, getSession } from './sessions';
import { email, listOf, oneOf, optional, readAll, shape, text } from './shape';

/** One request to the API, after key and version were checked. */
export type Call = {
  readonly account: Account;
  readonly id: string;
  readonly params: FormTree;
  readonly path: string;
  readonly cause: Exclude<Cause, null>;
};

export type Endpoint = (call: Call) => object;

const onlyExpand = { expand: optional(listOf(text())) };

/** Every endpoint that a shop of this kind calls. */
export const endpoints: Readonly<Record<string, Endpoint>> = {
  'POST /v1/checkout/sessions': ({ account, params }) => createSession(account, params),
  'GET /v1/checkout/sessions': listSessions,
  'GET /v1/checkout/sessions/:id': ({ account, id, params }) => {
    readAll(onlyExpand, params);
    return getSession(account, id).session;
  },
  'POST /v1/checkout/sessions/:id/expire': ({ account, id, params, cause }) => {
    readAll(onlyExpand, params);
    return expireSession(account, id, cause);
  },
  'GET /v1/checkout/sessions/:id/line_items': ({ account, id, params, path }) => {
    const { ending_before, expand, limit, starting_after } = pageFields;
    const wanted = readAll({ ending_before, expand, limit, starting_after }, params);
    return cut(getSession(account, id).lineItems, wanted, path);
  },
  'GET /v1/payment_intents': ({ account, params, path }) =>
    pageOf([...account.books.intents.values()], readAll(pageFields, params), path),
  'GET /v1/payment_intents/:id': ({ account, id, params }) => {
    readAll(onlyExpand, params);
    return one(account.books.intents, { id, kind: 'payment_intent', param: 'intent' });
  },
  'GET /v1/charges': listCharges,
  'GET /v1/charges/:id': ({ account, id, params }) => {
    readAll(onlyExpand, params);
    return one(account.books.charges, { id, kind: 'charge', param: 'id' });
  },
  'POST /v1/refunds': ({ account, params, cause }) => createRefund(account, params, cause),
  'GET /v1/refunds': listRefunds,
  'GET /v1/refunds/:id': ({ account, id, params }) => {
    readAll(onlyExpand, params);
    return one(account.books.refunds, { id, kind: 'refund', param: 'id' });
  },
  'GET /v1/disputes': listDisputes,
  'GET /v1/disputes/:id': ({ account, id, params }) => {
    readAll(onlyExpand, params);
    return one(account.books.disputes, { id, kind: 'dispute', param: 'dispute' });
  },
  'POST /v1/disputes/:id/close': ({ account, id, params, cause }) => {
    readAll(onlyExpand, params);
    return closeDispute(account, id, 'lost', cause);
  },
  'GET /v1/events': listEvents,
  'GET /v1/events/:id': ({ account, id, params }) => {
    readAll(onlyExpand, params);
    return one(account.books.events, { id, kind: 'event', param: 'id' });
  },
};

function listSessions({ account, params, path }: Call): Stripe.ApiList<Stripe.Checkout.Session> {
  const wanted = readAll(
    listFields({
      customer_details: optional(shape({ email: email() })),
      payment_intent: optional(text()),
      status: optional(oneOf(['open', 'complete', 'expired'])),
    }),
    params,
  );
  const sessions = [...account.books.sessions.values()]
    .map(({ session }) => session)
    .filter((session) => isWanted(session.status, wanted.status))
    .filter((session) => isWanted(session.payment_intent, wanted.payment_intent))
    .filter((session) => isWanted(session.customer_details?.email, wanted.customer_details?.email));
  return pageOf(sessions, wanted, path);
}

function listCharges({ account, params, path }: Call): Stripe.ApiList<Stripe.Charge> {
  const wanted = readAll(listFields({ payment_intent: optional(text()) }), params);
  const charges = [...account.books.charges.values()];
  return pageOf(
    charges.filter((charge) => isWanted(charge.payment_intent, wanted.payment_intent)),
    wanted,
    path,
  );
}

function listRefunds({ account, params, path }: Call): Stripe.ApiList<Stripe.Refund> {
  const wanted = readAll(listFields({ charge: optional(text()), payment_intent: optional(text()) }), params);
  const refunds = [...account.books.refunds.values()]
    .filter((refund) => isWanted(refund.charge, wanted.charge))
    .filter((refund) => isWanted(refund.payment_intent, wanted.payment_intent));
  return pageOf(refunds, wanted, path);
}

function listDisputes({ account, params, path }: Call): Stripe.ApiList<Stripe.Dispute> {
  const wanted = readAll(listFields({ charge: optional(text()), payment_intent: optional(text()) }), params);
  const disputes = [...account.books.disputes.values()]
    .filter((dispute) => isWanted(dispute.charge, wanted.charge))
    .filter((dispute) => isWanted(dispute.payment_intent, wanted.payment_intent));
  return pageOf(disputes, wanted, path);
}

function listEvents({ account, params, path }: Call): Stripe.ApiList<Stripe.EventBase> {
  const wanted = readAll(listFields({ type: optional(text()), types: optional(listOf(text())) }), params);
  const patterns = wanted.types ?? (wanted.type === undefined ? ['*'] : [wanted.type]);
  const events = [...account.books.events.values()].filter((event) => patterns.some((one) => matches(one, event.type)));
  return pageOf(events, wanted, path);
}

/** `charge.*` stands for all events of charges. */
function matches(pattern: string, type: string): boolean {
  return pattern.endsWith('*') ? type.startsWith(pattern.slice(0, -1)) : pattern === type;
}

function isWanted(value: unknown, wanted: string | undefined): boolean {
  return wanted === undefined || value === wanted;
}

function one<T>(shelf: ReadonlyMap<string, T>, { id, kind, param }: { id: string; kind: string; param: string }): T {
  const object = shelf.get(id);
  if (object === undefined) throw resourceMissing(kind, id, param);
  return object;
}
