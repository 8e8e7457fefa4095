import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { inProject, installed } from './project.mjs';
import { isStopping, startGroup, stopGroup } from './processes.mjs';
import { StepFailed } from './steps.mjs';

const startMs = 30_000;
const lookMs = 50;

/**
 * Starts the stand-ins for the outside services; once they run, ending by themselves gives them one more start.
 * @param {{ port: number, standInsUrl: string, url: string, stateDir: string, logDir: string, settings: Record<string, string>, say: (line: string) => void, onGone: (error: Error) => void }} options
 */
export async function startStandIns({ port, standInsUrl, url, stateDir, logDir, settings, say, onGone }) {
  const logFile = join(logDir, 'stand-ins.log');
  let secondChances = 1;
  let stopped = false;
  let group = launch(false);
  await untilAnswers(standInsUrl, logFile);

  /** @param {boolean} append */
  function launch(append) {
    const started = startGroup({
      command: installed('tsx'),
      args: [inProject('mocks', 'main.ts')],
      logFile,
      append,
      env: {
        ...settings,
        STAND_INS_PORT: String(port),
        APP_URL: url,
        STAND_INS_FILE: join(stateDir, 'stand-ins.json'),
      },
    });
    void started.ended.then(async () => {
      if (stopped || isStopping()) return;
      if (secondChances === 0) return onGone(new StepFailed('The stand-ins ended a second time', { logFile }));
      secondChances -= 1;
      say('The stand-ins ended by themselves; starting them again');
      group = launch(true);
      await untilAnswers(standInsUrl, logFile).catch(onGone);
    });
    return started;
  }

  return {
    async stop() {
      stopped = true;
      await stopGroup(group.pid);
    },
  };
}

/**
 * @param {string} standInsUrl
 * @param {string} logFile
 */
async function untilAnswers(standInsUrl, logFile) {
  const until = Date.now() + startMs;
  while (Date.now() < until) {
    const response = await fetch(`${standInsUrl}/stand-ins/state.json`).catch(() => null);
    if (response?.ok) return;
    await wait(lookMs);
  }
  throw new StepFailed('The stand-ins did not start', { logFile, mend: 'npm run doctor' });
}
