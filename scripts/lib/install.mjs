import { join } from 'node:path';
import { runToEnd } from './processes.mjs';
import { inProject, localFolder, readText } from './project.mjs';

/** @typedef {{ version?: string, integrity?: string, optional?: boolean, link?: boolean }} Package */

// npm writes this last, so a broken-off installation has none.
const whatIsHere = inProject('node_modules', '.package-lock.json');
const whatShouldBe = inProject('package-lock.json');

/** Says whether node_modules holds what package-lock.json says, whoever installed it. */
export function isInstalled() {
  const wanted = packagesOf(whatShouldBe);
  const here = packagesOf(whatIsHere);
  // Binaries for other systems are optional: listed in the lock, and absent here.
  const complete = Object.entries(wanted).every(([path, { optional }]) => path === '' || optional || here[path]);
  return complete && Object.entries(here).every(([path, found]) => isSame(found, wanted[path]));
}

/** Installs the packages of package-lock.json. */
export async function install() {
  await runToEnd({
    what: 'Installing the packages',
    command: 'npm',
    args: ['ci', '--no-audit', '--no-fund', '--loglevel=error'],
    logFile: join(localFolder, 'log', 'install.log'),
    // npm skips development dependencies otherwise, and the shop is built from them.
    env: { npm_config_omit: '', npm_config_include: 'dev' },
    mend: 'rm -rf node_modules && npm ci',
  });
}

/**
 * @param {Package} found
 * @param {Package | undefined} wanted
 */
function isSame(found, wanted) {
  return wanted?.version === found.version && wanted?.integrity === found.integrity;
}

/**
 * @param {string} file
 * @returns {Record<string, Package>}
 */
function packagesOf(file) {
  try {
    return JSON.parse(readText(file) ?? '{}').packages ?? {};
  } catch {
    return {};
  }
}
