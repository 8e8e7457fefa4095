import { Hono, type Context } from 'hono';
import type { Account } from './account';
import { findCard } from './cards';
import { authenticatePage, closedPage, missingPage } from './pay-notices';
import { payPage } from './pay-page';
import type { Payer } from './payment-objects';
import { findIntent, finishAuthentication, payWithCard, type PayOutcome } from './payments';
import type { SessionRecord } from './books';
import { sweepSessions } from './sessions';

const bankCard = findCard('4000002500003155');

/** The hosted page: plain forms, so that it works wherever the shop does. */
export function createPayPages(account: Account): Hono {
  const app = new Hono();
  app.use('/c/pay/*', async (context, next) => {
    sweepSessions(account);
    // A page that is left and come back to must not show what was true before.
    context.header('cache-control', 'no-store');
    await next();
  });

  app.get('/c/pay/:id', (context) => withOpen(context, account, (record) => showForm(context, account, record, null)));

  app.post('/c/pay/:id', async (context) => {
    const form = await context.req.parseBody();
    return withOpen(context, account, (record) => {
      const card = findCard(field(form, 'chosen') ?? field(form, 'card') ?? '');
      if (!card) return showForm(context, account, record, 'Your card number is incorrect.');
      const payer = payerOf(record, form);
      if (payer === null) return showForm(context, account, record, 'Please enter an e-mail address.');
      return moveOn(context, payWithCard(account, record.session.id, { card, payer }), record);
    });
  });

  app.get('/c/pay/:id/authenticate', (context) =>
    withOpen(context, account, (record) => {
      if (findIntent(account, record)?.status !== 'requires_action')
        return context.redirect(`/c/pay/${record.session.id}`, 303);
      return context.html(authenticatePage(record));
    }),
  );

  app.post('/c/pay/:id/authenticate', async (context) => {
    const { answer } = await context.req.parseBody();
    return withOpen(context, account, (record) => {
      const payer = payerOf(record, {});
      if (!bankCard || !payer || findIntent(account, record)?.status !== 'requires_action') {
        return context.redirect(`/c/pay/${record.session.id}`, 303);
      }
      const agreed = answer === 'complete';
      const outcome = finishAuthentication(account, record.session.id, { agreed, card: bankCard, payer });
      return moveOn(context, outcome, record);
    });
  });

  return app;
}

type Page = Response | Promise<Response>;

/** A session that is paid or expired shows what happened and takes nothing. */
function withOpen(context: Context, account: Account, show: (record: SessionRecord) => Page): Page {
  const record = account.books.sessions.get(context.req.param('id') ?? '');
  if (!record) return context.html(missingPage(), 404);
  if (record.session.status === 'open') return show(record);
  return context.html(closedPage(record), 410);
}

function showForm(context: Context, account: Account, record: SessionRecord, problem: string | null): Page {
  const lastError = findIntent(account, record)?.last_payment_error?.message ?? null;
  const status = problem === null ? 200 : 422;
  const { bankDebits: offersDebits } = account.world.switches.stripe;
  return context.html(payPage(record, { problem: problem ?? lastError, offersDebits }), status);
}

function moveOn(context: Context, outcome: PayOutcome, { session }: SessionRecord): Page {
  switch (outcome) {
    case 'paid':
    case 'settling':
      return context.redirect((session.success_url ?? '/').replaceAll('{CHECKOUT_SESSION_ID}', session.id), 303);
    case 'authenticate':
      return context.redirect(`/c/pay/${session.id}/authenticate`, 303);
    case 'declined':
    case 'closed':
      return context.redirect(`/c/pay/${session.id}`, 303);
  }
}

/** Who pays: as the shop said, as the form says, or as an earlier page of the same payment was told. */
function payerOf({ session }: SessionRecord, form: Record<string, unknown>): Payer | null {
  const told = session.customer_details;
  const email = session.customer_email ?? field(form, 'email') ?? told?.email ?? '';
  const name = (field(form, 'name') ?? told?.name ?? '').trim();
  return /^[^\s@]+@[^\s@]+$/.test(email) ? { email, name: name === '' ? null : name } : null;
}

function field(form: Record<string, unknown>, name: string): string | undefined {
  const value = form[name];
  return typeof value === 'string' ? value : undefined;
}
