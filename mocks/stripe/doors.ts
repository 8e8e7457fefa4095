import { type Context, Hono } from 'hono';
import type Stripe from 'stripe';
import type { Account } from './account';
import { dashboardPage } from './dashboard';
import { disputeReasons } from './dispute-objects';
import { closeDispute, escalateDispute, openDispute } from './disputes';
import type { FormTree } from './form';
import { takeInPast } from './past';
import { Refusal, refusalBody } from './refusals';
import { createRefund } from './refunds';
import { expireSession } from './sessions';
import { settleSession } from './settling';
import { oneOf, optional, readAll, text, trueOrFalse, wholeNumber } from './shape';

const dashboard = '/stand-ins/stripe';
const amount = optional(wholeNumber({ least: 1 }));
const paymentIntent = text();

/** What happens at Stripe without the shop: in its dashboard, at banks, in the course of time. Plain forms, and JSON for tests. */
const doors: Readonly<Record<string, (account: Account, fields: FormTree) => object>> = {
  expire: (account, fields) => {
    const { session } = readAll({ session: text() }, fields);
    return { session: expireSession(account, session, null) };
  },
  settle: (account, fields) => {
    const { session, outcome } = readAll({ session: text(), outcome: oneOf(['succeeded', 'failed']) }, fields);
    return { session: settleSession(account, session, outcome) };
  },
  refund: (account, fields): { refund: Stripe.Refund } => {
    // Read here, so that the dashboard takes no more than it has fields for.
    const wish = readAll({ payment_intent: paymentIntent, amount }, fields);
    const whole = { payment_intent: wish.payment_intent };
    const params = wish.amount === undefined ? whole : { ...whole, amount: String(wish.amount) };
    return { refund: createRefund(account, params, null) };
  },
  dispute: (account, fields) => {
    const shape = { payment_intent: paymentIntent, amount, inquiry: optional(trueOrFalse()) };
    const { payment_intent: intent, ...wish } = readAll({ ...shape, reason: optional(oneOf(disputeReasons)) }, fields);
    return { dispute: openDispute(account, intent, wish) };
  },
  'dispute/escalate': (account, fields) => {
    const { dispute } = readAll({ dispute: text() }, fields);
    return { dispute: escalateDispute(account, dispute) };
  },
  'dispute/close': (account, fields) => {
    const { dispute, outcome } = readAll({ dispute: text(), outcome: oneOf(['won', 'lost']) }, fields);
    return { dispute: closeDispute(account, dispute, outcome) };
  },
};

/** Opens those doors, the page with their buttons, and the one through which a demonstration's past comes in. */
export function createDoors(account: Account): Hono {
  const app = new Hono();
  app.get(dashboard, (context) => context.html(dashboardPage(account)));
  for (const [name, open] of Object.entries(doors)) {
    app.post(`${dashboard}/${name}`, async (context) => {
      const isForm = (context.req.header('content-type') ?? '').includes('form');
      const fields = asText(isForm ? await context.req.parseBody() : await context.req.json());
      return answer(context, isForm, () => open(account, fields));
    });
  }
  app.post(`${dashboard}/past`, async (context) => {
    const past = await context.req.json<Parameters<typeof takeInPast>[1]>();
    return answer(context, false, () => ({ payments: takeInPast(account, past) }));
  });
  return app;
}

/** Numbers and yes or no as a form would send them; an empty field is none. */
function asText(fields: Record<string, unknown>): FormTree {
  const told = Object.entries(fields).map(([name, value]) => [name, String(value)] as const);
  return Object.fromEntries(told.filter(([, value]) => value !== ''));
}

function answer(context: Context, isForm: boolean, work: () => object): Response {
  try {
    const done = work();
    return isForm ? context.redirect(dashboard, 303) : context.json(done);
  } catch (error) {
    if (error instanceof Refusal) return context.json(refusalBody(error, 'req_stand_in'), error.facts.status);
    throw error;
  }
}
