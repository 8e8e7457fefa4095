import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { unstable_startWorker } from 'wrangler';
import * as z from 'zod/mini';

export type Shop = {
  /** Asks one door of the entry Worker. */
  readonly ask: (door: string, sent: unknown) => Promise<unknown>;
  /** Runs SQL on the shop's D1, in one batch, and brings the rows of each statement. */
  readonly sql: (statements: ReadonlyArray<string>) => Promise<ReadonlyArray<ReadonlyArray<unknown>>>;
  readonly stop: () => Promise<void>;
};

const rows = z.array(z.array(z.unknown()));
const fileNear = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Starts the entry Worker in workerd on an empty D1 with every migration. */
export async function startShop({ fault }: { readonly fault: string }): Promise<Shop> {
  // Where a visitor is does not matter here, and asking for it would reach out of this machine.
  process.env.CLOUDFLARE_CF_FETCH_ENABLED = 'false';
  const worker = await unstable_startWorker({
    name: 'oversell',
    entrypoint: fileNear('./entry.ts'),
    config: fileNear('./wrangler.toml'),
    bindings: { FAULT: { type: 'plain_text', value: fault } },
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
    const answer = await fetch(new URL(door, url), { method: 'POST', body: JSON.stringify(sent) });
    if (!answer.ok) throw new Error(`${door} answered ${answer.status}: ${(await answer.text()).slice(0, 300)}`);
    return answer.json();
  };
  const sql = async (statements: ReadonlyArray<string>) => rows.parse(await ask('/sql', statements));
  for (const name of readdirSync(fileNear('../../../drizzle'))
    .filter((one) => one.endsWith('.sql'))
    .sort()) {
    const text = readFileSync(fileNear(`../../../drizzle/${name}`), 'utf8');
    await sql(text.split('--> statement-breakpoint').filter((part) => part.trim() !== ''));
  }
  return { ask, sql, stop: () => worker.dispose() };
}
