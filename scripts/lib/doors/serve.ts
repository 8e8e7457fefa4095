import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unstable_startWorker } from 'wrangler';
import * as z from 'zod/mini';
import { inProject } from '../project.mjs';

/** A Worker with doors, running. */
export type DoorKeeper = {
  /** Asks at one door. */
  readonly ask: (door: string, sent: unknown) => Promise<unknown>;
  /** Runs SQL on its D1, in one batch, and brings the rows of each statement. */
  readonly sql: (statements: ReadonlyArray<string>) => Promise<ReadonlyArray<ReadonlyArray<unknown>>>;
  readonly stop: () => Promise<void>;
};

type DoorChoices = {
  /** The module of the doors, from the project's root. */
  readonly entry: string;
  readonly settings?: Readonly<Record<string, string>>;
  /** Where the outside services are; without it nobody is there. */
  readonly standInsUrl?: string;
};

const rows = z.array(z.array(z.unknown()));
const nobody = 'http://localhost:9';
/** Whoever has not answered by then never will. */
const patienceMs = 60_000;

/** Starts doors in workerd, on an empty D1 with every migration. */
export async function serveDoors({ entry, settings = {}, standInsUrl = nobody }: DoorChoices): Promise<DoorKeeper> {
  // Where a visitor is does not matter here, and asking for it would reach out of this machine.
  process.env.CLOUDFLARE_CF_FETCH_ENABLED = 'false';
  const texts = Object.entries({ ...settings, STAND_INS_URL: standInsUrl });
  const worker = await unstable_startWorker({
    name: 'doors',
    entrypoint: inProject(entry),
    config: inProject('scripts', 'lib', 'doors', 'wrangler.toml'),
    bindings: Object.fromEntries(texts.map(([name, value]) => [name, { type: 'plain_text' as const, value }])),
    dev: {
      persist: false,
      inspector: false,
      watch: false,
      logLevel: 'error',
      server: { hostname: '127.0.0.1', port: 0 },
    },
  });
  const url = await worker.url;
  const ask = async (door: string, sent: unknown): Promise<unknown> => {
    const signal = AbortSignal.timeout(patienceMs);
    const answer = await fetch(new URL(door, url), { method: 'POST', body: JSON.stringify(sent), signal }).catch(
      (error: unknown) => {
        throw new Error(`Nobody answered at ${door}`, { cause: error });
      },
    );
    if (!answer.ok) throw new Error(`${door} answered ${answer.status}: ${(await answer.text()).slice(0, 300)}`);
    return answer.json();
  };
  const sql = async (statements: ReadonlyArray<string>) => rows.parse(await ask('/sql', statements));
  for (const statements of migrations()) await sql(statements);
  return { ask, sql, stop: () => worker.dispose() };
}

function migrations(): string[][] {
  const folder = inProject('drizzle');
  const files = readdirSync(folder).filter((name) => name.endsWith('.sql'));
  return files.sort().map((name) =>
    readFileSync(join(folder, name), 'utf8')
      .split('--> statement-breakpoint')
      .filter((part) => part.trim() !== ''),
  );
}
