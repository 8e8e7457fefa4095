import * as z from 'zod/mini';
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
