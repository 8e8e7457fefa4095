import { html } from 'hono/html';
import type { HtmlEscapedString } from 'hono/utils/html';

export type Html = HtmlEscapedString | Promise<HtmlEscapedString>;

/** Plain and readable without JavaScript or anything from elsewhere; looks like a tool on purpose, not like the shop. */
const style = html`<style>
  :root {
    --ink: #1c2330;
    --soft: #4d5768;
    --line: #c9cfda;
    --paper: #fff;
    --ground: #f3f5f9;
    --accent: #3b3fb6;
    --wrong: #a3132f;
    --right: #1d6b3c;
  }
  * {
    box-sizing: border-box;
  }
  body {
    margin: 0;
    background: var(--ground);
    color: var(--ink);
    font:
      16px/1.5 system-ui,
      -apple-system,
      'Segoe UI',
      Roboto,
      'DejaVu Sans',
      sans-serif;
  }
  main {
    max-width: 64rem;
    margin: 0 auto;
    padding: 1.25rem 1rem 4rem;
  }
  h1 {
    font-size: 1.5rem;
    line-height: 1.25;
    margin: 0 0 0.75rem;
  }
  h2 {
    font-size: 1.125rem;
    margin: 1.75rem 0 0.5rem;
  }
  a {
    color: var(--accent);
  }
  p {
    margin: 0.5rem 0;
  }
  .soft {
    color: var(--soft);
  }
  .card {
    background: var(--paper);
    border: 1px solid var(--line);
    border-radius: 8px;
    padding: 1rem;
    margin: 0 0 1rem;
  }
  .scroll {
    overflow-x: auto;
  }
  table {
    border-collapse: collapse;
    width: 100%;
    font-size: 0.9375rem;
  }
  th,
  td {
    text-align: left;
    padding: 0.375rem 0.5rem;
    border-bottom: 1px solid var(--line);
    vertical-align: top;
  }
  label {
    display: block;
    font-weight: 600;
    margin: 0.75rem 0 0.25rem;
  }
  input,
  select {
    font: inherit;
    color: inherit;
    width: 100%;
    min-height: 44px;
    padding: 0.5rem 0.75rem;
    border: 1px solid #6b7485;
    border-radius: 6px;
    background: #fff;
  }
  button {
    font: inherit;
    font-weight: 600;
    min-height: 44px;
    padding: 0.5rem 1rem;
    border: 1px solid var(--accent);
    border-radius: 6px;
    background: #fff;
    color: var(--accent);
    cursor: pointer;
  }
  fieldset {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(8rem, 1fr));
    gap: 0 0.75rem;
    border: 1px solid var(--line);
    border-radius: 6px;
    margin: 0 0 0.75rem;
  }
  legend {
    font-weight: 700;
    padding: 0 0.25rem;
  }
  button.main {
    background: var(--accent);
    color: #fff;
    width: 100%;
  }
  :focus-visible {
    outline: 3px solid #f0a500;
    outline-offset: 2px;
  }
  .wrong {
    color: var(--wrong);
    border-left: 4px solid var(--wrong);
    padding-left: 0.75rem;
    font-weight: 600;
  }
  .notice {
    background: #fff4d6;
    border-bottom: 1px solid #e3cf95;
    padding: 0.5rem 1rem;
    text-align: center;
    font-size: 0.875rem;
  }
</style>`;

/** The frame of every page that a person may see here; a bar at the top says that nothing on it is real. */
export function page(title: string, body: Html): Html {
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <link rel="icon" href="data:," />
        <title>${title}</title>
        ${style}
      </head>
      <body>
        <header class="notice">Stand-in for testing. No real money, no real letters.</header>
        <main>${body}</main>
      </body>
    </html>`;
}
