import { desc, eq } from 'drizzle-orm';
import { variants } from '@/features/catalogue/tables';
import { orderLines, orders } from '@/features/orders/tables';
import { reviews } from '@/features/reviews/tables';
import { slots } from '@/features/bake-sales/tables';
import type { OrderId, ProductId } from '@/kernel/ids';
import { day as wholeDay, type Day, hour, type Instant, instantAt, minute } from '@/kernel/time';
import { openDb } from '@/platform/db/client';
import { insertRows } from '../insert-rows';
import type { SeedIds } from '../seed-ids';
import { rowsOf } from '../seed-table';
import { luckOf } from './luck';
import { type ReviewText, reviewTexts } from './review-texts';

export type Reviewing = { readonly d1: D1Database; readonly day: Day; readonly ids: SeedIds };

type Collected = {
  readonly id: OrderId;
  readonly name: string;
  readonly email: string;
  readonly collectedAt: Instant;
  readonly productIds: ReadonlyArray<ProductId>;
};

/** People think it over: the earliest say something the same evening. */
const thinkingMs = { least: 6 * hour, most: 2 * wholeDay } as const;
const readWithinMs = 90 * minute;

/** Lets people say what they thought of orders they have collected, each of them once. */
export async function writeReviews({ d1, day, ids }: Reviewing): Promise<void> {
  const today = instantAt(day, '00:00');
  const collected = (await listCollected(d1)).filter(({ collectedAt }) => collectedAt + 3 * wholeDay < today);
  const said = new Set<string>();
  const rows = reviewTexts.flatMap((review, place) => {
    // A few from every week, the newest first.
    const from = Math.floor((place * collected.length) / reviewTexts.length);
    const inTurn = [...collected.slice(from), ...collected.slice(0, from)];
    const order = inTurn.find((one) => !said.has(one.email) && isAbout(review, one, ids));
    // Nobody who had that bake is left to speak of it: then nobody does.
    if (!order) return [];
    said.add(order.email);
    return [reviewRow(review, order, ids)];
  });
  await insertRows(d1, [rowsOf(reviews, rows)]);
}

function isAbout({ about }: ReviewText, { productIds }: Collected, ids: SeedIds): boolean {
  return about === null || productIds.includes(ids('prd', about));
}

function reviewRow({ rating, about, text }: ReviewText, order: Collected, ids: SeedIds) {
  const luck = luckOf(`review of ${order.id}`);
  const writtenAt = order.collectedAt + luck.between(thinkingMs.least, thinkingMs.most);
  const publishedAt = writtenAt + luck.between(minute, readWithinMs);
  return {
    id: ids('rev', order.id),
    orderId: order.id,
    productId: about === null ? null : ids('prd', about),
    name: publicName(order.name),
    rating,
    text,
    state: 'published',
    writtenAt,
    publishedAt,
    changedAt: publishedAt,
  };
}

/** "Siân P.": enough for a neighbour, too little for a stranger. */
function publicName(name: string): string {
  const [first = '', ...others] = name.split(' ');
  return `${first} ${others.at(-1)?.charAt(0) ?? ''}.`;
}

/** Who has collected something, the last first. */
async function listCollected(d1: D1Database): Promise<Collected[]> {
  const rows = await openDb(d1)
    .select({ id: orders.id, name: orders.name, email: orders.email, at: slots.endsAt, productId: variants.productId })
    .from(orders)
    .innerJoin(slots, eq(slots.id, orders.slotId))
    .innerJoin(orderLines, eq(orderLines.orderId, orders.id))
    .innerJoin(variants, eq(variants.id, orderLines.variantId))
    .where(eq(orders.state, 'collected'))
    .orderBy(desc(slots.endsAt), orders.id);
  const byOrder = Map.groupBy(rows, ({ id }) => id);
  return [...byOrder.values()].flatMap((lines) => {
    const [first] = lines;
    if (!first?.name || !first.email) return [];
    const { id, name, email, at: collectedAt } = first;
    return [{ id, name, email, collectedAt, productIds: lines.map(({ productId }) => productId) }];
  });
}
