import { ownOrders as rules } from '@/config/backend';
import { handOversReading } from '@/features/bake-sales/queries/hand-overs';
import { invariant } from '@/kernel/invariant';
import type { PersonId } from '@/kernel/ids';
import type { Context } from '@/platform/context';
import { mapReading, type Reading, readings } from '@/platform/db/reading';
import type { ListedOrder, OpenedOwnOrder, OwnOrders } from '../domain/own-order';
import * as store from '../store/own';

/** Whose orders, and after which reference the page begins; null for the first page. */
export type OwnPage = { readonly personId: PersonId; readonly after: string | null };

/** Reads the orders in one account, for its page's batch; whose they are is for the caller to have made sure of. */
export function ownOrdersReading(context: Context, { personId, after }: OwnPage): Reading<OwnOrders> {
  const { mostOpen, perPage } = rules;
  const parts = readings({
    open: listedReading(context, { personId, which: 'open', limit: mostOpen }),
    // One more than is shown says whether there is another page.
    past: listedReading(context, { personId, which: 'past', after, limit: perPage + 1 }),
  });
  return mapReading(parts, ({ open, past }) => {
    const shown = past.slice(0, perPage);
    return {
      open: open.toSorted(byHandOver),
      past: shown,
      next: past.length > perPage ? (shown.at(-1)?.reference ?? null) : null,
    };
  });
}

/** What is to be had soonest comes first. */
function byHandOver(one: ListedOrder, other: ListedOrder): number {
  return one.handOver.slot.startsAt - other.handOver.slot.startsAt;
}

/** Reads one order of an account as far as opening it, or ordering it again, needs; null where it is not in there. */
export function ownOrderReading(context: Context, key: store.OwnOrderKey): Reading<OpenedOwnOrder | null> {
  return store.ownOrderReading(context.db, key);
}

function listedReading(context: Context, choice: store.OwnChoice): Reading<ListedOrder[]> {
  const parts = readings({
    rows: store.ownOrdersReading(context.db, choice),
    handOvers: handOversReading(context, store.slotIdsOfOwn(context.db, choice)),
  });
  return mapReading(parts, ({ rows, handOvers }) =>
    rows.map((row) => {
      const handOver = handOvers.get(row.slotId);
      invariant(handOver, 'An order stands in a slot of its sale');
      return { ...row, handOver };
    }),
  );
}
