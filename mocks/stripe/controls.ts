import { Hono, type Context } from 'hono';
import type { Account } from './account';
import { findCard, testCards } from './cards';
import { askInstead, finishAuthentication, payWithCard, type PayOutcome } from './payments';
import { Refusal, refusalBody } from './refusals';
import { getSession, sweepSessions } from './sessions';

/** The doors for tests and proofs: pay without a browser, and read the books. */
export function createControls(account: Account): Hono {
  const app = new Hono();

  app.get('/stand-ins/stripe/books.json', (context) => {
    sweepSessions(account);
    return context.json(booksOf(account));
  });

  app.post('/stand-ins/stripe/pay', async (context) => {
    const asked = await context.req.json<PayRequest>();
    const { session: id, card: number = testCards[0].number, authenticate, amount } = asked;
    const card = findCard(number);
    if (!card) return context.json({ error: `There is no test card ${number}.` }, 400);
    sweepSessions(account);
    return answer(context, () => {
      const { session } = getSession(account, id);
      const payer = { email: session.customer_email ?? 'shopper@example.com', name: null };
      if (amount !== undefined) askInstead(account, id, amount);
      const tried = payWithCard(account, id, { card, payer });
      const agreed = authenticate !== 'fail';
      const outcome: PayOutcome =
        tried === 'authenticate' ? finishAuthentication(account, id, { agreed, card, payer }) : tried;
      return { outcome, session: getSession(account, id).session };
    });
  });

  return app;
}

type PayRequest = {
  readonly session: string;
  readonly card?: string;
  readonly authenticate?: 'complete' | 'fail';
  /** Pays another amount than the shop asked for. */
  readonly amount?: number;
};

/** Everything a judge needs: plain lists, oldest first. */
function booksOf({ books, courier }: Account) {
  return {
    sessions: [...books.sessions.values()].map(({ session, lineItems }) => ({ ...session, line_items: lineItems })),
    paymentIntents: [...books.intents.values()],
    charges: [...books.charges.values()],
    refunds: [...books.refunds.values()],
    disputes: [...books.disputes.values()],
    events: [...books.events.values()],
    deliveries: courier.log(),
  };
}

function answer(context: Context, work: () => object): Response {
  try {
    return context.json(work());
  } catch (error) {
    if (error instanceof Refusal) return context.json(refusalBody(error, 'req_stand_in'), error.facts.status);
    throw error;
  }
}
