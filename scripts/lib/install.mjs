import { join } from 'node:path';
import { fingerprint, inProject, installed, localFolder, readText, writeText } from './project.mjs';
import { runToEnd } from './processes.mjs';

const lockFile = inProject('package-lock.json');
// Inside node_modules, so that it goes when the packages go.
const stamp = inProject('node_modules', '.package-lock-fingerprint');

/** Says whether node_modules holds what package-lock.json says. */
export function isInstalled() {
  return readText(stamp) === fingerprint([lockFile]) && readText(installed('wrangler')) !== null;
}

/** Installs the packages of package-lock.json. */
export async function install() {
  const wanted = fingerprint([lockFile]);
  await runToEnd({
    what: 'Installing the packages',
    command: 'npm',
    args: ['ci', '--no-audit', '--no-fund', '--loglevel=error'],
    logFile: join(localFolder, 'log', 'install.log'),
    // npm skips development dependencies otherwise, and the shop is built from them.
    env: { npm_config_omit: '', npm_config_include: 'dev' },
    mend: 'rm -rf node_modules && npm ci',
  });
  writeText(stamp, wanted);
}
