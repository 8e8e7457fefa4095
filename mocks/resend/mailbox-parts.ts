import { html } from 'hono/html';
import type { Html } from '../pages';
import type { Letter, LetterEventType } from './mailbox';

/** What the mailbox adds to the plain pages: one column, a letter per row, nothing that needs a wide screen. */
export const mailboxStyle = html`<style>
  main {
    max-width: 46rem;
  }
  .finder {
    display: grid;
    gap: 0 0.75rem;
    align-items: end;
  }
  .finder button {
    margin-top: 0.75rem;
  }
  summary {
    cursor: pointer;
    font-weight: 600;
    min-height: 28px;
  }
  .letters {
    list-style: none;
    margin: 0;
    padding: 0;
  }
  .letters a {
    display: block;
    padding: 0.75rem 1rem;
    margin: 0 0 0.5rem;
    background: var(--paper);
    border: 1px solid var(--line);
    border-radius: 8px;
    color: inherit;
    text-decoration: none;
    overflow-wrap: anywhere;
  }
  .letters a:hover strong {
    text-decoration: underline;
  }
  .letters strong {
    display: block;
    font-size: 1.0625rem;
    color: var(--accent);
  }
  .line {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 0 1rem;
    font-size: 0.9375rem;
  }
  .fate {
    font-weight: 600;
  }
  .good {
    color: var(--right);
  }
  .bad {
    color: var(--wrong);
  }
  .sheet {
    display: block;
    width: 100%;
    height: 75vh;
    min-height: 26rem;
    resize: vertical;
    border: 1px solid var(--line);
    border-radius: 8px;
    background: #fff;
  }
  .facts {
    display: grid;
    grid-template-columns: max-content minmax(0, 1fr);
    gap: 0.25rem 1rem;
  }
  .facts dt {
    color: var(--soft);
  }
  .facts dd {
    margin: 0;
    overflow-wrap: anywhere;
  }
  .headers {
    grid-template-columns: minmax(0, 1fr);
    gap: 0;
  }
  .headers dd {
    margin: 0 0 0.5rem;
  }
  .plain {
    white-space: pre-wrap;
    overflow-wrap: anywhere;
    font: inherit;
    margin: 0;
  }
  .links {
    list-style: none;
    overflow-wrap: anywhere;
  }
  .links a {
    display: inline-block;
    padding: 0.25rem 0;
  }
  .sheet + p {
    margin-bottom: 1.5rem;
  }
  @media (min-width: 40rem) {
    .finder {
      grid-template-columns: 1fr 1fr auto;
    }
  }
</style>`;

const FATES = {
  'email.sent': { words: 'Sent', tone: 'soft' },
  'email.delivered': { words: 'Delivered', tone: 'good' },
  'email.bounced': { words: 'Bounced', tone: 'bad' },
  'email.complained': { words: 'Marked as spam', tone: 'bad' },
} as const satisfies Record<LetterEventType, { words: string; tone: string }>;

/** In words what has become of a letter so far. */
export function fateOf(letter: Letter): Html {
  const last = letter.events.at(-1);
  if (letter.source === 'identity') return html`<span class="fate soft">From Identity Platform</span>`;
  const { words, tone } = last ? FATES[last.type] : { words: 'On its way', tone: 'soft' };
  return html`<span class="fate ${tone}">${words}</span>`;
}

/** What happened to a letter and when, first things first. */
export function eventsOf(letter: Letter): Html {
  if (letter.source === 'identity') return html`<p>Identity Platform sends its own letters and no news of them.</p>`;
  if (letter.events.length === 0) return html`<p>Nothing yet.</p>`;
  return html`<ol>
    ${letter.events.map(({ type, at }) => html`<li>${FATES[type].words} <span class="soft">${timeOf(at)}</span></li>`)}
  </ol>`;
}

const clock = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  weekday: 'short',
  day: 'numeric',
  month: 'short',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
});

/** A moment as the bakery's wall clock shows it. */
export function timeOf(at: number): Html {
  return html`<time datetime="${new Date(at).toISOString()}">${clock.format(at)}</time>`;
}
