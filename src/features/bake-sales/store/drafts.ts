import { and, eq, gte, isNull, lt, sql } from 'drizzle-orm';
import type { LocationId, OfferId, SaleId, SlotId } from '@/kernel/ids';
import type { Day, Instant } from '@/kernel/time';
import type { Db, Statement } from '@/platform/db/client';
import { constraintOf } from '@/platform/db/problems';
import type { CopiedOffer, CopiedPool } from '../domain/clone-sale';
import type { PlannedSlot, SaleWords } from '../domain/draft';
import type { SaleMethod } from '../domain/offer-sheet';
import { bakeSales, offers, pools, saleMethods, slots } from '../tables';

/** The facts of a sale as they are written down. */
export type WrittenFacts = {
  readonly slug: string;
  readonly title: string;
  readonly bakeDay: Day;
  readonly locationId: LocationId;
  readonly opensRule: string;
  readonly opensAt: Instant;
  readonly closesRule: string;
  readonly closesAt: Instant;
  readonly note: string | null;
  readonly payOnCollection: boolean;
  readonly orderCapacity: number | null;
};

/** Writes a sale down as a draft; the event of it is what counts its first version. */
export function insertDraft(db: Db, { id, at, ...facts }: WrittenFacts & { id: SaleId; at: Instant }): Statement {
  return db.insert(bakeSales).values({ id, ...facts, version: 0, createdAt: at, changedAt: at });
}

/** Writes the facts of a draft anew. */
export function updateFacts(db: Db, id: SaleId, facts: WrittenFacts): Statement {
  return db.update(bakeSales).set(facts).where(eq(bakeSales.id, id));
}

/** Reads what a sale is called, or null where there is none. */
export async function findWords(db: Db, id: SaleId): Promise<SaleWords | null> {
  const [row] = await db
    .select({ title: bakeSales.title, note: bakeSales.note })
    .from(bakeSales)
    .where(eq(bakeSales.id, id));
  return row ?? null;
}

/** Calls a sale something else. */
export function updateWords(db: Db, id: SaleId, { title, note }: SaleWords): Statement {
  return db.update(bakeSales).set({ title, note }).where(eq(bakeSales.id, id));
}

/** Writes down how a sale's orders change hands. */
export function insertMethods(db: Db, saleId: SaleId, methods: ReadonlyArray<SaleMethod>): Statement[] {
  return methods.map((method) => db.insert(saleMethods).values({ saleId, ...method }));
}

/** Writes windows down, however many: one JSON parameter. */
export function insertSlots(
  db: Db,
  saleId: SaleId,
  rows: ReadonlyArray<PlannedSlot & { readonly id: SlotId }>,
): Statement {
  return db.insert(slots).select(
    sql`SELECT value ->> 'id', ${saleId}, value ->> 'method', value ->> 'startsAt', value ->> 'endsAt',
      value ->> 'capacity', 0, value ->> 'itemCapacity', 0 FROM json_each(${JSON.stringify(rows)})`,
  );
}

/** Writes down what a sale shares, with nothing claimed of it. */
export function insertPools(db: Db, saleId: SaleId, rows: ReadonlyArray<CopiedPool>): Statement[] {
  return rows.map((row) => db.insert(pools).values({ ...row, saleId }));
}

/** Writes down what a sale offers, with nothing claimed of it, however much it is: one JSON parameter. */
export function insertOffers(
  db: Db,
  saleId: SaleId,
  rows: ReadonlyArray<CopiedOffer & { readonly id: OfferId }>,
): Statement {
  return db.insert(offers).select(
    sql`SELECT value ->> 'id', ${saleId}, value ->> 'variantId', value ->> 'pricePence', value ->> 'capacity', 0,
      value ->> 'maxPerOrder', value ->> 'poolId', value ->> 'poolUnits', value ->> 'position', NULL
      FROM json_each(${JSON.stringify(rows)})`,
  );
}

/** Moves the windows of a draft to where they shall be. */
export function moveSlots(
  db: Db,
  times: ReadonlyArray<{ readonly id: SlotId; readonly startsAt: Instant; readonly endsAt: Instant }>,
): Statement {
  return db
    .update(slots)
    .set({ startsAt: sql`moved.value ->> 'startsAt'`, endsAt: sql`moved.value ->> 'endsAt'` })
    .from(sql`json_each(${JSON.stringify(times)}) AS moved`)
    .where(sql`${slots.id} = moved.value ->> 'id'`);
}

/** Writes that a sale is published. */
export function setPublished(db: Db, id: SaleId, publishedAt: Instant): Statement {
  return db.update(bakeSales).set({ publishedAt }).where(eq(bakeSales.id, id));
}

/** The titles of the sales that are planned for a day and place and not cancelled. */
export function listPlannedFor(
  db: Db,
  { bakeDay, locationId }: Pick<WrittenFacts, 'bakeDay' | 'locationId'>,
): Promise<{ id: SaleId; title: string }[]> {
  return db
    .select({ id: bakeSales.id, title: bakeSales.title })
    .from(bakeSales)
    .where(and(eq(bakeSales.bakeDay, bakeDay), eq(bakeSales.locationId, locationId), isNull(bakeSales.cancelledAt)));
}

/** The addresses that begin like this one, of any sale there ever was. */
export function listSlugsLike(db: Db, stem: string): Promise<{ id: SaleId; slug: string }[]> {
  // A range, so that the index answers; '.' is what follows '-' in the order of letters.
  return db
    .select({ id: bakeSales.id, slug: bakeSales.slug })
    .from(bakeSales)
    .where(and(gte(bakeSales.slug, stem), lt(bakeSales.slug, `${stem}.`)));
}

/** Says whether a sale lost its address to another that was written down in the same moment. */
export function isSlugTaken(error: unknown): boolean {
  const constraint = constraintOf(error);
  return constraint?.kind === 'unique' && constraint.name === 'bake_sales.slug';
}
