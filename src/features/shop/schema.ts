import * as z from 'zod/mini';
import { isId, type LocationId } from '@/kernel/ids';
import { pence } from '@/kernel/money';
import { firstSettings } from './domain/settings';

/* Each setting as it is kept: one that is missing or spoilt falls back to how a shop first trades. */
const line = z.string().check(z.minLength(1));

export const traderSetting = z.catch(
  z.object({
    name: line,
    legalName: z.catch(z.nullable(line), null),
    companyNumber: z.catch(z.nullable(line), null),
    addressLines: z.array(line),
    email: z.catch(z.nullable(z.email()), null),
    phone: z.catch(z.nullable(line), null),
  }),
  { ...firstSettings.trader, addressLines: [...firstSettings.trader.addressLines] },
);

export const vatSetting = z.catch(
  z.object({ mode: z.enum(['registered', 'not_registered']), number: z.catch(z.nullable(line), null) }),
  { mode: firstSettings.vatMode, number: firstSettings.vatNumber },
);

/** The settings as pages keep them, read back: a copy of another shape is no copy. */
export const keptSettingsSchema = z.object({
  trader: z.object({
    name: line,
    legalName: z.nullable(line),
    companyNumber: z.nullable(line),
    addressLines: z.array(line),
    email: z.nullable(line),
    phone: z.nullable(line),
  }),
  vatMode: z.enum(['registered', 'not_registered']),
  vatNumber: z.nullable(line),
});

/** The slug of the place the bakery calls its own. */
export const ownPlaceSetting = z.catch(z.nullable(line), null);

/** A place, as pages keep it. */
export const placeShape = {
  id: z.custom<LocationId>((value) => typeof value === 'string' && isId('loc', value)),
  name: z.string(),
  addressLine1: z.string(),
  addressLine2: z.nullable(z.string()),
  town: z.string(),
  postcode: z.string(),
  latitude: z.nullable(z.number()),
  longitude: z.nullable(z.number()),
  howToFind: z.string(),
};

const penceAmount = z.pipe(z.int(), z.transform(pence));

/** What the van asks in a zone, as orders and pages keep it. */
export const zoneTermsSchema = z.object({
  name: z.string(),
  feePence: penceAmount,
  freeAbovePence: z.nullable(penceAmount),
});

/** A zone with its districts, as pages keep it. */
export const deliveryZoneSchema = z.object({ ...zoneTermsSchema.shape, outwardCodes: z.array(line) });

/** The places people may come to, as pages keep them. */
export const listedPlacesSchema = z.array(z.object({ ...placeShape, slug: line }));
