import { randomBytes } from 'node:crypto';
import { parseArgs } from 'node:util';
import { makeOwner } from '@/features/access/commands';
import { endSecondFactorStatements } from '@/features/access/commands/second-factor';
import { findIdentityUid, hasOwner } from '@/features/access/queries';
import { auditStatement } from '@/features/shop/commands';
import { type IdPrefix, makeId, type PersonId } from '@/kernel/ids';
import { emailKey } from '@/kernel/text';
import { openDb, runBatch } from '@/platform/db/client';
import { createAccount } from '@/platform/identity-accounts';
import { sendResetLetter } from '@/platform/identity-letters';
import { createLog } from '@/platform/log';
import { type Installation, openInstallation } from './lib/installation';

/* npm run owner: makes somebody the owner of a shop, who then chooses a password by letter. */

const usage = `npm run owner -- EMAIL [--name "Olive Hartwell"] [--remote] [--another] [--new-phone] [--uid UID]

  --remote   the deployed shop; without it, the one on this machine
  --another  although the shop has an owner already
  --new-phone  takes their second factor off: they set up another phone when they sign in next
  --uid      the account EMAIL has at Identity Platform already (console: Identity Platform, Users)`;

const options = {
  name: { type: 'string' },
  uid: { type: 'string' },
  remote: { type: 'boolean', default: false },
  another: { type: 'boolean', default: false },
  'new-phone': { type: 'boolean', default: false },
} as const;

/** Who did it, as the audit trail tells it. */
const command = 'npm run owner';

const passwordBytes = 24;
const ownerExists = 'The shop has an owner already. To make one more, add --another.';

class Stopped extends Error {}

try {
  await run();
} catch (error) {
  if (!(error instanceof Stopped)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}

async function run(): Promise<void> {
  const request = readRequest();
  const installation = await openInstallation(request.remote ? 'remote' : 'local');
  if (typeof installation === 'string') throw new Stopped(installation);
  try {
    await appoint(installation, request);
  } finally {
    await installation.close();
  }
}

type Request = ReturnType<typeof readRequest>;

function readRequest() {
  const { values, positionals } = parsed();
  const email = emailKey(positionals[0] ?? '');
  if (positionals.length !== 1 || !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email)) throw new Stopped(usage);
  return { ...values, email, name: values.name ?? email.split('@', 1)[0] ?? email };
}

function parsed() {
  try {
    return parseArgs({ options, allowPositionals: true });
  } catch {
    throw new Stopped(usage);
  }
}

async function appoint(
  installation: Installation,
  { email, name, uid, another, 'new-phone': newPhone }: Request,
): Promise<void> {
  const context = contextOf(installation);
  // Asked before an account is opened, so that a refusal leaves nothing behind.
  if (!another && (await hasOwner(context))) throw new Stopped(ownerExists);
  const known = uid ?? (await findIdentityUid(context, email));
  const identityUid = known ?? (await openAccount(installation, email));
  const toldTo = (subject: PersonId) => [
    auditStatement(
      { ...context, requestId: command },
      { action: 'staff.owner_made', personId: null, actor: command, subject },
    ),
  ];
  const made = await makeOwner(context, { email, name, identityUid, another }, toldTo).catch((error: unknown) => {
    console.error(
      `The account is ${identityUid}. Once the trouble below is mended, run this again with --uid ${identityUid}`,
    );
    throw error;
  });
  if (!made.ok) throw new Stopped(ownerExists);
  console.log(`${email} is now an owner (${made.value.personId}).`);
  if (newPhone) {
    await runBatch(context.db, endSecondFactorStatements(context, made.value.personId));
    console.log('They set up another phone when they sign in next.');
  }
  if (known) console.log('They sign in with the password they have.');
  else await sendLetter(installation, email);
}

function contextOf({ d1 }: Installation) {
  const now = () => Date.now();
  const newId = <P extends IdPrefix>(prefix: P) => makeId(prefix, now(), (count) => new Uint8Array(randomBytes(count)));
  return { db: openDb(d1), now, newId };
}

/** Opens an account whose password nobody knows, not even whoever runs this. */
async function openAccount(installation: Installation, email: string): Promise<string> {
  const password = randomBytes(passwordBytes).toString('base64url');
  const created = await createAccount(doorOf(installation), { email, password });
  if (created.ok) return created.value.uid;
  if (created.problem.kind === 'unavailable')
    throw new Stopped('Identity Platform does not answer. Nothing was changed.');
  if (created.problem.code !== 'EMAIL_EXISTS') {
    throw new Stopped(`Identity Platform refused (${created.problem.code}). Nothing was changed.`);
  }
  throw new Stopped(`${email} has an account at Identity Platform already. To use it, add --uid and its id.`);
}

async function sendLetter(installation: Installation, email: string): Promise<void> {
  const sent = await sendResetLetter(doorOf(installation), email);
  if (!sent.ok) {
    throw new Stopped(
      'The letter to choose a password could not be sent; ask for it in the console of Identity Platform.',
    );
  }
  console.log(
    `A letter to choose a password is on its way to them${installation.mailbox ? `: ${installation.mailbox}` : ''}.`,
  );
}

function doorOf({ identity }: Installation) {
  return { env: identity, log: createLog({}, () => undefined) };
}
