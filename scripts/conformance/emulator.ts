import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { startStandIns } from '../../mocks/server';
import { anyPort } from '../lib/ports.mjs';
import { startGroup, stopGroup } from '../lib/processes.mjs';
import { localFolder, writeText } from '../lib/project.mjs';
import { type AccountService, clientOf, project } from './service';
import { signingFetch } from './signed-by-us';
import { codeIn } from './stand-in';

/* The official Firebase Auth emulator: Google's own reading of its account service. Fetched when asked for, never a dependency. */

const version = '15.34.2';
const folder = join(localFolder, 'conformance');
const startMs = 300_000;
const lookMs = 250;
const owner = { authorization: 'Bearer owner', 'content-type': 'application/json' };

/** Opens the emulator at an address, or fetches and starts one. */
export async function openEmulator(running: string | undefined): Promise<AccountService> {
  const started = running ? null : await start();
  const host = running ?? started?.host ?? '';
  const api = `http://${host}/identitytoolkit.googleapis.com`;
  await protectFromGuessing(api);
  const standIns = await startStandIns({ appUrl: 'http://127.0.0.1:9' });
  const keys = `http://${host}/keys-of-this-run`;
  return {
    name: `Firebase Auth emulator ${running ? `at ${running}` : version}`,
    identity: clientOf({ api, keys, standIns: standIns.url }, await signingFetch(keys)),
    codeFor: async (email, mode) => {
      const answer = await fetch(`http://${host}/emulator/v1/projects/${project}/oobCodes`);
      const { oobCodes }: { readonly oobCodes: ReadonlyArray<MailedCode> } = await answer.json();
      const theirs = oobCodes.filter((code) => code.email === email || code.newEmail === email);
      return codeIn(theirs.map(({ oobLink }) => oobLink).toReversed(), mode);
    },
    disable: async (localId) => {
      const body = JSON.stringify({ localId, disableUser: true });
      await fetch(`${api}/v1/projects/${project}/accounts:update`, { method: 'POST', headers: owner, body });
    },
    aMomentLater: () => wait(1000),
    now: () => Date.now(),
    lacks: ['letter to the old address', 'looking at a new address', 'Google judged by its domain'],
    close: async () => {
      await standIns.close();
      if (started) await stopGroup(started.pid);
    },
  };
}

type MailedCode = { readonly email: string; readonly newEmail?: string; readonly oobLink: string };

/** As a new project is: whether an address has an account stays untold. */
async function protectFromGuessing(api: string): Promise<void> {
  const body = JSON.stringify({ emailPrivacyConfig: { enableImprovedEmailPrivacy: true } });
  const url = `${api}/v2/projects/${project}/config?updateMask=emailPrivacyConfig`;
  const answer = await fetch(url, { method: 'PATCH', headers: owner, body });
  if (!answer.ok) throw new Error(`The emulator would not be configured: ${await answer.text()}`);
}

async function start(): Promise<{ host: string; pid: number }> {
  const port = await anyPort();
  const logFile = join(folder, 'emulator.log');
  mkdirSync(folder, { recursive: true });
  const emulators = { auth: { host: '127.0.0.1', port }, ui: { enabled: false }, singleProjectMode: true };
  writeText(join(folder, 'firebase.json'), JSON.stringify({ emulators }));
  const { pid, ended } = startGroup({
    command: 'npx',
    args: ['--yes', `firebase-tools@${version}`, 'emulators:start', '--only', 'auth', '--project', project],
    cwd: folder,
    logFile,
    env: { CI: 'true', FIREBASE_CLI_DISABLE_UPDATE_CHECK: 'true', NO_UPDATE_NOTIFIER: 'true' },
  });
  const gone = ended.then(() => true);
  for (const until = Date.now() + startMs; Date.now() < until;) {
    const answer = await fetch(`http://127.0.0.1:${port}/`).catch(() => null);
    if (answer?.ok) return { host: `127.0.0.1:${port}`, pid };
    if (await Promise.race([gone, wait(lookMs, false)])) break;
  }
  await stopGroup(pid);
  throw new Error(
    `The emulator did not start (${logFile}). Whether it can be fetched: npx firebase-tools@${version} --version`,
  );
}
