import { html } from 'hono/html';
import { page, type Html } from '../pages';
import type { SessionRecord } from './books';
import { merchant, money } from './pay-parts';

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
