import { randomUUID } from 'node:crypto';
import { MODE_OF, type Code, type CodePurpose } from './codes';
import type { Project } from './project';

const SHOP = 'Band of Bakers';

type Wording = { readonly subject: string; readonly ask: string; readonly link: string };

const WORDING = {
  PASSWORD_RESET: {
    subject: `Reset your password for ${SHOP}`,
    ask: 'Follow this link to choose a new password for your account.',
    link: 'Choose a new password',
  },
  VERIFY_EMAIL: {
    subject: `Verify your e-mail address for ${SHOP}`,
    ask: 'Follow this link to show that this address is yours.',
    link: 'Verify this address',
  },
  VERIFY_AND_CHANGE_EMAIL: {
    subject: `Verify your new e-mail address for ${SHOP}`,
    ask: 'Follow this link to sign in with this address from now on.',
    link: 'Use this address',
  },
  RECOVER_EMAIL: {
    subject: `Your sign-in e-mail was changed for ${SHOP}`,
    ask: 'Your account signs in with another address now. If that was not you, follow this link to get it back.',
    link: 'Sign in with this address again',
  },
} as const satisfies Record<CodePurpose, Wording>;

/** Issues a code and puts the letter that carries it into the mailbox, as Google would send it. */
export function sendCode(project: Project, draft: Omit<Code, 'code' | 'expiresAt'>, continueUrl?: string): void {
  const { world, mailbox } = project;
  const code = project.codes.issue(draft, world.now());
  const link = linkOf(project, code, continueUrl);
  const sender = `noreply@${project.id}.firebaseapp.com`;
  mailbox.post({
    id: randomUUID(),
    source: 'identity',
    messageId: `<${randomUUID()}@${project.id}.firebaseapp.com>`,
    createdAt: world.now(),
    from: `${SHOP} <${sender}>`,
    to: [draft.purpose === 'VERIFY_AND_CHANGE_EMAIL' && draft.newEmail !== null ? draft.newEmail : draft.email],
    cc: [],
    bcc: [],
    replyTo: [],
    subject: WORDING[draft.purpose].subject,
    html: htmlOf(draft.purpose, link),
    text: textOf(draft.purpose, link),
    headers: {},
    tags: [],
    attachments: [],
    fate: 'delivered',
    events: [],
  });
}

/** The letters lead to the shop's own page: its address is set in the project, as "customise action URL". */
const ACTION_PATH = '/letters/account';

function linkOf({ world }: Project, { purpose, code }: Code, continueUrl: string | undefined): string {
  const link = new URL(ACTION_PATH, world.appUrl);
  link.searchParams.set('mode', MODE_OF[purpose]);
  link.searchParams.set('oobCode', code);
  link.searchParams.set('apiKey', 'stand-in');
  link.searchParams.set('lang', 'en');
  if (continueUrl !== undefined) link.searchParams.set('continueUrl', continueUrl);
  return link.href;
}

const CLOSING = 'If you did not ask for this, you can ignore this letter.';

function textOf(purpose: CodePurpose, link: string): string {
  return `Hello,\n\n${WORDING[purpose].ask}\n\n${link}\n\n${CLOSING}\n\nThanks,\n\nYour ${SHOP} team\n`;
}

/** Everything here is ours but the link, and a URL holds no other sign that HTML minds than the ampersand. */
function htmlOf(purpose: CodePurpose, link: string): string {
  const { ask, link: words } = WORDING[purpose];
  const paragraphs = [
    'Hello,',
    ask,
    `<a href="${link.replaceAll('&', '&amp;')}">${words}</a>`,
    CLOSING,
    'Thanks,',
    `Your ${SHOP} team`,
  ];
  return paragraphs.map((paragraph) => `<p>${paragraph}</p>`).join('\n');
}
