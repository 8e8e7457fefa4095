import { Hono, type Context } from 'hono';
import { html } from 'hono/html';
import { page, type Html } from '../pages';
import { proveAddress } from './account-calls';
import { resetPassword } from './mailed-codes';
import type { Code } from './codes';
import type { Project } from './project';

type Visit = { readonly oobCode: string; readonly continueUrl: string };

/** Google's hosted page behind a mailed link. Opening it changes nothing: the button does. */
export function createActionPage(project: Project): Hono {
  const app = new Hono();

  app.get('/identity/action', (c) => {
    const visit = { oobCode: c.req.query('oobCode') ?? '', continueUrl: c.req.query('continueUrl') ?? '' };
    const code = project.codes.find(visit.oobCode, project.world.now());
    return code.ok ? c.html(formOf(code.value, visit)) : c.html(spentPage(), 400);
  });

  app.post('/identity/action', async (c) => {
    const fields = await c.req.parseBody();
    const visit = { oobCode: textOf(fields['oobCode']), continueUrl: textOf(fields['continueUrl']) };
    const code = project.codes.find(visit.oobCode, project.world.now());
    if (!code.ok) return c.html(spentPage(), 400);
    if (code.value.purpose !== 'PASSWORD_RESET') return proved(c, project, visit);
    const outcome = await resetPassword(project, {
      oobCode: visit.oobCode,
      newPassword: textOf(fields['newPassword']),
    });
    if (outcome.ok) return c.html(donePage('Password changed', 'You can now sign in with your new password.', visit));
    const weak = outcome.message.startsWith('WEAK_PASSWORD');
    return c.html(weak ? passwordForm(code.value, visit, TOO_SHORT) : spentPage(), 400);
  });

  return app;
}

/** A file in place of a text is no text. */
function textOf(field: unknown): string {
  return typeof field === 'string' ? field : '';
}

const TOO_SHORT = 'That password is too short. Choose one of at least 6 characters.';

function proved(c: Context, project: Project, visit: Visit): Response | Promise<Response> {
  const outcome = proveAddress(project, visit.oobCode);
  if (!outcome.ok) return c.html(spentPage(), 400);
  return c.html(donePage('Address verified', 'You can now sign in with this address.', visit));
}

function formOf(code: Code, visit: Visit): Html {
  if (code.purpose === 'PASSWORD_RESET') return passwordForm(code, visit, null);
  const email = code.newEmail ?? code.email;
  return sheet(
    'Verify your address',
    html`<p>Is <strong>${email}</strong> yours?</p>
      <form method="post" action="/identity/action">
        ${hiddenFields(visit)}<button class="main">Yes, verify it</button>
      </form>`,
  );
}

function passwordForm({ email }: Code, visit: Visit, problem: string | null): Html {
  const mark = problem === null ? '' : html`aria-invalid="true"`;
  return sheet(
    'Choose a new password',
    html`<p>for <strong>${email}</strong></p>
      ${problem === null ? '' : html`<p class="wrong" id="problem" role="alert">${problem}</p>`}
      <form method="post" action="/identity/action">
        ${hiddenFields(visit)}
        <input type="email" name="email" value="${email}" autocomplete="username" readonly hidden />
        <label for="new-password">New password</label>
        <input
          id="new-password"
          name="newPassword"
          type="password"
          autocomplete="new-password"
          required
          aria-describedby="${problem === null ? 'rule' : 'problem rule'}"
          ${mark}
        />
        <p class="soft" id="rule">At least 6 characters. Longer is better.</p>
        <button class="main">Save the new password</button>
      </form>`,
  );
}

function hiddenFields({ oobCode, continueUrl }: Visit): Html {
  return html`<input type="hidden" name="oobCode" value="${oobCode}" /><input
      type="hidden"
      name="continueUrl"
      value="${continueUrl}"
    />`;
}

function donePage(title: string, words: string, { continueUrl }: Visit): Html {
  const onwards = /^https?:\/\//.test(continueUrl) ? html`<p><a href="${continueUrl}">Continue</a></p>` : '';
  return sheet(
    title,
    html`<p>${words}</p>
      ${onwards}`,
  );
}

function spentPage(): Html {
  return sheet(
    'This link no longer works',
    html`<p>
      It has been used already, or its time is up. Ask for a new letter where you sign in, and use the newest.
    </p>`,
  );
}

/** One narrow card in the middle, at any width. */
function sheet(title: string, body: Html): Html {
  return page(
    title,
    html`<div class="card" style="max-width:26rem;margin:1rem auto;padding:1.5rem">
      <h1>${title}</h1>
      ${body}
    </div>`,
  );
}
