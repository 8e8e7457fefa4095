import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { dist } from './build.mjs';
import { anyPort } from './ports.mjs';
import { isStopping, membersOf, startGroup, stopGroup } from './processes.mjs';
import { inProject, installed, removeFolder, writeText } from './project.mjs';
import { writeDevVars } from './settings.mjs';
import { StepFailed } from './steps.mjs';
import { bundledConfig, pagesConfig } from './worker-configs.mjs';

/* The app and the companion Worker in workerd, side by side on one local database. */

/** @typedef {import('./shop.mjs').Target} Target */
/** @typedef {import('./processes.mjs').Group} Group */
/**
 * @typedef {object} Place
 * @property {Target} target
 * @property {string} stateDir
 * @property {string} logDir
 * @property {number} port
 * @property {string} url
 * @property {string | undefined} entry a module to serve in the Worker's place
 * @property {Record<string, string>} settings
 */

const startMs = 90_000;
const lookMs = 100;
const askMs = 10_000;
const runFolder = (/** @type {string} */ stateDir) => join(stateDir, 'run');

/**
 * Copies the built folders, so that a build elsewhere never changes a shop that is serving, and writes their settings.
 * @param {Place} place
 */
export function layOutWorkers({ target, stateDir, settings, entry }) {
  const run = runFolder(stateDir);
  removeFolder(run);
  cpSync(dist.companion, join(run, 'companion', 'code'), { recursive: true });
  writeText(
    join(run, 'companion', 'wrangler.toml'),
    bundledConfig({ from: 'src/worker/wrangler.toml', main: 'code/index.js' }),
  );
  if (target === 'pages') {
    cpSync(dist.pagesSite, join(run, 'app', 'site'), { recursive: true });
    writeText(join(run, 'app', 'wrangler.toml'), pagesConfig({ outputFolder: 'site' }));
  } else {
    cpSync(dist.worker, join(run, 'app', 'code'), { recursive: true });
    cpSync(dist.assets, join(run, 'app', 'assets'), { recursive: true });
    if (entry) cpSync(entry, join(run, 'app', 'entry.js'));
    const main = entry ? 'entry.js' : 'code/index.js';
    const config = bundledConfig({
      from: 'wrangler.toml',
      main,
      assets: 'assets',
      modules: entry ? 'code/*.js' : null,
    });
    writeText(join(run, 'app', 'wrangler.toml'), config);
  }
  for (const name of ['app', 'companion']) writeDevVars(join(run, name, '.dev.vars'), settings);
}

/**
 * Serves both Workers and answers once the shop does. A wrangler that ends by itself is started again once.
 * @param {Place & { say: (line: string) => void, onGone: (error: Error) => void }} options
 */
export async function serveWorkers({ say, onGone, ...place }) {
  let secondChances = 1;
  let serving = false;
  /** @type {Group | null} */
  let group = null;

  async function start() {
    serving = false;
    const started = await launch(place, group !== null);
    group = started;
    void started.ended.then(() => ended(started));
    await untilAnswers(place, started);
    serving = true;
  }

  async function stop() {
    const stopped = group;
    group = null;
    if (stopped) await stopGroup(stopped.pid);
  }

  /** @param {Group} gone */
  async function ended(gone) {
    // Whoever starts it hears of an end before it served.
    if (group !== gone || !serving || isStopping()) return;
    await stopGroup(gone.pid);
    if (secondChances === 0)
      return onGone(new StepFailed('The Workers ended a second time', { logFile: logOf(place) }));
    secondChances -= 1;
    say('The Workers ended by themselves; starting them again');
    await start().catch(onGone);
  }

  await start().catch(async (error) => {
    await stop();
    throw error;
  });
  return { stop, killWorkers: () => (group ? killWorkers(place, group) : Promise.resolve(0)) };
}

/**
 * Kills the runtime of both Workers as a crash would, and answers when the shop does again.
 * @param {Place} place
 * @param {Group} group
 */
async function killWorkers(place, group) {
  // wrangler's own front process, which listens on the shop's port, is no part of the shop; it stays.
  const front = `entry=localhost:${place.port}`;
  const workers = () =>
    membersOf(group.pid).filter(({ command }) => command.includes('workerd serve') && !command.includes(front));
  const victims = workers().map(({ pid }) => pid);
  for (const pid of victims) process.kill(pid, 'SIGKILL');
  while (workers().some(({ pid }) => victims.includes(pid))) await wait(lookMs);
  await untilAnswers(place, group);
  return victims.length;
}

const logOf = (/** @type {Place} */ { logDir, target }) => join(logDir, `${target}.log`);

/**
 * @param {Place} place
 * @param {boolean} append
 */
async function launch(place, append) {
  const { target, stateDir, port } = place;
  const app = join(runFolder(stateDir), 'app');
  const configs = ['-c', join(app, 'wrangler.toml'), '-c', join(runFolder(stateDir), 'companion', 'wrangler.toml')];
  const where = ['--port', String(port), '--ip', 'localhost', '--inspector-port', String(await anyPort())];
  const quiet = ['--persist-to', stateDir, '--show-interactive-dev-session=false', '--log-level', 'log'];
  return startGroup({
    command: installed('wrangler'),
    args: [...(target === 'pages' ? ['pages', 'dev'] : ['dev']), ...configs, ...where, ...quiet],
    // Pages looks for its configuration in the folder it is started in.
    cwd: target === 'pages' ? app : inProject(),
    logFile: logOf(place),
    append,
    // Shops beside this one have a companion of the same name.
    env: { WRANGLER_REGISTRY_PATH: join(runFolder(stateDir), 'registry') },
  });
}

/**
 * @param {Place} place
 * @param {Group} group
 */
async function untilAnswers(place, group) {
  const until = Date.now() + startMs;
  let ended = false;
  void group.ended.then(() => (ended = true));
  while (Date.now() < until) {
    if (await answers(place.url)) return;
    if (ended) throw new StepFailed('The Workers did not start', { logFile: logOf(place), mend: 'npm run doctor' });
    await wait(lookMs);
  }
  throw new StepFailed(`The shop did not answer at ${place.url}/health`, {
    logFile: logOf(place),
    mend: 'npm run doctor',
  });
}

/** @param {string} url */
async function answers(url) {
  try {
    const response = await fetch(`${url}/health`, { signal: AbortSignal.timeout(askMs) });
    await response.arrayBuffer();
    return response.ok;
  } catch {
    return false;
  }
}
