import { html } from 'hono/html';
import type Stripe from 'stripe';
import { page, type Html } from '../pages';
import type { Account } from './account';
import { isOpen } from './disputes';
import { money } from './pay-parts';

const rowsShown = 50;

/** Stripe's own pages, as far as a shop's staff need them: give money back there, or let a bank decide. */
export function dashboardPage({ books }: Account): Html {
  const charges = [...books.charges.values()].toReversed().slice(0, rowsShown);
  const disputes = [...books.disputes.values()].toReversed().slice(0, rowsShown);
  return page(
    'Stripe’s dashboard',
    html`<h1>Stripe’s dashboard</h1>
      <p><a href="/stand-ins">All stand-ins</a> · <a href="/stand-ins/stripe/books.json">The books as JSON</a></p>
      <h2>Payments</h2>
      ${charges.length === 0 ? html`<p>None yet.</p>` : html`${charges.map((charge) => paymentCard(books, charge))}`}
      <h2>Disputes</h2>
      ${disputes.length === 0 ? html`<p>None yet.</p>` : html`${disputes.map(disputeCard)}`}`,
  );
}

function paymentCard(books: Account['books'], charge: Stripe.Charge): Html {
  const intent = idOf(charge.payment_intent);
  const reference = charge.metadata['reference'];
  const session = [...books.sessions.values()].find((one) => one.session.payment_intent === charge.payment_intent);
  return html`<section class="card" aria-label="${intent}">
    <p>
      <strong>${money(charge.amount, charge.currency)}</strong> ${charge.status}${charge.disputed ? ', disputed' : ''}
      ${charge.amount_refunded > 0 ? html`, ${money(charge.amount_refunded, charge.currency)} given back` : ''}
      ${reference === undefined ? '' : html` · order ${reference}`}
    </p>
    <p class="soft">${intent}, ${new Date(charge.created * 1000).toUTCString()}</p>
    ${charge.status === 'succeeded' ? paidForms(charge, intent) : ''}
    ${charge.status === 'pending' && session ? settleForms(session.session.id) : ''}
  </section>`;
}

function paidForms(charge: Stripe.Charge, intent: string): Html {
  const left = charge.amount - charge.amount_refunded;
  return html`${
    left > 0
      ? form({
          door: 'refund',
          fields: { payment_intent: intent },
          button: 'Give back',
          more: html`<label for="amount-${intent}">Pence</label>
            <input id="amount-${intent}" name="amount" inputmode="numeric" value="${left}" />`,
        })
      : ''
  }
  ${
    charge.disputed
      ? ''
      : html`${form({ door: 'dispute', fields: { payment_intent: intent }, button: 'The bank disputes it' })}
        ${form({ door: 'dispute', fields: { payment_intent: intent, inquiry: 'true' }, button: 'The bank asks about it' })}`
  }`;
}

function settleForms(session: string): Html {
  return html`${form({ door: 'settle', fields: { session, outcome: 'succeeded' }, button: 'The money comes' })}
  ${form({ door: 'settle', fields: { session, outcome: 'failed' }, button: 'The bank says no' })}`;
}

function disputeCard(dispute: Stripe.Dispute): Html {
  const fields = { dispute: dispute.id };
  return html`<section class="card" aria-label="${dispute.id}">
    <p><strong>${money(dispute.amount, dispute.currency)}</strong> ${dispute.status}: ${dispute.reason}</p>
    <p class="soft">${dispute.id} about ${idOf(dispute.payment_intent)}</p>
    ${dispute.status.startsWith('warning_') && isOpen(dispute) ? form({ door: 'dispute/escalate', fields, button: 'It becomes a dispute' }) : ''}
    ${
      isOpen(dispute)
        ? html`${form({ door: 'dispute/close', fields: { ...fields, outcome: 'won' }, button: 'The shop wins' })}
          ${form({ door: 'dispute/close', fields: { ...fields, outcome: 'lost' }, button: 'The shop loses' })}`
        : ''
    }
  </section>`;
}

/** The books hold ids, never expanded objects. */
function idOf(reference: string | { id: string } | null): string {
  return typeof reference === 'string' ? reference : (reference?.id ?? '');
}

type DoorForm = {
  readonly door: string;
  readonly fields: Readonly<Record<string, string>>;
  readonly button: string;
  readonly more?: Html;
};

function form({ door, fields, button, more }: DoorForm): Html {
  return html`<form method="post" action="/stand-ins/stripe/${door}">
    ${Object.entries(fields).map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}" />`)}
    ${more ?? ''}
    <p><button>${button}</button></p>
  </form>`;
}
