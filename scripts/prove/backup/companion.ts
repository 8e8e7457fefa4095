import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import * as z from 'zod/mini';
import { anyPort } from '../../lib/ports.mjs';
import { runToEnd, startGroup, stopGroup } from '../../lib/processes.mjs';
import { installed, writeText } from '../../lib/project.mjs';
import { settingsFor, writeDevVars } from '../../lib/settings.mjs';
import { bundledConfig } from '../../lib/worker-configs.mjs';
import { type Memory, reportingCollections, watchMemory } from './memory';

/* The companion Worker alone, in workerd, on a database of its own: no app, no stand-ins, nothing else that takes memory. */

const startMs = 60_000;
const lookMs = 200;
const tickMs = 120_000;
const everyMinute = encodeURIComponent('* * * * *');

export type Row = Readonly<Record<string, unknown>>;

export type Companion = {
  /** Runs SQL statements as one batch, through the process that serves the database. */
  readonly batch: (statements: ReadonlyArray<string>) => Promise<Row[][]>;
  /** Strikes the minute: what cron does when deployed. */
  readonly tick: () => Promise<void>;
  readonly memory: Memory;
  readonly stop: () => Promise<void>;
};

/** Starts the companion on a state folder that has a database. */
export async function startCompanion(stateDir: string): Promise<Companion> {
  const folder = join(stateDir, 'companion');
  const config = join(folder, 'wrangler.toml');
  const from = join('src', 'worker', 'wrangler.toml');
  await runToEnd({
    what: 'Bundling the companion',
    command: installed('wrangler'),
    // Served from its sources it would start anew whenever somebody saves a file.
    args: ['deploy', '--dry-run', '--outdir', join(folder, 'code'), '-c', from],
    logFile: join(stateDir, 'log', 'bundle.log'),
  });
  writeText(config, bundledConfig({ from, main: join('code', 'index.js') }));
  const nobody = 'http://localhost:9';
  writeDevVars(join(folder, '.dev.vars'), settingsFor({ url: nobody, standInsUrl: nobody }));
  const port = await anyPort();
  const where = ['--port', String(port), '--ip', 'localhost', '--inspector-port', String(await anyPort())];
  const logFile = join(stateDir, 'log', 'companion.log');
  const group = startGroup({
    command: installed('wrangler'),
    args: ['dev', '-c', config, '--persist-to', stateDir, ...where, '--show-interactive-dev-session=false'],
    logFile,
    env: { WRANGLER_REGISTRY_PATH: join(folder, 'registry'), ...reportingCollections },
  });
  const url = `http://localhost:${port}`;
  const door = await untilAnswers(url);
  const memory = watchMemory({ logFile, group: group.pid });
  return {
    batch: (statements) => ask(door, statements),
    tick: async () => {
      const signal = AbortSignal.timeout(tickMs);
      await (await fetch(`${url}/cdn-cgi/handler/scheduled?cron=${everyMinute}`, { signal })).text();
    },
    memory,
    stop: async () => {
      memory.close();
      await stopGroup(group.pid);
    },
  };
}

const listSchema = z.object({ result: z.array(z.object({ uuid: z.string(), name: z.string() })) });

/** Answers, once the companion does, where its database is asked. */
async function untilAnswers(url: string): Promise<string> {
  const explorer = `${url}/cdn-cgi/explorer/api/d1/database`;
  const until = Date.now() + startMs;
  while (Date.now() < until) {
    const answer = await fetch(explorer).catch(() => null);
    const listed = answer?.ok ? listSchema.parse(await answer.json()).result : [];
    const own = listed.find(({ name }) => name === 'DB');
    if (own) return `${explorer}/${own.uuid}/raw`;
    await wait(lookMs);
  }
  throw new Error('The companion did not start');
}

const answerSchema = z.object({
  result: z.array(
    z.object({ results: z.object({ columns: z.array(z.string()), rows: z.array(z.array(z.unknown())) }) }),
  ),
});

async function ask(door: string, statements: ReadonlyArray<string>): Promise<Row[][]> {
  const body = JSON.stringify({ batch: statements.map((sql) => ({ sql, params: [] })) });
  const answer = await fetch(door, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
  const text = await answer.text();
  if (!answer.ok) throw new Error(text);
  return answerSchema
    .parse(JSON.parse(text))
    .result.map(({ results: { columns, rows } }) =>
      rows.map((row) => Object.fromEntries(columns.map((column, place) => [column, row[place]]))),
    );
}
