import * as tables from '@/features/bake-sales/tables';
import type { Method } from '@/features/bake-sales/domain/offer-sheet';
import { locations } from '@/features/shop/tables';
import type { LocationId, OfferId, PoolId, SaleId, SlotId } from '@/kernel/ids';
import {
  addDays,
  day,
  type Day,
  dayAt,
  hour,
  type Instant,
  instantAt,
  instantOfRule,
  minute,
  nextWeekday,
  writeRule,
} from '@/kernel/time';
import type { Context } from '@/platform/context';
import { runBatch, type Statement } from '@/platform/db/client';
import { aProduct, type BuiltProduct, type ProductChoices } from './catalogue';

export type OfferChoices = ProductChoices & {
  /** One that is in the catalogue already; else a new one is made. */
  readonly product?: BuiltProduct;
  readonly capacity?: number;
  readonly maxPerOrder?: number;
  /** Which of the sale's pools it shares, by its place in `pools`. */
  readonly pool?: number;
  readonly poolUnits?: number;
  readonly isWithdrawn?: boolean;
};

export type SlotChoices = { readonly capacity?: number; readonly itemCapacity?: number; readonly method?: Method };

export type BakeSaleChoices = {
  readonly slug?: string;
  readonly title?: string;
  readonly bakeDay?: Day;
  readonly opensAt?: Instant;
  readonly closesAt?: Instant;
  readonly publishedAt?: Instant | null;
  readonly cancelledAt?: Instant | null;
  readonly payOnCollection?: boolean;
  readonly orderCapacity?: number;
  /** Of every offer that does not say its own. */
  readonly capacity?: number;
  readonly offers?: ReadonlyArray<OfferChoices>;
  readonly pools?: ReadonlyArray<{ readonly capacity: number }>;
  readonly slots?: ReadonlyArray<SlotChoices>;
  readonly methods?: ReadonlyArray<Method>;
};

export type BuiltOffer = BuiltProduct & {
  readonly id: OfferId;
  readonly poolId: PoolId | null;
  readonly poolUnits: number;
};

export type BuiltSale = {
  readonly id: SaleId;
  readonly slug: string;
  readonly bakeDay: Day;
  readonly opensAt: Instant;
  readonly closesAt: Instant;
  readonly locationId: LocationId;
  readonly slotIds: ReadonlyArray<SlotId>;
  readonly poolIds: ReadonlyArray<PoolId>;
  readonly offers: ReadonlyArray<BuiltOffer>;
};

const plenty = 100;

/**
 * Puts a bake sale in the database: published, open, next Saturday, cut off on Thursday at six, one slot, and twelve
 * sourdough at £4.00, unless told otherwise.
 */
export async function aBakeSale(context: Context, choices: BakeSaleChoices = {}): Promise<BuiltSale> {
  const now = context.now();
  // Never so near that its cut-off is behind us.
  const bakeDay = choices.bakeDay ?? nextWeekday(addDays(dayAt(now), 2), saturday);
  const poolIds = (choices.pools ?? []).map(() => context.newId('poo'));
  const sale: BuiltSale = {
    id: context.newId('sal'),
    slug: choices.slug ?? `${bakeDay}-${context.newId('sal').slice(-6)}`,
    bakeDay,
    opensAt: choices.opensAt ?? now - day,
    closesAt: choices.closesAt ?? instantOfRule(bakeDay, cutOff),
    locationId: context.newId('loc'),
    slotIds: (choices.slots ?? [{}]).map(() => context.newId('slt')),
    poolIds,
    offers: await builtOffers(context, choices, poolIds),
  };
  await runBatch(context.db, [
    placeStatement(context, sale),
    saleStatement(context, sale, choices),
    ...partStatements(context, sale, choices),
    ...offerStatements(context, sale, choices),
  ]);
  return sale;
}

const saturday = 6;
const cutOff = { daysBefore: 2, at: '18:00' } as const;
const oneSourdough: ReadonlyArray<OfferChoices> = [{}];

async function builtOffers(
  context: Context,
  { offers = oneSourdough }: BakeSaleChoices,
  poolIds: ReadonlyArray<PoolId>,
): Promise<BuiltOffer[]> {
  const built: BuiltOffer[] = [];
  for (const { product, pool, poolUnits = 1, ...choices } of offers) {
    const poolId = pool === undefined ? null : (poolIds[pool] ?? null);
    built.push({ ...(product ?? (await aProduct(context, choices))), id: context.newId('off'), poolId, poolUnits });
  }
  return built;
}

function placeStatement(context: Context, sale: BuiltSale): Statement {
  return context.db.insert(locations).values({
    id: sale.locationId,
    slug: sale.locationId,
    name: 'The old dairy',
    addressLine1: '2 Station Road',
    town: 'Cressage',
    postcode: 'SY5 6AA',
    howToFind: 'Through the green gate, then left.',
    createdAt: context.now(),
    changedAt: context.now(),
  });
}

function saleStatement(context: Context, sale: BuiltSale, choices: BakeSaleChoices): Statement {
  const now = context.now();
  return context.db.insert(tables.bakeSales).values({
    id: sale.id,
    slug: sale.slug,
    title: choices.title ?? 'Saturday bake',
    bakeDay: sale.bakeDay,
    locationId: sale.locationId,
    opensRule: '',
    opensAt: sale.opensAt,
    closesRule: choices.closesAt === undefined ? writeRule(cutOff) : '',
    closesAt: sale.closesAt,
    publishedAt: choices.publishedAt === undefined ? now : choices.publishedAt,
    cancelledAt: choices.cancelledAt ?? null,
    payOnCollection: choices.payOnCollection ?? false,
    orderCapacity: choices.orderCapacity ?? null,
    createdAt: now,
    changedAt: now,
  });
}

function partStatements(context: Context, sale: BuiltSale, choices: BakeSaleChoices): Statement[] {
  const { db } = context;
  const doorsOpen = instantAt(sale.bakeDay, '10:00');
  return [
    ...(choices.methods ?? ['collection']).map((method) =>
      db.insert(tables.saleMethods).values({ saleId: sale.id, method }),
    ),
    ...sale.slotIds.map((id, index) => {
      const { method = 'collection', capacity = plenty, itemCapacity = null } = choices.slots?.[index] ?? {};
      const startsAt = doorsOpen + index * slotLength;
      return db
        .insert(tables.slots)
        .values({ id, saleId: sale.id, method, startsAt, endsAt: startsAt + slotLength, capacity, itemCapacity });
    }),
    ...sale.poolIds.map((id, index) => {
      const capacity = choices.pools?.[index]?.capacity ?? plenty;
      return db.insert(tables.pools).values({ id, saleId: sale.id, name: `Dough ${index + 1}`, capacity });
    }),
  ];
}

const slotLength = hour / 2;

function offerStatements(context: Context, sale: BuiltSale, choices: BakeSaleChoices): Statement[] {
  return sale.offers.map((offer, position) => {
    const chosen = (choices.offers ?? oneSourdough)[position] ?? {};
    return context.db.insert(tables.offers).values({
      id: offer.id,
      saleId: sale.id,
      variantId: offer.variantId,
      pricePence: chosen.pricePence ?? offer.pricePence,
      capacity: chosen.capacity ?? choices.capacity ?? dozen,
      maxPerOrder: chosen.maxPerOrder ?? null,
      poolId: offer.poolId,
      poolUnits: offer.poolUnits,
      position,
      withdrawnAt: chosen.isWithdrawn ? context.now() - minute : null,
    });
  });
}

const dozen = 12;
