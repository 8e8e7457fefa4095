import { eq } from 'drizzle-orm';
import { bakeSales, offers, pools, slots } from '@/features/bake-sales/tables';
import { letters } from '@/features/notifications/tables';
import { strayPayments } from '@/features/payments/tables';
import { audit } from '@/features/shop/tables';
import type { Context } from '@/platform/context';
import type { BuiltSale } from './bake-sales';

/** What is claimed of a sale: the day's orders, and each offer, pool and slot in turn. */
export async function claimedOf({ db }: Context, sale: BuiltSale) {
  const [day, ofOffers, ofPools, ofSlots] = await db.batch([
    db.select({ claimed: bakeSales.ordersClaimed }).from(bakeSales).where(eq(bakeSales.id, sale.id)),
    db.select({ claimed: offers.claimed }).from(offers).where(eq(offers.saleId, sale.id)).orderBy(offers.position),
    db.select({ claimed: pools.claimed }).from(pools).where(eq(pools.saleId, sale.id)).orderBy(pools.id),
    db
      .select({ claimed: slots.claimed, items: slots.itemsClaimed })
      .from(slots)
      .where(eq(slots.saleId, sale.id))
      .orderBy(slots.startsAt),
  ]);
  return {
    orders: day[0]?.claimed ?? 0,
    offers: ofOffers.map(({ claimed }) => claimed),
    pools: ofPools.map(({ claimed }) => claimed),
    slots: ofSlots.map(({ claimed, items }) => [claimed, items]),
  };
}

/** The letters about an order, by kind, oldest first. */
export async function lettersAbout({ db }: Context, subject: string) {
  return db
    .select({ kind: letters.kind, cause: letters.cause, facts: letters.facts })
    .from(letters)
    .where(eq(letters.subject, subject))
    .orderBy(letters.id);
}

/** What the audit trail says about something, oldest first. */
export async function auditFor({ db }: Context, subject: string) {
  return db.select().from(audit).where(eq(audit.subject, subject)).orderBy(audit.id);
}

/** What is kept of a PaymentIntent that fits no order. */
export async function straysOf({ db }: Context, stripePaymentIntent: string | null) {
  return db
    .select()
    .from(strayPayments)
    .where(eq(strayPayments.stripePaymentIntent, stripePaymentIntent ?? ''));
}
