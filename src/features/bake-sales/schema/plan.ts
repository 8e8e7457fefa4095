import * as z from 'zod/mini';
import { textLimits } from '@/config/frontend';
import { idOf } from '@/features/catalogue/schema';
import { ticked, typedAs, typedOrNone, wholeNumber } from '@/features/shop/schema/typed';
import { tidyLine, tidyText } from '@/kernel/text';
import { type Day, isDay, isWallTime, type WallTime } from '@/kernel/time';
import { readDiaryCursor } from '../domain/diary';
import type { SalePlan, SlotPlan } from '../domain/draft';
import type { Method } from '../domain/offer-sheet';

/* What the office's forms about a sale's facts send. */

/** Nobody opens orders longer ahead than that. */
const longestAhead = 90;
const mostOrders = 9999;
const longestSlot = 12 * 60;

// A day somebody may plan for: text that is a day, in this century.
const dayOf = (text: string): Day | undefined => (/^20\d\d-\d\d-\d\d$/.test(text) && isDay(text) ? text : undefined);
const timeOf = (text: string): WallTime | undefined => (isWallTime(text) ? text : undefined);
const titleOf = (text: string) => {
  const title = tidyLine(text);
  return title === '' || title.length > textLimits.name ? undefined : title;
};

const bakeDay = typedAs(dayOf, 'Please give a day.');
const title = typedAs(titleOf, `Please give it a name, of at most ${textLimits.name} letters.`);
const daysBefore = typedAs(wholeNumber(0, longestAhead), `Please give a number of days, at most ${longestAhead}.`);
const time = typedAs(timeOf, 'Please give a time.');
const locationId = z.catch(idOf('loc'), 'loc_none');

const facts = {
  ...{ title, bakeDay, locationId },
  ...{ opensDaysBefore: daysBefore, opensAt: time, closesDaysBefore: daysBefore, closesAt: time },
  note: typedOrNone((text) => tidyText(text) || undefined, 'Please say it in other words.'),
  payOnCollection: ticked,
  orderCapacity: typedOrNone(wholeNumber(1, mostOrders), 'Please give a whole number, or leave it empty.'),
};

const ofSale = { saleId: idOf('sal'), version: z.coerce.number().check(z.int()) };

/** What the form with the facts of a draft sends. */
export const draftSchema = z.object({ ...ofSale, ...facts });

/** What the form with the words of a sale sends. */
export const wordsSchema = z.object({ ...ofSale, title: facts.title, note: facts.note });

type AskedFacts = Omit<z.infer<typeof draftSchema>, keyof typeof ofSale>;

/** The plan somebody typed. */
export function planOf(asked: AskedFacts): SalePlan {
  const { opensDaysBefore, opensAt, closesDaysBefore, closesAt, ...rest } = asked;
  const { bakeDay: day, title: name, locationId: at, note, payOnCollection, orderCapacity } = rest;
  return {
    ...{ title: name, bakeDay: day, locationId: at, note, payOnCollection, orderCapacity },
    opens: { daysBefore: opensDaysBefore, at: opensAt },
    closes: { daysBefore: closesDaysBefore, at: closesAt },
  };
}

const timeOrNone = typedOrNone(timeOf, 'Please give a time.');
const minutesOrNone = typedOrNone(wholeNumber(1, longestSlot), 'Please give a number of minutes.');
const ordersOrNone = typedOrNone(wholeNumber(1, mostOrders), 'Please give a whole number.');
const windows = { From: timeOrNone, Until: timeOrNone, Minutes: minutesOrNone, Orders: ordersOrNone };

/** What the form for a new sale sends: its facts, and the windows of each way it is handed over. */
export const newSaleSchema = z.object({
  ...facts,
  ...{ collects: ticked, delivers: ticked },
  ...{ collectFrom: windows.From, collectUntil: windows.Until },
  ...{ collectMinutes: windows.Minutes, collectOrders: windows.Orders },
  ...{ deliverFrom: windows.From, deliverUntil: windows.Until },
  ...{ deliverMinutes: windows.Minutes, deliverOrders: windows.Orders },
});

type AskedSale = z.infer<typeof newSaleSchema>;
type AskedWindows = { readonly [Part in keyof SlotPlan]: Part extends 'method' ? Method : SlotPlan[Part] | null };

/** The windows somebody typed, way by way; `missing` names the first field of a way they began and left open. */
export function slotPlansOf(asked: AskedSale): { readonly plans: SlotPlan[]; readonly missing: string | null } {
  const { collectFrom, collectUntil, collectMinutes, collectOrders } = asked;
  const { deliverFrom, deliverUntil, deliverMinutes, deliverOrders } = asked;
  const ways: ReadonlyArray<readonly [string, AskedWindows]> = [
    ...(asked.collects
      ? [['collectFrom', windowsOf('collection', [collectFrom, collectUntil, collectMinutes, collectOrders])] as const]
      : []),
    ...(asked.delivers
      ? [['deliverFrom', windowsOf('delivery', [deliverFrom, deliverUntil, deliverMinutes, deliverOrders])] as const]
      : []),
  ];
  const missing = ways.find(([, way]) => !isWhole(way))?.[0] ?? null;
  return { plans: ways.map(([, way]) => way).filter(isWhole), missing };
}

type Typed = readonly [WallTime | null, WallTime | null, number | null, number | null];

function windowsOf(method: Method, [from, until, minutes, orders]: Typed): AskedWindows {
  return { method, from, until, minutes, orders };
}

function isWhole(way: AskedWindows): way is SlotPlan {
  return [way.from, way.until, way.minutes, way.orders].every((part) => part !== null);
}

/** What the form that copies a sale sends. */
export const cloneSchema = z.object({ saleId: ofSale.saleId, ...{ title, bakeDay, locationId } });

/** What the button that publishes a sale sends. */
export const publishSchema = z.object(ofSale);

/** What the address of the sales' diary asks for; what makes no sense counts as not said. */
export const diarySchema = z.object({
  month: z.catch(
    z.pipe(
      z.string(),
      z.transform((text) => dayOf(`${text}-01`) ?? null),
    ),
    null,
  ),
  after: z.catch(z.pipe(z.string(), z.transform(readDiaryCursor)), null),
});
