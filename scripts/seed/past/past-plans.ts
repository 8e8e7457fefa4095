import * as batches from '../batches';
import type { Batch } from '../batches';
import { atTheBakehouse, inHarley, inMuchWenlock, type SalePlan } from '../sale-plans';
import type { Fate } from './order-life';

/** A Saturday gone by, and whose order there went another way than most: by their turn in ordering, from 0. */
export type PastPlan = SalePlan & { readonly fates: Readonly<Record<number, Fate>> };

const { breads, breakfast, fruitAndNut, lunch, teaLoaves, trayBakes, pies, lemonThings, slices, wholeCakes } = batches;

const places = [
  { ...atTheBakehouse, batch: { ...breads, ...breakfast, ...lunch, ...slices, ...batches.jars } },
  { ...inHarley, note: null, ordersPerSlot: 4, orderCapacity: 20, batch: { ...breads, ...breakfast, ...teaLoaves } },
  { ...inMuchWenlock, batch: { ...breads, ...breakfast, ...fruitAndNut, ...trayBakes, ...batches.jars } },
] as const;

/** What each week's oven had beside the usual. */
const extras: ReadonlyArray<Batch> = [pies, trayBakes, lemonThings, wholeCakes];

const fatesByWeek: Readonly<Record<number, PastPlan['fates']>> = {
  3: { 3: 'missed' },
  5: { 0: 'refunded' },
  6: { 0: 'called_off' },
  8: { 1: 'missed' },
};

const weeks = 12;

/** The twelve Saturdays gone by, the longest ago first; the places take turns. */
export const pastPlans: ReadonlyArray<PastPlan> = Array.from({ length: weeks }, (_, week) => {
  const [bakehouse] = places;
  const usual = places[week % places.length] ?? bakehouse;
  const extra = extras[week % extras.length] ?? {};
  return {
    ...usual,
    batch: { ...usual.batch, ...extra },
    demand: { least: 6, most: 14 },
    fates: fatesByWeek[week] ?? {},
  };
});
