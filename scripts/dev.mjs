import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { claimState, freeState, noteGroups } from './lib/claim.mjs';
import { isMigrated, migrate, putFirstDataIn } from './lib/database.mjs';
import { startDevServers } from './lib/dev-servers.mjs';
import { install, isInstalled } from './lib/install.mjs';
import { endWithNpm } from './lib/parent.mjs';
import { portNear } from './lib/ports.mjs';
import { isStopping, runToEnd, stopAllGroups } from './lib/processes.mjs';
import { inProject, localFolder } from './lib/project.mjs';
import { settingsFor } from './lib/settings.mjs';
import { ownState } from './lib/shop.mjs';
import { startStandIns } from './lib/stand-ins.mjs';
import { printFailure, step } from './lib/steps.mjs';
import { keepTicking } from './lib/tick.mjs';

/* npm run dev: Next's own server with hot reload, on the data and stand-ins of npm start. */

const { values } = parseArgs({ options: { port: { type: 'string', default: '3000' } } });

endWithNpm();
process.once('exit', () => freeState(ownState));
try {
  await dev();
} catch (error) {
  await giveUp(error);
}

async function dev() {
  if (!isInstalled()) await step('Installing the packages (a minute or so)', install);
  const port = await portNear(Number(values.port));
  const standInsPort = await portNear(4010);
  const url = `http://localhost:${port}`;
  const standInsUrl = `http://127.0.0.1:${standInsPort}`;
  const settings = settingsFor({ url, standInsUrl });
  const place = { stateDir: ownState, logDir: join(localFolder, 'log'), url, standInsUrl, settings };
  const say = (/** @type {string} */ line) => console.log(`  ${line}`);
  await claimState(place);
  if (!isMigrated(ownState)) await step('Bringing the database up to date', () => migrate(place));
  await step('Cutting the typefaces', () =>
    runToEnd({ what: 'Cutting the typefaces', command: process.execPath, args: [inProject('scripts', 'fonts.mjs')] }),
  );
  await step('Starting the stand-ins', () => startStandIns({ ...place, port: standInsPort, say, onGone: giveUp }));
  await putFirstDataIn(place, { step, say });
  const next = await startDevServers({ ...place, port });
  noteGroups(ownState);
  keepTicking(url);
  console.log(`
  Shop        ${url}     Stand-ins   ${standInsUrl}/stand-ins

  Different from npm start: pages run in Node, not workerd, and without src/edge in front of them,
  so there are no security headers, no refusals and no flood limits here. What counts is npm start.
`);
  await next.ended;
  await giveUp(new Error('next dev ended'));
}

/** @param {unknown} error */
async function giveUp(error) {
  if (isStopping()) return;
  printFailure(error);
  await stopAllGroups();
  process.exit(1);
}
