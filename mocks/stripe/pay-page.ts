import { html } from 'hono/html';
import type Stripe from 'stripe';
import { page, type Html } from '../pages';
import type { SessionRecord } from './books';
import { inFours, testCards } from './cards';

const merchant = 'Band of Bakers';

const layout = html`<style>
  .pay {
    display: grid;
    gap: 1rem;
    max-width: 60rem;
    margin: 0 auto;
  }
  .total {
    font-size: 2rem;
    font-weight: 700;
    line-height: 1.1;
    margin: 0.25rem 0 1rem;
  }
  .lines {
    list-style: none;
    margin: 0;
    padding: 0;
  }
  .lines li {
    display: flex;
    justify-content: space-between;
    gap: 1rem;
    padding: 0.5rem 0;
    border-top: 1px solid var(--line);
  }
  .lines li > :last-child,
  .total {
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }
  .two {
    display: grid;
    grid-template-columns: 1fr 1fr;
    gap: 0.75rem;
  }
  .cards {
    display: grid;
    gap: 0.5rem;
    margin-top: 0.5rem;
  }
  .cards button {
    width: 100%;
    text-align: left;
    display: flex;
    justify-content: space-between;
    gap: 0.5rem;
    font-weight: 500;
  }
  .cards span + span {
    font-variant-numeric: tabular-nums;
    color: var(--soft);
  }
  @media (min-width: 800px) {
    .pay {
      grid-template-columns: 1fr 1.1fr;
      gap: 2rem;
      padding-top: 2rem;
    }
  }
</style>`;

/** The page a shopper pays on. `problem` says why the last try came to nothing. */
export function payPage(record: SessionRecord, problem: string | null): Html {
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
          <p><button class="main">Pay ${amount}</button></p>
          <h2>Test cards</h2>
          <p class="soft">Each button pays with that card at once.</p>
          <div class="cards">${testCards.map(cardButton)}</div>
        </form>
      </div>`,
  );
}

function summary({ session, lineItems }: SessionRecord): Html {
  return html`<section aria-labelledby="what">
    ${
      session.cancel_url === null
        ? ''
        : html`<p><a href="${session.cancel_url}">← Go back to ${merchant} without paying</a></p>`
    }
    <h1 id="what">Pay ${merchant}</h1>
    <p class="total">${money(session.amount_total ?? 0, session.currency)}</p>
    <ul class="lines">
      ${lineItems.map(
        (item) =>
          html`<li>
            <span
              >${item.description}${item.quantity === 1 ? '' : html` <span class="soft">× ${item.quantity}</span>`}</span
            >
            <span>${money(item.amount_total, item.currency)}</span>
          </li>`,
      )}
    </ul>
  </section>`;
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

function cardButton(card: (typeof testCards)[number]): Html {
  return html`<button name="chosen" value="${card.number}">
    <span>${card.label}</span> <span>${inFours(card.number)}</span>
  </button>`;
}

/** What a bank would ask. */
export function authenticatePage({ session }: SessionRecord): Html {
  return page(
    'Confirm with your bank',
    html`<form
      class="card"
      style="max-width:30rem;margin:1rem auto"
      method="post"
      action="/c/pay/${session.id}/authenticate"
    >
      <h1>3-D Secure</h1>
      <p>
        Your bank asks whether you are paying ${merchant}
        <strong>${money(session.amount_total ?? 0, session.currency)}</strong>.
      </p>
      <p><button class="main" name="answer" value="complete">Complete</button></p>
      <p><button style="width:100%" name="answer" value="fail">Fail</button></p>
    </form>`,
  );
}

/** A session that nobody can pay any more, with the way back. */
export function closedPage({ session }: SessionRecord): Html {
  const paid = session.status === 'complete';
  const back = paid ? session.success_url?.replaceAll('{CHECKOUT_SESSION_ID}', session.id) : session.cancel_url;
  const title = paid ? 'This payment is complete' : 'This payment page has expired';
  return page(
    title,
    html`<div class="card" style="max-width:30rem;margin:1rem auto">
      <h1>${title}</h1>
      <p>${paid ? 'You have paid once. Nothing more was taken.' : 'Nothing was taken.'}</p>
      ${back ? html`<p><a href="${back}">Back to ${merchant}</a></p>` : ''}
    </div>`,
  );
}

export function missingPage(): Html {
  return page('No such page', html`<h1>There is no such payment page</h1>`);
}

function money(amount: number, currency: string | null): string {
  return new Intl.NumberFormat('en-GB', { style: 'currency', currency: currency ?? 'gbp' }).format(amount / 100);
}
