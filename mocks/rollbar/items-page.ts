import { html } from 'hono/html';
import { page, type Html } from '../pages';
import { titleOf, type Item } from './item';

/** Every report, newest first, each with the whole of what was sent. */
export function itemsPage(items: ReadonlyArray<Item>): Html {
  return page(
    'Rollbar',
    html`<h1>Rollbar</h1>
      <p><a href="/rollbar/items.json">As JSON</a></p>
      ${items.length === 0 ? html`<p class="card">No errors were reported. Good.</p>` : items.map(itemCard)}`,
  );
}

function itemCard(item: Item): Html {
  const { data, receivedAt } = item;
  return html`<article class="card">
    <h2 style="margin-top:0;overflow-wrap:anywhere">${titleOf(item)}</h2>
    <p class="soft">${data.level ?? 'error'} · ${data.environment} · ${new Date(receivedAt).toISOString()}</p>
    <details>
      <summary>What was sent</summary>
      <pre class="scroll">${JSON.stringify(data, null, 2)}</pre>
    </details>
  </article>`;
}
