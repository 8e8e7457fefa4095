import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { runningShop } from './claim.mjs';
import { installed, programEnv, readText, root, writeText } from './project.mjs';

/* Two clocks move together: the shop's, in its database, and the stand-ins', in their own memory. */

const standInsState = z.looseObject({ clockOffsetMs: z._default(z.number(), 0) });
const rows = z.array(z.object({ results: z.array(z.object({ offset_ms: z.number() })) }));

/** How far the clock of the shop on a state folder is moved, in milliseconds. */
export function readOffset(stateDir: string): number {
  return query(stateDir, 'SELECT offset_ms FROM clock_offset WHERE id = 1');
}

/** Moves both clocks, whether the shop runs or not, and says in a sentence what that means. */
export async function moveClock(stateDir: string, offsetMs: number): Promise<string> {
  const running = runningShop(stateDir);
  if (running === null) {
    writeOffset(stateDir, offsetMs);
    rememberForStandIns(stateDir, offsetMs);
    return 'The shop is not running; it starts with this.';
  }
  if (!(await post(`${running.url}/development/clock`, offsetMs))) writeOffset(stateDir, offsetMs);
  if (!(await post(`${running.standInsUrl}/stand-ins/clock`, offsetMs))) return 'The stand-ins did not answer.';
  return '';
}

async function post(url: string, offsetMs: number): Promise<boolean> {
  const headers = { 'content-type': 'application/json', origin: new URL(url).origin };
  try {
    return (await fetch(url, { method: 'POST', headers, body: JSON.stringify({ offsetMs }) })).ok;
  } catch {
    return false;
  }
}

function writeOffset(stateDir: string, offsetMs: number): void {
  query(
    stateDir,
    `INSERT INTO clock_offset (id, offset_ms) VALUES (1, ${offsetMs}) ON CONFLICT (id) DO UPDATE SET offset_ms = excluded.offset_ms`,
  );
}

function rememberForStandIns(stateDir: string, clockOffsetMs: number): void {
  const file = join(stateDir, 'stand-ins.json');
  const saved = readText(file);
  if (saved !== null) writeText(file, JSON.stringify({ ...standInsState.parse(JSON.parse(saved)), clockOffsetMs }));
}

function query(stateDir: string, sql: string): number {
  const where = ['--local', '--persist-to', stateDir, '-c', 'wrangler.toml', '--json', '--command', sql];
  const answer = execFileSync(installed('wrangler'), ['d1', 'execute', 'DB', ...where], {
    cwd: root,
    env: programEnv(),
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const found = rows.safeParse(JSON.parse(answer));
  return found.success ? (found.data[0]?.results[0]?.offset_ms ?? 0) : 0;
}
