import * as z from 'zod/mini';
import type { DoorKeeper } from '../../lib/doors/serve';

/** One limit of a sale as D1 has it; no capacity is no limit. */
export type Limit = { readonly key: string; readonly capacity: number | null; readonly claimed: number };

const limits = z.array(z.object({ key: z.string(), capacity: z.nullable(z.number()), claimed: z.number() }));
const needs = z.array(z.object({ key: z.string(), need: z.number() }));

const limitsOf = (sale: string) => `
  SELECT 'day' AS key, order_capacity AS capacity, orders_claimed AS claimed FROM bake_sales WHERE id = '${sale}'
  UNION ALL SELECT 'offer:' || id, capacity, claimed FROM offers WHERE sale_id = '${sale}'
  UNION ALL SELECT 'pool:' || id, capacity, claimed FROM pools WHERE sale_id = '${sale}'
  UNION ALL SELECT 'slot:' || id, capacity, claimed FROM slots WHERE sale_id = '${sale}'
  UNION ALL SELECT 'items:' || id, item_capacity, items_claimed FROM slots WHERE sale_id = '${sale}'`;

const livingOf = (sale: string) => `
  WITH living AS (SELECT id, slot_id FROM orders WHERE sale_id = '${sale}' AND state NOT IN ('expired', 'cancelled')),
    lines AS (SELECT l.*, o.slot_id FROM order_lines l JOIN living o ON o.id = l.order_id)
  SELECT 'day' AS key, count(*) AS need FROM living
  UNION ALL SELECT 'slot:' || slot_id, count(*) FROM living GROUP BY slot_id
  UNION ALL SELECT 'items:' || slot_id, sum(quantity) FROM lines GROUP BY slot_id
  UNION ALL SELECT 'offer:' || offer_id, sum(quantity) FROM lines GROUP BY offer_id
  UNION ALL SELECT 'pool:' || pool_id, sum(quantity * pool_units) FROM lines WHERE pool_id IS NOT NULL GROUP BY pool_id`;

// Whoever makes an order dearer has the difference held for them until they have paid it.
const heldOf = (sale: string) => `
  WITH held AS (SELECT takes FROM order_changes WHERE sale_id = '${sale}' AND state = 'waiting'),
    slots AS (SELECT takes -> '$.slot' AS slot FROM held)
  SELECT 'offer:' || (value ->> 'offerId') AS key, sum(value ->> 'quantity') AS need FROM held, json_each(takes, '$.offers') GROUP BY 1
  UNION ALL SELECT 'pool:' || (value ->> 'poolId'), sum(value ->> 'units') FROM held, json_each(takes, '$.pools') GROUP BY 1
  UNION ALL SELECT 'slot:' || (slot ->> 'slotId'), sum(slot ->> 'orders') FROM slots WHERE slot ->> 'slotId' IS NOT NULL GROUP BY 1
  UNION ALL SELECT 'items:' || (slot ->> 'slotId'), sum(slot ->> 'items') FROM slots WHERE slot ->> 'slotId' IS NOT NULL GROUP BY 1`;

/** A sale's limits, and what its living orders, and changes of them that are being paid, really take of each: one moment of the books. */
export async function readBooks(shop: DoorKeeper, saleId: string) {
  const [limitRows, livingRows, heldRows] = await shop.sql([limitsOf(saleId), livingOf(saleId), heldOf(saleId)]);
  const taken = new Map<string, number>();
  for (const { key, need } of [...needs.parse(livingRows), ...needs.parse(heldRows)])
    taken.set(key, (taken.get(key) ?? 0) + need);
  return { limits: limits.parse(limitRows), taken };
}

type Taken = ReadonlyMap<string, number>;

/** The limits of which more was taken than there is. */
export const overOf = (all: ReadonlyArray<Limit>, taken: Taken) =>
  all.filter(({ key, capacity, claimed }) => capacity !== null && Math.max(claimed, taken.get(key) ?? 0) > capacity);

/** The limits whose count is not what was taken. */
export const leakedOf = (all: ReadonlyArray<Limit>, taken: Taken) =>
  all.filter(({ key, claimed }) => claimed !== (taken.get(key) ?? 0));

/** Says whether something would still fit. */
export const fits = (all: ReadonlyArray<Limit>, need: Taken) =>
  all.every(({ key, capacity, claimed }) => capacity === null || claimed + (need.get(key) ?? 0) <= capacity);
