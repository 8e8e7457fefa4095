import { eq, sql } from 'drizzle-orm';
import type { PersonId, SaleId } from '@/kernel/ids';
import type { Instant } from '@/kernel/time';
import type { Db, Statement } from '@/platform/db/client';
import { constraintOf } from '@/platform/db/problems';
import type { ChangeableSale } from '../domain/sale-change';
import { bakeSales, saleEvents } from '../tables';

export type SaleEvent = {
  readonly saleId: SaleId;
  /** The version the change was decided on; null takes the newest, for changes that only add. */
  readonly version: number | null;
  readonly kind:
    | 'created'
    | 'edited'
    | 'published'
    | 'closed'
    | 'reopened'
    | 'cut_off_changed'
    | 'capacity_changed'
    | 'offers_changed'
    | 'capacity_overridden'
    | 'rescheduled'
    | 'cancelled';
  readonly at: Instant;
  readonly personId: PersonId;
  readonly reason: string | null;
  readonly data: unknown;
};

/** Reads a sale as whoever changes it must know it, or null. */
export async function findChangeableSale(db: Db, id: SaleId): Promise<ChangeableSale | null> {
  const [row] = await db
    .select({
      id: bakeSales.id,
      slug: bakeSales.slug,
      bakeDay: bakeSales.bakeDay,
      opensAt: bakeSales.opensAt,
      closesAt: bakeSales.closesAt,
      closesRule: bakeSales.closesRule,
      publishedAt: bakeSales.publishedAt,
      cancelledAt: bakeSales.cancelledAt,
      version: bakeSales.version,
    })
    .from(bakeSales)
    .where(eq(bakeSales.id, id));
  return row ?? null;
}

/** Writes what happened to a sale: first the event, whose key lets one of two writers win, then the sale's version. */
export function saleEventStatements(db: Db, { saleId, version, ...event }: SaleEvent): Statement[] {
  const ofSale = eq(bakeSales.id, saleId);
  const newest = sql`(SELECT ${bakeSales.version} + 1 FROM ${bakeSales} WHERE ${ofSale})`;
  return [
    db.insert(saleEvents).values({ saleId, seq: version === null ? newest : version + 1, ...event }),
    db
      .update(bakeSales)
      .set({ version: sql`${bakeSales.version} + 1`, changedAt: event.at })
      .where(ofSale),
  ];
}

/** Moves a sale's cut-off: the rule as people read it, and the instant it gives. */
export function setCutOff(
  db: Db,
  saleId: SaleId,
  cutOff: { readonly closesRule: string; readonly closesAt: Instant },
): Statement {
  return db.update(bakeSales).set(cutOff).where(eq(bakeSales.id, saleId));
}

/** Writes that a sale is cancelled, and why. */
export function setCancelled(
  db: Db,
  saleId: SaleId,
  cancelled: { readonly cancelledAt: Instant; readonly cancelReason: string },
): Statement {
  return db.update(bakeSales).set(cancelled).where(eq(bakeSales.id, saleId));
}

/** Says whether a change of a sale lost against another on the same version. */
export function isSaleChangedMeanwhile(error: unknown): boolean {
  const constraint = constraintOf(error);
  return constraint?.kind === 'unique' && constraint.name.startsWith('sale_events.');
}
