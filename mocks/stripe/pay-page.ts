import { html } from 'hono/html';
import type Stripe from 'stripe';
import { page, type Html } from '../pages';
import type { SessionRecord } from './books';
import { type Card, inFours, testCards, testDebits } from './cards';
import { layout, merchant, money } from './pay-parts';

export type PayPageFacts = {
  /** Why the last try came to nothing. */
  readonly problem: string | null;
  readonly offersDebits: boolean;
};

/** The page a shopper pays on. */
export function payPage(record: SessionRecord, { problem, offersDebits }: PayPageFacts): Html {
  const { session } = record;
  const amount = money(session.amount_total ?? 0, session.currency);
  return page(
    `Pay ${merchant}`,
    html`${layout}
      <div class="pay">
        ${summary(record)}
        <form class="card" method="post" action="/c/pay/${session.id}">
          <h2 style="margin-top:0">Pay with card</h2>
          ${problem === null ? '' : html`<p class="wrong" role="alert">${problem}</p>`} ${emailField(session)}
          ${cardFields()}
          <p class="press"><button class="main">Pay ${amount}</button></p>
          <h2>Test cards</h2>
          <p class="soft">Each button pays with that card at once.</p>
          <div class="cards">${testCards.map(cardButton)}</div>
          ${offersDebits ? debits() : ''}
        </form>
      </div>`,
  );
}

function summary(record: SessionRecord): Html {
  const { session, lineItems } = record;
  const back = session.cancel_url;
  return html`<section aria-labelledby="what">
    ${back === null ? '' : html`<p><a href="${back}">← Go back to ${merchant} without paying</a></p>`}
    <h1 id="what">Pay ${merchant}</h1>
    <p class="total">${money(session.amount_total ?? 0, session.currency)}</p>
    <ul class="lines">
      ${lineItems.map((item, place) => lineRow(item, record.details[place] ?? null))}
    </ul>
  </section>`;
}

function lineRow(item: Stripe.LineItem, detail: string | null): Html {
  const times = item.quantity === 1 ? '' : ` × ${item.quantity}`;
  return html`<li>
    <span>${item.description}${times}${detail === null ? '' : html`<br /><span class="soft">${detail}</span>`}</span>
    <span>${money(item.amount_total, item.currency)}</span>
  </li>`;
}

function emailField({ customer_email: email }: Stripe.Checkout.Session): Html {
  if (email !== null) return html`<p>E-mail: <strong>${email}</strong></p>`;
  return html`<label for="email">E-mail</label>
    <input id="email" name="email" type="email" autocomplete="email" value="shopper@example.com" />`;
}

function cardFields(): Html {
  return html`<label for="card">Card number</label>
    <input
      id="card"
      name="card"
      inputmode="numeric"
      autocomplete="cc-number"
      value="${inFours(testCards[0].number)}"
      required
    />
    <div class="two">
      <div>
        <label for="expiry">Expiry (MM/YY)</label>
        <input id="expiry" name="expiry" inputmode="numeric" autocomplete="cc-exp" value="12/34" />
      </div>
      <div>
        <label for="cvc">Security code</label>
        <input id="cvc" name="cvc" inputmode="numeric" autocomplete="cc-csc" value="123" />
      </div>
    </div>
    <label for="name">Name on card</label>
    <input id="name" name="name" autocomplete="cc-name" value="" />`;
}

function debits(): Html {
  return html`<h2>Bank debit</h2>
    <p class="soft">Complete at once; the money comes days later, or never.</p>
    <div class="cards">${testDebits.map(cardButton)}</div>`;
}

function cardButton(card: Card): Html {
  return html`<button name="chosen" value="${card.number}">
    <span>${card.label}</span> <span>${inFours(card.number)}</span>
  </button>`;
}
