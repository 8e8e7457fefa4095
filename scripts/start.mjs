import { parseArgs } from 'node:util';
import { join } from 'node:path';
import { endLeftovers, runningShop } from './lib/claim.mjs';
import { install, isInstalled } from './lib/install.mjs';
import { portNear } from './lib/ports.mjs';
import { isStopping, stopAllGroups } from './lib/processes.mjs';
import { localFolder, removeFolder } from './lib/project.mjs';
import { ownState, startShop } from './lib/shop.mjs';
import { printFailure, step } from './lib/steps.mjs';
import { endWithNpm } from './lib/parent.mjs';

/* npm start: from a fresh clone to a shop in the browser. */

const shopPort = 3000;
const standInsPort = 4010;
const endedBySignal = 128;
const started = Date.now();

const { values } = parseArgs({
  options: {
    reset: { type: 'boolean', default: false },
    pages: { type: 'boolean', default: false },
    port: { type: 'string' },
  },
});

endWithNpm();
process.once('exit', (code) => {
  if (code > endedBySignal) console.log('\n  Stopped.');
});
try {
  await start();
} catch (error) {
  // A step that Ctrl-C broke off has not failed.
  if (isStopping()) await new Promise(() => undefined);
  printFailure(error);
  await stopAllGroups();
  process.exit(1);
}

async function start() {
  console.log('Band of Bakers\n');
  if (!isInstalled()) await step('Installing the packages (a minute or so)', install);
  if (values.reset && !runningShop(ownState)) await step('Throwing the local data away', throwDataAway);
  const wanted = Number(values.port ?? shopPort);
  const port = await portNear(wanted);
  if (port !== wanted) console.log(`  Port ${wanted} is taken; the shop takes ${port}`);
  const shop = await startShop({
    target: values.pages ? 'pages' : 'worker',
    stateDir: ownState,
    logDir: join(localFolder, 'log'),
    port,
    standInsPort: await portNear(standInsPort),
    log: (line) => console.log(`  ${line}`),
    step,
    onGone: (error) => {
      printFailure(error);
      void shop.stop().finally(() => process.exit(1));
    },
  });
  welcome(shop);
}

async function throwDataAway() {
  await endLeftovers(ownState);
  removeFolder(ownState);
}

/** @param {import('./lib/shop.d.mts').Shop} shop */
function welcome({ url, standInsUrl, notes }) {
  const seconds = ((Date.now() - started) / 1000).toFixed(0);
  console.log(`
  Open after ${seconds} s${values.pages ? ', served as a Pages project' : ''}.

  Shop        ${url}
  Staff       ${url}/admin
  Mailbox     ${standInsUrl}/mailbox
  Codes       ${standInsUrl}/codes   (the phone of owner and manager: their second factor)
  Stand-ins   ${standInsUrl}/stand-ins   (payments, post, sign-in: nothing leaves this machine)
${notes === '' ? '' : `\n${notes.trimEnd().replaceAll(/^/gm, '  ')}\n`}
  Logs are in .local/log. Ctrl-C stops everything; the data stay (npm start -- --reset throws them away).`);
}
