import ical, {
  type ICalCalendar,
  ICalAlarmType,
  ICalCalendarMethod,
  ICalEventBusyStatus,
  type ICalEventData,
  ICalEventStatus,
  ICalEventTransparency,
} from 'ical-generator';
import { brand } from '@/config/frontend';
import { clockTime, longDay, timeSpan } from '@/kernel/clock-text';
import { hour, type Instant, second, shopZone, zoned } from '@/kernel/time';
import type { Context } from '@/platform/context';
import type { Method, Place, Sale } from '../domain/offer-sheet';
import { saleStateAt } from '../domain/sale-state';
import type { SheetContent } from '../domain/shown-sale';
import { cachedSale } from './sale-page';

/** A calendar file, and the name it is saved under. */
export type SaleCalendar = { readonly fileName: string; readonly text: string };

/** A sale for a shopper's own calendar; null where there is none of that name. */
export async function cachedSaleCalendar(
  context: Context,
  slug: string,
  way: string | null = null,
): Promise<SaleCalendar | null> {
  const page = await cachedSale(context, slug);
  return page && saleCalendar(onlyBy(way, page.shown), { baseUrl: context.baseUrl, now: context.now() });
}

/** Whoever has ordered comes, or is at home: not both. A way the sale has not got leaves all of them. */
function onlyBy(way: string | null, shown: Entered): Entered {
  const methods = shown.methods.filter(({ method }) => method === way);
  return methods.length === 0 ? shown : { ...shown, methods };
}

type Entered = Pick<SheetContent, 'sale' | 'place' | 'methods' | 'slots'>;
type At = { readonly baseUrl: string; readonly now: Instant };

/** Writes a sale as a calendar (RFC 5545): when bakes are handed over, and a reminder while they can be ordered. */
export function saleCalendar(shown: Entered, { baseUrl, now }: At): SaleCalendar {
  const { sale } = shown;
  const state = saleStateAt(sale, now);
  const page = `${baseUrl}/sales/${sale.slug}`;
  const calendar = ical({
    prodId: { company: brand.name, product: 'Bake sales', language: 'EN' },
    method: ICalCalendarMethod.PUBLISH,
    // Nameless: each event says its own zone, so that the stamps, which must be UTC, stay out of it.
    timezone: { name: null, generator: () => londonTime },
  });
  const common = { sale, page, host: new URL(baseUrl).hostname, isOff: state === 'cancelled' };
  for (const { method } of shown.methods) addHandOver(calendar, { ...common, shown, method });
  if (state === 'upcoming' || state === 'open' || state === 'cancelled') addOrderBy(calendar, common);
  return { fileName: `band-of-bakers-${sale.bakeDay}.ics`, text: `${calendar.toString()}\r\n` };
}

type Common = { readonly sale: Sale; readonly page: string; readonly host: string; readonly isOff: boolean };

/** What each method is called in somebody's calendar. */
const handOverWords: Record<Method, string> = {
  collection: `Collect from ${brand.name}`,
  delivery: `Delivery from ${brand.name}`,
};
const remindBeforeHandOver = hour;
/** The reminder stands in the last hour before the cut-off, and rings while there is still time to choose. */
const lastCall = hour;
const remindBeforeLastCall = 2 * hour;

function addHandOver(calendar: ICalCalendar, facts: Common & { shown: Entered; method: Method }): void {
  const { shown, method, sale, page } = facts;
  const windows = shown.slots.filter((slot) => slot.method === method);
  const startsAt = Math.min(...windows.map((slot) => slot.startsAt));
  const endsAt = Math.max(...windows.map((slot) => slot.endsAt));
  const isFixed = windows.length > 0;
  const when = isFixed
    ? { start: zoned(startsAt), end: zoned(endsAt), timezone: shopZone }
    : { start: `${sale.bakeDay}T00:00:00Z`, allDay: true };
  const told = [
    isFixed ? `${timeSpan(startsAt, endsAt)}. Your own time stands in your order.` : 'The times are not fixed yet.',
    ...(method === 'collection' ? [shown.place.howToFind] : []),
    ...(sale.note === null ? [] : [sale.note]),
    page,
  ];
  calendar.createEvent({
    ...entry(facts, method),
    ...when,
    summary: handOverWords[method],
    description: told.join('\n'),
    location: method === 'collection' ? locationOf(shown.place) : null,
    alarms: isFixed ? [ring(remindBeforeHandOver, handOverWords[method])] : [],
  });
}

function addOrderBy(calendar: ICalCalendar, facts: Common): void {
  const { sale, page } = facts;
  const summary = `Order by ${clockTime(sale.closesAt)}: ${brand.name}`;
  calendar.createEvent({
    ...entry(facts, 'order-by'),
    start: zoned(sale.closesAt - lastCall),
    end: zoned(sale.closesAt),
    timezone: shopZone,
    summary,
    description: `The last hour to order, change or cancel for ${longDay(sale.bakeDay)}.\n${page}`,
    alarms: [ring(remindBeforeLastCall, summary)],
  });
}

/** What every event of a sale says; the same sale always under the same name, so that it is never entered twice. */
function entry({ sale, page, host, isOff }: Common, name: string) {
  return {
    id: `${sale.id}.${name}@${host}`,
    // A calendar takes a cancelling only for news if it is a later word than the event's own.
    sequence: isOff ? 1 : 0,
    stamp: new Date(sale.cancelledAt ?? sale.publishedAt ?? sale.opensAt),
    status: isOff ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    url: page,
    // Nobody is busy for three hours because a loaf waits for them.
    transparency: ICalEventTransparency.TRANSPARENT,
    busystatus: ICalEventBusyStatus.FREE,
  } satisfies Partial<ICalEventData>;
}

function ring(beforeMs: number, description: string) {
  return { type: ICalAlarmType.display, trigger: beforeMs / second, description } as const;
}

function locationOf({ name, addressLine1, addressLine2, town, postcode, latitude, longitude }: Place) {
  const address = [addressLine1, addressLine2, town, postcode].filter(Boolean).join(', ');
  const geo = latitude === null || longitude === null ? {} : { geo: { lat: latitude, lon: longitude } };
  return { title: name, address, ...geo };
}

/** The rules of London's clock since 1996, for calendars that do not know the zone by its name. */
const londonTime = `BEGIN:VTIMEZONE
TZID:${shopZone}
BEGIN:DAYLIGHT
TZOFFSETFROM:+0000
TZOFFSETTO:+0100
TZNAME:BST
DTSTART:19960331T010000
RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
END:DAYLIGHT
BEGIN:STANDARD
TZOFFSETFROM:+0100
TZOFFSETTO:+0000
TZNAME:GMT
DTSTART:19961027T020000
RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
END:STANDARD
END:VTIMEZONE`;
