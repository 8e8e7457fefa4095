import { execFileSync } from 'node:child_process';
import { isAlive } from './lock.mjs';

const lookMs = 1000;

/**
 * Ends this script when the npm that started it has gone: killed outright, npm passes no signal on.
 */
export function endWithNpm() {
  // A closed terminal must not turn the farewell into a crash.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
  if (process.env['npm_lifecycle_event'] === undefined) return;
  const npm = npmAbove();
  setInterval(() => {
    if (!isAlive(npm)) process.kill(process.pid, 'SIGTERM');
  }, lookMs).unref();
}

/** npm runs scripts through a shell; some shells stay to wait for the script and others turn into it. */
function npmAbove() {
  const [, parent = '', command = ''] = /^\s*(\d+)\s+(.*)/.exec(describe(process.ppid)) ?? [];
  return / -c /.test(command) ? Number(parent) : process.ppid;
}

/** @param {number} pid */
function describe(pid) {
  try {
    return execFileSync('ps', ['-o', 'ppid=,args=', '-p', String(pid)], { encoding: 'utf8' });
  } catch {
    return '';
  }
}
