import * as z from 'zod/mini';
import { idOf, penceAmount, productSchema, variantFactsShape } from '@/features/catalogue/schema';
import { textLimits } from '@/config/frontend';
import { deliveryZoneSchema, listedPlacesSchema, placeShape } from '@/features/shop/schema';
import { fourteen } from '@/features/catalogue/domain/fourteen';
import { tidyLine } from '@/kernel/text';
import { type Day, isDay } from '@/kernel/time';
import { type MenuAsked, menuFields } from './domain/menu-address';
import { menuSorts, wholeMenu } from './domain/menu-filter';
import { methods } from './domain/offer-sheet';

/* What pages keep of bake sales, read back: a copy of another shape is no copy. */
const instant = z.int();

const sale = z.object({
  id: idOf('sal'),
  slug: z.string(),
  title: z.string(),
  bakeDay: z.custom<Day>((value) => typeof value === 'string' && isDay(value)),
  opensAt: instant,
  closesAt: instant,
  publishedAt: z.nullable(instant),
  cancelledAt: z.nullable(instant),
  payOnCollection: z.boolean(),
  note: z.nullable(z.string()),
});

const place = z.object(placeShape);

const method = z.enum(methods);

const offer = z.object({
  ...variantFactsShape,
  id: idOf('off'),
  pricePence: penceAmount,
  maxPerOrder: z.nullable(z.int()),
  poolId: z.nullable(idOf('poo')),
  poolUnits: z.int(),
});

/** One sale without its stock. */
export const sheetContentSchema = z.object({
  sale,
  place,
  methods: z.array(z.object({ method, feePence: penceAmount, freeAbovePence: z.nullable(penceAmount) })),
  zones: z.array(deliveryZoneSchema),
  slots: z.array(z.object({ id: idOf('slt'), method, startsAt: instant, endsAt: instant })),
  offers: z.array(offer),
});

/** The sales to come, and where they are held. */
export const saleListSchema = z.array(z.object({ sale, place }));

/** The places people may come to, and the sales to come. */
export const placesAndSalesSchema = z.object({ places: listedPlacesSchema, sales: saleListSchema });

const { variantId, productSlug, name, unit, categorySlug, photo } = variantFactsShape;

/** A product, and the cards of the bakes to show beside it. */
export const productAndCardsSchema = z.object({
  product: productSchema,
  cards: z.array(z.object({ variantId, productSlug, name, unit, categorySlug, photo })),
});

// Said twice, a part of an address that can be said once means nothing.
const saidOnce = z.catch(
  z.pipe(
    z.string(),
    // Cut in the middle of a letter of two parts, half of it is no text any more.
    z.transform((said) => tidyLine(tidyLine(said).slice(0, textLimits.search).toWellFormed())),
  ),
  '',
);
const named = z.pipe(
  saidOnce,
  z.transform((said) => (said === '' ? null : said)),
);
const saidOften = z.pipe(
  z.optional(z.unknown()),
  z.transform((said) => [said].flat().filter((one) => typeof one === 'string')),
);

/**
 * What the address of a menu asks for. Whatever makes no sense counts as not said; only of the allergens it is told
 * (`isFreeUnclear`), because a wish for safety must not be dropped in silence.
 */
export const menuAskedSchema = z.pipe(
  z.object({
    [menuFields.sale]: named,
    [menuFields.category]: named,
    [menuFields.words]: saidOnce,
    [menuFields.sort]: z.catch(z.enum(menuSorts), wholeMenu.sort),
    [menuFields.free]: saidOften,
  }),
  z.transform(({ sale, category, q, sort, free }): MenuAsked & { readonly isFreeUnclear: boolean } => {
    const known = fourteen.filter(({ slug }) => free.includes(slug)).map(({ slug }) => slug);
    const isFreeUnclear = free.some((said) => said !== '' && !fourteen.some(({ slug }) => slug === said));
    return { saleSlug: sale, category, words: q, sort, free: known, isFreeUnclear };
  }),
);
