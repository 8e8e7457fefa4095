import * as z from 'zod/mini';
import { firstSettings } from './domain/settings';

/* Each setting as it is kept: one that is missing or spoilt falls back to how a shop first trades. */
const line = z.string().check(z.minLength(1));

export const traderSetting = z.catch(
  z.object({
    name: line,
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
