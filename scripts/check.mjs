import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { isInstalled } from './lib/install.mjs';
import { runToEnd, stopAllGroups } from './lib/processes.mjs';
import { installed, localFolder, readText } from './lib/project.mjs';
import { printFailure, StepFailed, tailOf } from './lib/steps.mjs';

/* npm run check: everything that reads the code without running it. */

/** @typedef {{ name: string, command: string, args: string[], mend?: string, also?: (output: string) => void }} Check */

const leastModules = 50;
const atOnce = Math.min(2, availableParallelism());
const shown = 60;

/** @type {Check[]} */
const checks = [
  {
    name: 'eslint',
    command: installed('eslint'),
    args: ['.', '--cache', '--cache-location', '.local/eslint/'].concat([
      '--cache-strategy',
      'content',
      '--max-warnings',
      '0',
    ]),
  },
  { name: 'tsc', command: installed('tsc'), args: ['--noEmit'] },
  { name: 'tsc (pure domain)', command: installed('tsc'), args: ['-p', 'tsconfig.domain.json'] },
  { name: 'tsc (scripts)', command: installed('tsc'), args: ['-p', 'scripts/tsconfig.json'] },
  {
    name: 'prettier',
    command: installed('prettier'),
    args: ['--check', '.', '--log-level', 'warn'],
    mend: 'npm run format',
  },
  {
    name: 'import map',
    command: installed('depcruise'),
    args: ['src', 'mocks', '--config', '.dependency-cruiser.cjs'],
    also: manyModules,
  },
  { name: 'migrations', command: process.execPath, args: ['scripts/lint-migrations.mjs'] },
  {
    name: 'wrangler types',
    command: installed('wrangler'),
    args: workerTypes('--check'),
    mend: `npx wrangler ${workerTypes().join(' ')}`,
  },
];

const { values } = parseArgs({ options: { only: { type: 'string' } } });
const started = Date.now();

try {
  if (!isInstalled()) throw new StepFailed('node_modules is not what package-lock.json says', { mend: 'npm ci' });
  await prepare();
  await checkAll(checks.filter(({ name }) => values.only === undefined || name.includes(values.only)));
} catch (error) {
  printFailure(error);
  await stopAllGroups();
  process.exit(1);
}

/** @param {ReadonlyArray<Check>} wanted */
async function checkAll(wanted) {
  const waiting = [...wanted];
  /** @type {string[]} */
  const red = [];
  const lane = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) if (!(await passes(next))) red.push(next.name);
  };
  await Promise.all(Array.from({ length: atOnce }, lane));
  const seconds = ((Date.now() - started) / 1000).toFixed(0);
  if (red.length > 0)
    throw new StepFailed(`${red.length} of ${wanted.length} checks are red after ${seconds} s: ${red.join(', ')}`);
  console.log(`\nAll ${wanted.length} checks are green after ${seconds} s.`);
}

/** @param {Check} check */
async function passes({ name, command, args, mend, also }) {
  const start = Date.now();
  const logFile = join(localFolder, 'log', `check-${name.replaceAll(/\W+/g, '-')}.log`);
  const line = (/** @type {string} */ sign) =>
    `  ${sign}  ${name.padEnd(20)} ${((Date.now() - start) / 1000).toFixed(1)} s`;
  try {
    await runToEnd({ what: name, command, args, logFile });
    also?.(readText(logFile) ?? '');
    console.log(line('ok'));
    return true;
  } catch (error) {
    console.log(line('✗ '));
    for (const each of tailOf(logFile, shown)) console.log(`      ${each}`);
    if (!(error instanceof StepFailed) || error.message !== `${name} failed`) console.log(`      ${String(error)}`);
    if (mend) console.log(`      To mend it: ${mend}`);
    return false;
  }
}

/** Route types come from the routes; the adapter's own types need them. */
async function prepare() {
  const logFile = join(localFolder, 'log', 'check-typegen.log');
  await runToEnd({ what: 'next typegen', command: installed('next'), args: ['typegen'], logFile });
}

/**
 * With a newer TypeScript dependency-cruiser finds no modules, and so no faults.
 * @param {string} output
 */
function manyModules(output) {
  const modules = Number(/\((\d+) modules/.exec(output)?.[1] ?? 0);
  if (modules <= leastModules) throw new StepFailed(`Only ${modules} modules were looked at`);
}

/** @param {string[]} more */
function workerTypes(...more) {
  const configs = ['-c', 'wrangler.toml', '-c', 'src/worker/wrangler.toml'];
  return ['types', 'cloudflare-env.d.ts', '--env-interface', 'CloudflareEnv', ...configs, ...more];
}
