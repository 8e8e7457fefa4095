import * as z from 'zod/mini';
import { idOf, penceAmount, variantFactsShape } from '@/features/catalogue/schema';
import { type Day, isDay } from '@/kernel/time';
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

const place = z.object({
  id: idOf('loc'),
  name: z.string(),
  addressLine1: z.string(),
  addressLine2: z.nullable(z.string()),
  town: z.string(),
  postcode: z.string(),
  latitude: z.nullable(z.number()),
  longitude: z.nullable(z.number()),
  howToFind: z.string(),
});

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
  slots: z.array(z.object({ id: idOf('slt'), method, startsAt: instant, endsAt: instant })),
  offers: z.array(offer),
});

/** The sales to come, and where they are held. */
export const saleListSchema = z.array(z.object({ sale, place }));
