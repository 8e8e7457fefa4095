import type { InferInsertModel } from 'drizzle-orm';
import { voucherCategories, vouchers } from '@/features/vouchers/tables';
import { addDays, type Day, type Instant, instantAt } from '@/kernel/time';
import type { SeedIds } from './seed-ids';
import { rowsOf, type SeedTable } from './seed-table';

type Terms = Omit<InferInsertModel<typeof vouchers>, 'id' | 'code' | 'createdAt'>;

/** The codes of the demonstration, one of each sort there is. */
export const voucherCodes = {
  tenth: 'TOAST10',
  withMinimum: 'BASKET3',
  over: 'HARVEST',
  firstOrder: 'WELCOME',
  usedUp: 'NEIGHBOURS',
} as const;

/* So many days before the day of seeding. */
const harvest = { from: 70, until: 42 } as const;
const neighbours = 3;

const termsOn = (day: Day): Readonly<Record<keyof typeof voucherCodes, Terms>> => ({
  tenth: { kind: 'percent', basisPoints: 1000, atMostPence: 500 },
  withMinimum: { kind: 'fixed', amountPence: 300, minimumPence: 2000 },
  over: {
    ...{ kind: 'percent', basisPoints: 1500 },
    startsAt: instantAt(addDays(day, -harvest.from), '00:00'),
    endsAt: instantAt(addDays(day, -harvest.until), '00:00'),
  },
  firstOrder: { kind: 'fixed', amountPence: 200, perPersonLimit: 1, isFirstOrderOnly: true },
  usedUp: { kind: 'fixed', amountPence: 150, totalLimit: neighbours },
});

/** The vouchers of the demonstration before anybody has used one; the harvest's was for bread alone. */
export function voucherRows(day: Day, { ids, madeAt }: { ids: SeedIds; madeAt: Instant }): SeedTable[] {
  const rows = Object.entries(termsOn(day)).map(([name, terms]) => {
    const code = voucherCodes[name as keyof typeof voucherCodes];
    return { id: ids('vou', code), code, createdAt: madeAt, minimumPence: 0, isFirstOrderOnly: false, ...terms };
  });
  const bread = { voucherId: ids('vou', voucherCodes.over), categoryId: ids('cat', 'breads') };
  return [rowsOf(vouchers, rows), rowsOf(voucherCategories, [bread])];
}
