import { html } from 'hono/html';
import { page, type Html } from '../pages';
import type { Code } from './codes';

type Shown = Code & { readonly account: string };

/** The app's one screen. */
export function codesPage(entries: ReadonlyArray<Shown>): Html {
  return page(
    'Codes',
    html`<h1>Codes</h1>
      <p>
        What the authenticator app on somebody’s phone shows, by the stand-ins’ clock. Each code is taken once; the next
        one is taken half a minute early too.
      </p>
      ${entries.length === 0 ? html`<p class="card">No accounts yet.</p>` : entries.map(entryCard)}
      <p><a href="/codes/new">Add an account</a></p>`,
  );
}

function entryCard({ account, code, next, secondsLeft }: Shown): Html {
  return html`<article class="card">
    <h2 style="margin-top:0;overflow-wrap:anywhere">${account}</h2>
    <p>
      <strong style="font-size:1.75rem;font-variant-numeric:tabular-nums">${grouped(code)}</strong>
      <span class="soft">for ${secondsLeft} s, then ${grouped(next)}</span>
    </p>
  </article>`;
}

/** Where a key is typed in, as a phone without a camera would have it. */
export function newAccountPage(problem: string | null): Html {
  return page(
    'Add an account',
    html`<h1>Add an account</h1>
      <form class="card" method="post" action="/codes">
        ${problem === null ? '' : html`<p class="wrong" role="alert">${problem}</p>`}
        <label for="account">Name</label>
        <input id="account" name="account" required autocomplete="off" />
        <label for="secret">Key, as the shop shows it beside its square code</label>
        <input id="secret" name="secret" required autocomplete="off" spellcheck="false" />
        <p><button>Add</button></p>
      </form>
      <p><a href="/codes">Back to the codes</a></p>`,
  );
}

const grouped = (code: string) => `${code.slice(0, 3)} ${code.slice(3)}`;
