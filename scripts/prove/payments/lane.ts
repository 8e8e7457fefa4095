import * as z from 'zod/mini';
import { startStandIns } from '../../../mocks/server';
import { type DoorKeeper, serveDoors } from '../../lib/doors/serve';
import { settingsFor } from '../../lib/settings.mjs';
import { type Evidence, readEvidence, tableRows } from './evidence';
import type { Stop } from './machine';
import { webhookSecret } from './post';

/** A shop of its own, with stand-ins of its own: histories are played in it one after the other. */
export type Lane = {
  readonly play: (history: { readonly seed: number; readonly stops: ReadonlyArray<Stop> }) => Promise<Played>;
  readonly stop: () => Promise<void>;
};

const stopSchema = z.object({
  line: z.enum(['outside', 'database']),
  at: z.number(),
  when: z.enum(['before', 'after']),
});
const playedSchema = z.object({
  told: z.array(z.string()),
  broke: z.array(z.string()),
  hadStops: z.array(stopSchema),
  calls: z.object({ outside: z.number(), database: z.number() }),
  notArrived: z.number(),
});
export type Played = z.infer<typeof playedSchema> & { readonly evidence: Evidence };

const nobody = 'http://localhost:9';

/** Opens a shop; its webhooks go nowhere by themselves, because the history is the post. */
export async function openLane({ fault }: { readonly fault: string }): Promise<Lane> {
  const standIns = await startStandIns({ appUrl: nobody });
  const { url: standInsUrl } = standIns;
  const settings = { ...settingsFor({ url: nobody, standInsUrl }), STRIPE_WEBHOOK_SECRET: webhookSecret, FAULT: fault };
  const keeper = await serveDoors({ entry: 'scripts/prove/payments/entry.ts', settings, standInsUrl });
  await keeper.ask('/open', {});
  const clearing = await clearingOf(keeper);
  return {
    play: async (history) => {
      const played = playedSchema.parse(await keeper.ask('/play', history));
      return { ...played, evidence: await readEvidence(keeper, { standInsUrl, clearing }) };
    },
    stop: async () => {
      await keeper.stop();
      await standIns.close();
    },
  };
}

/** What makes the shop as it was when it was opened: all that was empty then, and nothing claimed. */
async function clearingOf({ sql }: DoorKeeper): Promise<string[]> {
  const [tables] = await sql(["SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT GLOB '_cf_*'"]);
  const names = tableRows.parse(tables).map(({ name }) => name);
  const counts = await sql(names.map((name) => `SELECT '${name}' AS name WHERE NOT EXISTS (SELECT 1 FROM "${name}")`));
  const empty = counts.flatMap((rows) => tableRows.parse(rows)).map(({ name }) => name);
  return [
    'PRAGMA defer_foreign_keys = on',
    // Nobody else begins a bakery anew: there the audit trail is never taken out.
    'DROP TRIGGER IF EXISTS audit_is_kept',
    ...empty.map((name) => `DELETE FROM "${name}"`),
    // The manager has signed in.
    ...['counters', 'audit'].map((name) => `DELETE FROM ${name}`),
    'UPDATE bake_sales SET orders_claimed = 0, cancelled_at = NULL, cancel_reason = NULL',
    'UPDATE vouchers SET used = 0',
    'UPDATE offers SET claimed = 0',
    'UPDATE pools SET claimed = 0',
    'UPDATE slots SET claimed = 0, items_claimed = 0',
  ];
}
