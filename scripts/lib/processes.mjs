import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdirSync, openSync, closeSync, readdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { programEnv, root } from './project.mjs';
import { StepFailed } from './steps.mjs';

/* Programs run in process groups of their own, so that stopping one also stops what it started (workerd, esbuild). */

/** @typedef {import('node:child_process').ChildProcess} ChildProcess */
/** @typedef {{ readonly pid: number, readonly ended: Promise<number> }} Group `ended` gives the exit code. */
/**
 * @typedef {object} Program
 * @property {string} command
 * @property {ReadonlyArray<string>} args
 * @property {string} [logFile] where its output goes; without one the person sees it
 * @property {boolean} [append] keep what the log holds
 * @property {Record<string, string>} [env]
 * @property {string} [cwd]
 */

/** @type {Set<number>} */
const running = new Set();
const politeMs = 4000;
const lookMs = 50;
const exitCodes = /** @type {const} */ ({ SIGINT: 130, SIGTERM: 143, SIGHUP: 129 });
let watching = false;
let stopping = false;

/** Says whether this script is on its way out, so that nothing is started again. */
export const isStopping = () => stopping;

/**
 * Starts a program in its own process group; it ends with this script, however this script ends.
 * @param {Program} program
 * @returns {Group}
 */
export function startGroup({ command, args, logFile, append = false, env = {}, cwd = root }) {
  endGroupsWithThisScript();
  const log = logFile === undefined ? null : openLog(logFile, append);
  const child = spawn(command, [...args], {
    cwd,
    env: programEnv(env),
    detached: true,
    stdio: ['ignore', log ?? 'inherit', log ?? 'inherit'],
  });
  if (log !== null) closeSync(log);
  const { pid } = child;
  if (pid !== undefined) running.add(pid);
  const ended = new Promise((/** @type {(code: number) => void} */ answer) => {
    child.once('error', () => answer(127));
    child.once('exit', (code) => answer(code ?? 1));
  });
  return { pid: pid ?? -1, ended };
}

/**
 * Runs a program to its end; a failure carries its log and what would mend it.
 * @param {Program & { what: string, mend?: string }} program
 */
export async function runToEnd({ what, mend, ...program }) {
  const group = startGroup(program);
  const code = await group.ended;
  // What a finished program left running is nobody's.
  await stopGroup(group.pid);
  if (code !== 0) throw new StepFailed(`${what} failed`, { logFile: program.logFile, mend });
}

/**
 * Stops a group: first politely, then for good; answers when none of its processes is left.
 * @param {number} pid
 */
export async function stopGroup(pid) {
  if (pid <= 0) return;
  signalGroup(pid, 'SIGTERM');
  const patience = Date.now() + politeMs;
  while (membersOf(pid).length > 0 && Date.now() < patience) await wait(lookMs);
  signalGroup(pid, 'SIGKILL');
  running.delete(pid);
}

/** The groups this script started that have not been stopped. */
export const runningGroups = () => [...running];

/** Stops everything this script started. */
export async function stopAllGroups() {
  stopping = true;
  await Promise.all([...running].map(stopGroup));
}

/**
 * The processes of a group: their ids and command lines.
 * @param {number} group
 * @returns {Array<{ pid: number, command: string }>}
 */
export function membersOf(group) {
  return (existsSync('/proc/self/stat') ? fromProc() : fromPs()).filter((entry) => entry.group === group);
}

function fromProc() {
  return readdirSync('/proc').flatMap((name) => {
    if (!/^\d+$/.test(name)) return [];
    try {
      // The name in brackets may hold anything; state, parent and group follow it.
      const [state, , group] = readFileSync(`/proc/${name}/stat`, 'utf8')
        .replace(/^.*\) /s, '')
        .split(' ');
      if (state === 'Z') return [];
      const command = readFileSync(`/proc/${name}/cmdline`, 'utf8').replaceAll('\0', ' ');
      return [{ pid: Number(name), group: Number(group), command }];
    } catch {
      return []; // It ended while we looked.
    }
  });
}

function fromPs() {
  const table = execFileSync('ps', ['-A', '-o', 'pid=,pgid=,state=,command='], { encoding: 'utf8' });
  return table.split('\n').flatMap((line) => {
    const [, pid, group, state, command] = /^\s*(\d+)\s+(\d+)\s+(\S+)\s+(.*)$/.exec(line) ?? [];
    return command === undefined || state?.startsWith('Z') ? [] : [{ pid: Number(pid), group: Number(group), command }];
  });
}

/**
 * @param {number} pid
 * @param {NodeJS.Signals} signal
 */
function signalGroup(pid, signal) {
  try {
    process.kill(-pid, signal);
  } catch {
    // Nobody is left in the group.
  }
}

function endGroupsWithThisScript() {
  if (watching) return;
  watching = true;
  process.once('exit', () => {
    for (const pid of running) signalGroup(pid, 'SIGKILL');
  });
  for (const [signal, code] of Object.entries(exitCodes)) {
    process.on(signal, () => {
      void stopAllGroups().finally(() => process.exit(code));
    });
  }
}

/**
 * @param {string} file
 * @param {boolean} append
 */
function openLog(file, append) {
  mkdirSync(dirname(file), { recursive: true });
  return openSync(file, append ? 'a' : 'w');
}
