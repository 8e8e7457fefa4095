import { html, raw } from 'hono/html';
import type { Html } from '../pages';

/* The inside of the widget: a frame of another host than the shop's, which tells the page around it what it found. */

const script = `
const asked = new URLSearchParams(location.search);
const tell = (event, more) =>
  parent.postMessage({ source: 'cloudflare-challenge', widgetId: asked.get('w'), event, ...more }, '*');
const say = (words) => { document.querySelector('output').textContent = words; };
async function solve() {
  say('Checking…');
  try {
    const answer = await fetch('/turnstile/v0/solve', { method: 'POST', body: asked });
    const { token, code } = await answer.json();
    if (!token) throw new Error(code);
    say('Success!');
    tell('complete', { token });
  } catch (error) {
    say('That did not work.');
    tell('fail', { code: error.message });
  }
}
const box = document.querySelector('input');
if (box) {
  box.addEventListener('change', () => { box.disabled = true; solve(); });
  tell('interactiveBegin');
} else solve();
`;

const style = html`<style>
  body {
    margin: 0;
    font:
      16px/1.5 system-ui,
      sans-serif;
    color: #1c2330;
    background: #fff;
  }
  main {
    display: flex;
    align-items: center;
    gap: 0.75rem;
    min-height: 63px;
    padding: 0 0.75rem;
    border: 1px solid #6b7485;
  }
  label {
    display: flex;
    align-items: center;
    gap: 0.5rem;
    min-height: 44px;
  }
  input {
    width: 24px;
    height: 24px;
  }
</style>`;

/** The page in the widget's frame; where it asks, one tick is the whole riddle. */
export function framePage({ asks }: { readonly asks: boolean }): Html {
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <title>Turnstile stand-in</title>
        ${style}
      </head>
      <body>
        <main>
          ${asks ? html`<label><input type="checkbox" />I am a person</label>` : ''}
          <output></output>
        </main>
        <script>
          ${raw(script)};
        </script>
      </body>
    </html>`;
}
