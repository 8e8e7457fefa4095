import { existsSync } from 'node:fs';
import { findChromium, installChromium } from './lib/chromium.mjs';
import { countPlaywright, countProofs, countVitest, resultFiles } from './lib/counts.mjs';
import { install, isInstalled } from './lib/install.mjs';
import { runToEnd, stopAllGroups } from './lib/processes.mjs';
import { inProject, installed, removeFolder, testFolder } from './lib/project.mjs';
import { printFailure, step } from './lib/steps.mjs';

/* npm test: everything, on any machine. The last two lines are the totals and the verdict. */

/**
 * @typedef {object} Stage
 * @property {string} name what a red run is called after
 * @property {() => Promise<void>} run
 * @property {string[]} [needs] stages without which this one has nothing to say
 * @property {() => import('./lib/counts.mjs').Count} [count] what it found, passed or not
 */

const started = Date.now();
const proofs = inProject('scripts', 'prove', 'index.ts');
const program = (/** @type {string} */ command, /** @type {string[]} */ ...args) => ({
  command: installed(command),
  args,
});

/** @type {Stage[]} */
const fetching = [
  { name: 'installing the packages', run: () => (isInstalled() ? done() : step('Installing the packages', install)) },
  {
    name: 'finding Chromium',
    run: () => (findChromium() ? done() : step('Installing Chromium', installChromium)),
    needs: ['installing the packages'],
  },
];
/** @type {Stage[]} */
const reading = [
  {
    name: 'npm run check',
    run: () => runToEnd({ what: 'npm run check', command: process.execPath, args: ['scripts/check.mjs'] }),
    needs: ['installing the packages'],
  },
  {
    name: 'npm run bundle',
    run: () => runToEnd({ what: 'npm run bundle', command: process.execPath, args: ['scripts/bundle.mjs'] }),
    needs: ['installing the packages'],
  },
];
/** @type {Stage[]} */
const beneath = [
  {
    name: 'vitest',
    run: () =>
      runToEnd({
        what: 'vitest',
        ...program('vitest', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${resultFiles.vitest}`),
      }),
    needs: ['installing the packages'],
    count: countVitest,
  },
];
/** @type {Stage[]} */
const inTheBrowser = [
  {
    name: 'playwright',
    run: () => runToEnd({ what: 'playwright', ...program('playwright', 'test') }),
    needs: ['npm run bundle', 'finding Chromium'],
    count: countPlaywright,
  },
  {
    name: 'npm run prove',
    run: () =>
      existsSync(proofs) ? runToEnd({ what: 'npm run prove', ...program('tsx', proofs, '--quick') }) : done(),
    needs: ['npm run bundle', 'finding Chromium'],
    count: countProofs,
  },
];

removeFolder(testFolder);
const total = { passed: 0, failed: 0 };
/** @type {string[]} */
const red = [];
/** @type {string[]} */
const leftOut = [];
await inTurn(fetching);
// Neither keeps two cores busy from its start to its end.
await Promise.all([inTurn(reading), inTurn(beneath)]);
await inTurn(inTheBrowser);
await stopAllGroups();

console.log(`\n${total.passed} passed, ${total.failed} failed`);
const minutes = ((Date.now() - started) / 60_000).toFixed(1);
console.log(red.length === 0 ? `All green in ${minutes} min` : `Red: ${red[0]}`);
process.exit(red.length === 0 ? 0 : 1);

/** @param {ReadonlyArray<Stage>} stages */
async function inTurn(stages) {
  for (const stage of stages) await attempt(stage);
}

/** @param {Stage} stage */
async function attempt({ name, run, needs = [], count }) {
  const missing = needs.filter((need) => red.includes(need) || leftOut.includes(need));
  if (missing.length > 0) {
    leftOut.push(name);
    console.log(`\n— ${name}: left out, it needs ${missing.join(' and ')}`);
    return;
  }
  console.log(`\n— ${name}`);
  let failed = false;
  try {
    await run();
  } catch (error) {
    failed = true;
    printFailure(error);
  }
  const found = count?.() ?? { passed: 0, failed: 0 };
  total.passed += found.passed;
  // A stage that broke before it could count has failed all the same.
  total.failed += count && failed ? Math.max(found.failed, 1) : found.failed;
  if (failed || found.failed > 0) red.push(name);
}

async function done() {
  await Promise.resolve();
}
