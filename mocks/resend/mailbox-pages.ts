import { Hono } from 'hono';
import { html } from 'hono/html';
import { page, type Html } from '../pages';
import { framed, linksOf, previewOf } from './letter-text';
import type { Letter, Mailbox, MailboxFilter } from './mailbox';
import { eventsOf, fateOf, mailboxStyle, timeOf } from './mailbox-parts';

/** Nothing in a letter may run or fetch; its pictures and its own styles may show. */
const LETTER_POLICY =
  "default-src 'none'; img-src http: https: data:; style-src 'unsafe-inline'; font-src http: https: data:; " +
  'sandbox allow-popups allow-popups-to-escape-sandbox';

/** The letters for people to read and for tests to look into. */
export function createMailboxPages(mailbox: Mailbox): Hono {
  const app = new Hono();

  app.get('/mailbox.json', (c) => c.json(mailbox.list(c.req.query()).map(letterJson)));
  app.get('/mailbox', (c) => c.html(listPage(mailbox.list(c.req.query()), c.req.query())));

  app.get('/mailbox/:id', (c) => {
    const letter = mailbox.find(c.req.param('id'));
    return letter ? c.html(letterPage(letter)) : c.html(noSuchLetter(), 404);
  });

  app.get('/mailbox/:id/html', (c) => {
    const letter = mailbox.find(c.req.param('id'));
    if (!letter?.html) return c.html(noSuchLetter(), 404);
    return c.html(framed(letter.html), 200, { 'content-security-policy': LETTER_POLICY });
  });

  return app;
}

/** A letter as tests see it: with its links taken out, its last event, and instants as ISO text. */
function letterJson(letter: Letter) {
  return {
    ...letter,
    createdAt: new Date(letter.createdAt).toISOString(),
    lastEvent: letter.events.at(-1)?.type ?? null,
    links: linksOf(letter),
  };
}

function listPage(letters: ReadonlyArray<Letter>, { to = '', subject = '' }: MailboxFilter): Html {
  const count = `${letters.length} ${letters.length === 1 ? 'letter' : 'letters'}`;
  return page(
    'Mailbox',
    html`${mailboxStyle}
      <h1>Mailbox</h1>
      ${finder({ to, subject })}
      <p class="line">
        <span>${to || subject ? `${count} found` : `${count}, newest first`}</span>
        ${to || subject ? html`<a href="/mailbox">Show all letters</a>` : html`<a href="/mailbox">Look again</a>`}
      </p>
      ${
        letters.length === 0
          ? html`<p class="card">No letters here. What the shop sends, to whatever address, arrives on this page.</p>`
          : html`<ol class="letters">
              ${letters.map(letterRow)}
            </ol>`
      }`,
  );
}

/** Folded away until it is wanted, so that on a phone the letters come first. */
function finder({ to = '', subject = '' }: MailboxFilter): Html {
  return html`<details class="card" ${to || subject ? 'open' : ''}>
    <summary>Find letters</summary>
    <form class="finder" method="get" action="/mailbox" role="search">
      <div><label for="to">To</label><input id="to" name="to" value="${to}" autocomplete="off" /></div>
      <div>
        <label for="subject">Subject</label>
        <input id="subject" name="subject" value="${subject}" autocomplete="off" />
      </div>
      <button>Find</button>
    </form>
  </details>`;
}

function letterRow(letter: Letter): Html {
  return html`<li>
    <a href="/mailbox/${letter.id}">
      <strong>${letter.subject}</strong>
      <span class="line"><span>To ${letter.to.join(', ')}</span></span>
      <span class="line soft">${previewOf(letter)}</span>
      <span class="line">${fateOf(letter)}<span class="soft">${timeOf(letter.createdAt)}</span></span>
    </a>
  </li>`;
}

function letterPage(letter: Letter): Html {
  return page(
    `${letter.subject} · Mailbox`,
    html`${mailboxStyle}
      <p><a href="/mailbox">All letters</a></p>
      <h1>${letter.subject}</h1>
      <dl class="card facts">
        ${fact('From', letter.from)} ${fact('To', letter.to.join(', '))} ${fact('Copy to', letter.cc.join(', '))}
        ${fact('Blind copy to', letter.bcc.join(', '))} ${fact('Replies to', letter.replyTo.join(', '))}
        ${fact('Written', timeOf(letter.createdAt))} ${fact('Attached', letter.attachments.join(', '))}
        ${fact('State', fateOf(letter))}
      </dl>
      ${letter.html === null ? '' : htmlPart(letter)} ${textPart(letter)} ${linksPart(linksOf(letter))}
      <h2>Headers and tags</h2>
      ${headersPart(letter)}
      <h2>What happened to it</h2>
      <div class="card">${eventsOf(letter)}</div>`,
  );
}

function htmlPart({ id, subject }: Letter): Html {
  return html`<iframe
      class="sheet"
      title="The letter “${subject}”"
      src="/mailbox/${id}/html"
      sandbox="allow-popups allow-popups-to-escape-sandbox"
    ></iframe>
    <p><a href="/mailbox/${id}/html">Open the letter alone</a></p>`;
}

function textPart({ text }: Letter): Html {
  return html`<h2>As plain text</h2>
    <div class="card">
      ${text === null ? html`<p>This letter has no text part.</p>` : html`<p class="plain">${text}</p>`}
    </div>`;
}

function linksPart(links: ReadonlyArray<string>): Html {
  if (links.length === 0) return html``;
  return html`<h2>Links in this letter</h2>
    <ul class="card links">
      ${links.map((link) => html`<li>${isWeb(link) ? html`<a href="${link}">${link}</a>` : link}</li>`)}
    </ul>`;
}

/** A letter is somebody else's writing: only web and mail links become links here. */
function isWeb(link: string): boolean {
  return /^(https?:|mailto:)/i.test(link);
}

function headersPart({ headers, tags, messageId }: Letter): Html {
  return html`<dl class="card facts headers">
    ${fact('Message-ID', messageId)} ${Object.entries(headers).map(([name, value]) => fact(name, value))}
    ${tags.map(({ name, value }) => fact(`Tag ${name}`, value))}
  </dl>`;
}

function fact(name: string, value: string | Html): Html {
  return value === ''
    ? html``
    : html`<dt>${name}</dt>
        <dd>${value}</dd>`;
}

function noSuchLetter(): Html {
  return page(
    'No such letter',
    html`<h1>No such letter</h1>
      <p><a href="/mailbox">All letters</a></p>`,
  );
}
