import { Hono } from 'hono';
import { html } from 'hono/html';
import { page, type Html } from '../pages';
import type { World } from '../world';
import type { createGrants } from './codes';
import { readConsentRequest, wayBack, type ConsentRequest } from './consent-request';
import { demoPeople, googlePerson, type GooglePerson } from './people';

export const CONSENT_PATH = '/google/o/oauth2/v2/auth';

/** Google's page on which somebody chooses their account and agrees; the button sends them back with a code. */
export function createConsentPage(world: World, grants: ReturnType<typeof createGrants>): Hono {
  const app = new Hono();

  app.get(CONSENT_PATH, (c) => {
    const asked = readConsentRequest(world, new URL(c.req.url).searchParams);
    return 'code' in asked ? c.html(errorPage(asked.code, asked.detail), 400) : c.html(choicePage(asked, c.req.url));
  });

  // The request stands in the address still, so that it is checked again and not trusted from the form.
  app.post(CONSENT_PATH, async (c) => {
    const asked = readConsentRequest(world, new URL(c.req.url).searchParams);
    if ('code' in asked) return c.html(errorPage(asked.code, asked.detail), 400);
    const fields = await c.req.parseBody();
    if (fields['answer'] === 'no') return c.redirect(wayBack(asked, { error: 'access_denied' }), 303);
    const person = chosen(fields);
    if (person === null) return c.html(errorPage('invalid_request', 'Nobody was chosen.'), 400);
    const { clientId, redirectUri, scope, challenge } = asked;
    const { code } = grants.give({ clientId, redirectUri, scope, challenge, person }, world.now());
    return c.redirect(wayBack(asked, { code, scope, authuser: '0', prompt: 'consent' }), 303);
  });

  return app;
}

function chosen(fields: Record<string, unknown>): GooglePerson | null {
  const { person, email, name, hosted } = fields;
  const known = demoPeople.find(({ sub }) => sub === person);
  if (known) return known;
  if (typeof email !== 'string' || !/^[^\s@]+@[^\s@]+$/.test(email.trim())) return null;
  const called = typeof name === 'string' && name.trim() !== '' ? name.trim() : (email.split('@')[0] ?? email);
  return googlePerson({ email, name: called, isHosted: hosted === 'yes' });
}

function choicePage(asked: ConsentRequest, action: string): Html {
  const { pathname, search } = new URL(action);
  return sheet(
    'Choose an account',
    html`<p>to continue to <strong>${new URL(asked.redirectUri).host}</strong></p>
      <form method="post" action="${pathname}${search}">${demoPeople.map(personButton)}</form>
      <form method="post" action="${pathname}${search}">
        <h2>Use another account</h2>
        <label for="email">E-mail address</label>
        <input id="email" name="email" type="email" required value="${asked.loginHint ?? ''}" />
        <label for="name">Name</label>
        <input id="name" name="name" />
        <label for="hosted">Who hands out the address</label>
        <select id="hosted" name="hosted">
          <option value="no">Somebody else (Google has only checked it)</option>
          <option value="yes">Google, for a company or a school</option>
        </select>
        <p><button class="main">Continue</button></p>
      </form>
      <form method="post" action="${pathname}${search}"><button name="answer" value="no">Cancel</button></form>`,
  );
}

function personButton({ sub, name, email, emailVerified, hostedDomain }: GooglePerson): Html {
  const remark = hostedDomain ? 'Google hands out this address' : emailVerified ? 'checked by Google' : 'not checked';
  return html`<p>
    <button class="main" name="person" value="${sub}">${name}, ${email}</button>
    <span class="soft">${remark}</span>
  </p>`;
}

function errorPage(code: string, detail: string): Html {
  return sheet(
    'Access blocked',
    html`<p>${detail}</p>
      <p class="soft">Error 400: ${code}</p>`,
  );
}

function sheet(title: string, body: Html): Html {
  return page(
    `${title}: Google`,
    html`<div class="card" style="max-width:26rem;margin:1rem auto;padding:1.5rem">
      <h1>${title}</h1>
      ${body}
    </div>`,
  );
}
