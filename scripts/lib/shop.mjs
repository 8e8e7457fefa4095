import { join, resolve } from 'node:path';
import { withBuild } from './build.mjs';
import { isMigrated, migrate, putFirstDataIn, seedSaid } from './database.mjs';
import { claimState, freeState, noteGroups } from './claim.mjs';
import { anyPort, isFree } from './ports.mjs';
import { localFolder } from './project.mjs';
import { settingsFor } from './settings.mjs';
import { startStandIns } from './stand-ins.mjs';
import { StepFailed } from './steps.mjs';
import { keepTicking } from './tick.mjs';
import { layOutWorkers, serveWorkers } from './workers.mjs';

/** @typedef {import('./shop.d.mts').ShopOptions} ShopOptions */
/** @typedef {import('./shop.d.mts').Shop} Shop */
/** @typedef {import('./shop.d.mts').Target} Target */

/** The state folder of the shop that `npm start` runs. */
export const ownState = join(localFolder, 'state');

/**
 * Builds where needed, and runs a whole shop: both Workers, their database and the stand-ins, apart from any other shop.
 * @param {ShopOptions} options
 * @returns {Promise<Shop>}
 */
export async function startShop(options) {
  const { target, log: say = () => undefined, tick = true, step = quietly(say), onGone = gone(say) } = options;
  const place = await placeOf(options);
  await claimState(place);
  /** @type {Array<() => Promise<void> | void>} */
  const stops = [() => freeState(place.stateDir)];
  const stop = async () => {
    for (const each of stops.splice(0).reverse()) await each();
  };
  try {
    await step('Building', () =>
      withBuild(({ built }) => {
        layOutWorkers(place);
        return built ? '' : 'already built';
      }),
    );
    if (!isMigrated(place.stateDir)) await step('Bringing the database up to date', () => migrate(place));
    const standIns = await step('Starting the stand-ins', () =>
      startStandIns({ ...place, port: place.standInsPort, say, onGone }),
    );
    stops.push(standIns.stop);
    noteGroups(place.stateDir);
    await putFirstDataIn(place, { step, say });
    const workers = await step(`Starting the shop (${target})`, () => serveWorkers({ ...place, say, onGone }));
    stops.push(workers.stop);
    noteGroups(place.stateDir);
    if (tick) stops.push(keepTicking(place.url));
    const { url, standInsUrl, stateDir } = place;
    return { url, standInsUrl, stateDir, notes: seedSaid(stateDir) ?? '', stop, killWorkers: workers.killWorkers };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** @param {ShopOptions} options */
async function placeOf({ target, stateDir: folder, port: wanted, standInsPort: wantedStandIns, logDir, entry }) {
  const stateDir = resolve(folder);
  const port = await checkedPort(wanted);
  const standInsPort = await checkedPort(wantedStandIns);
  const url = `http://localhost:${port}`;
  // Another host than the shop's, as in the world outside: cookies and policies are put to the test.
  const standInsUrl = `http://127.0.0.1:${standInsPort}`;
  const settings = settingsFor({ url, standInsUrl });
  const common = { target, stateDir, logDir: logDir ?? join(stateDir, 'log'), entry };
  return { ...common, port, standInsPort, url, standInsUrl, settings };
}

/** @param {number | undefined} wanted */
async function checkedPort(wanted) {
  if (wanted === undefined) return anyPort();
  if (await isFree(wanted)) return wanted;
  throw new StepFailed(`Port ${wanted} is taken`, { mend: 'choose another with --port, or stop what listens there' });
}

/**
 * @param {(line: string) => void} say
 * @returns {NonNullable<ShopOptions['step']>}
 */
function quietly(say) {
  return (title, work) => {
    say(title);
    return Promise.resolve(work());
  };
}

/** @param {(line: string) => void} say */
function gone(say) {
  return (/** @type {Error} */ error) => say(error.message);
}
