import { execFileSync } from 'node:child_process';
import { statfsSync } from 'node:fs';
import { isBuilt } from './lib/build.mjs';
import { findChromium } from './lib/chromium.mjs';
import { runningShop } from './lib/claim.mjs';
import { isMigrated } from './lib/database.mjs';
import { isInstalled } from './lib/install.mjs';
import { examineShop } from './lib/live-shop.mjs';
import { isFree } from './lib/ports.mjs';
import { installed, root } from './lib/project.mjs';
import { missingSecrets } from './lib/settings.mjs';
import { ownState } from './lib/shop.mjs';

/*
 * npm run doctor: what is wrong with this machine, and the command that mends it.
 * npm run doctor -- https://shop.example: what is wrong with a shop at an address, seen from outside.
 */

const leastNode = 20;
const leastNpm = 10;
const leastDiskGiB = 3;
const bytesPerGiB = 1024 ** 3;
const ports = [3000, 4010];

/** @typedef {{ title: string, good: boolean, found?: string, mend: string }} Finding */
/** @typedef {{ title: string, found: string }} Remark something `npm start` does by itself */

const [address] = process.argv.slice(2);
if (address !== undefined && !URL.canParse(address)) {
  console.error(`${address} is no address; it looks like https://shop.example`);
  process.exit(2);
}
const running = runningShop(ownState);
const findings =
  address === undefined ? [...machine(), ...(await portsOf())] : await examineShop(address).catch(unreachable);
const remarks = address === undefined ? thisCopy() : [];

for (const { title, good, found = '', mend } of findings) {
  console.log(`  ${good ? 'ok' : '✗ '}  ${title.padEnd(34)} ${found}${good ? '' : `\n      to mend it: ${mend}`}`);
}
for (const { title, found } of remarks) console.log(`  ok  ${title.padEnd(34)} ${found}`);

const wrong = findings.filter(({ good }) => !good).length;
console.log(wrong === 0 ? '\nNothing is wrong here.' : `\n${wrong} to mend.`);
process.exit(wrong === 0 ? 0 : 1);

/** @returns {Finding[]} */
function machine() {
  const npm = answerOf('npm', ['--version']);
  const git = answerOf('git', ['--version']);
  const workerd = answerOf(installed('workerd'), ['--version']);
  const freeGiB = statfsSync(root).bavail * (statfsSync(root).bsize / bytesPerGiB);
  const chromium = findChromium();
  return [
    {
      title: `Node ${leastNode} or newer`,
      good: major(process.versions.node) >= leastNode,
      found: process.versions.node,
      mend: 'install Node 24 from https://nodejs.org',
    },
    {
      title: `npm ${leastNpm} or newer`,
      good: major(npm) >= leastNpm,
      found: npm,
      mend: 'npm install --global npm@11',
    },
    { title: 'git', good: git !== '', found: git.replace('git version ', ''), mend: 'sudo apt-get install -y git' },
    {
      title: `${leastDiskGiB} GiB of disk free`,
      good: freeGiB >= leastDiskGiB,
      found: `${freeGiB.toFixed(0)} GiB`,
      mend: 'make room; rm -rf .local .next .open-next dist frees what this copy made',
    },
    { title: 'Packages in step with the lock', good: isInstalled(), mend: 'npm ci, or npm start, which does it' },
    { title: 'workerd starts', good: workerd !== '', found: workerd, mend: workerdMend() },
    {
      title: 'Chromium, for npm test',
      good: chromium !== null,
      found: chromium ?? '',
      mend: 'sudo apt-get install -y chromium',
    },
  ];
}

function workerdMend() {
  if (!isInstalled()) return 'npm ci';
  return 'it needs glibc 2.35 or newer (Debian 12, Ubuntu 22.04, macOS 13.5); node_modules/.bin/workerd --version says more';
}

/** @returns {Promise<Finding[]>} */
async function portsOf() {
  if (running) {
    return [{ title: 'The shop runs', good: true, found: `${running.url} (process ${running.owner})`, mend: '' }];
  }
  const free = await Promise.all(ports.map(isFree));
  return ports.map((port, index) => ({
    title: `Port ${port}`,
    good: true,
    found: free[index] ? 'free' : 'taken by something else; npm start takes the next one',
    mend: '',
  }));
}

/** @returns {Remark[]} */
function thisCopy() {
  const missing = missingSecrets().length;
  return [
    { title: 'Local settings', found: missing === 0 ? 'complete' : 'made at the next npm start' },
    { title: 'Build', found: isBuilt() ? 'current' : 'made at the next npm start' },
    {
      title: 'Migrations of the local database',
      found: isMigrated(ownState) ? 'all applied' : 'applied at the next npm start',
    },
  ];
}

/**
 * @param {unknown} error
 * @returns {Finding[]}
 */
function unreachable(error) {
  const { cause } = error instanceof Error ? error : { cause: undefined };
  const why = cause instanceof Error ? cause.message : String(error);
  return [{ title: 'The shop answers', good: false, found: why, mend: 'check the address, and that it is deployed' }];
}

/** @param {string} version */
function major(version) {
  return Number(/\d+/.exec(version)?.[0] ?? 0);
}

/**
 * What a program answers; nothing where it is missing or does not run.
 * @param {string} command
 * @param {string[]} args
 */
function answerOf(command, args) {
  try {
    return execFileSync(command, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
  } catch {
    return '';
  }
}
