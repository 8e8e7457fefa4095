import { describe, expect, test } from 'vitest';
import { day, hour, instantAt } from '@/kernel/time';
import { pence } from '@/kernel/money';
import { anOfferSheet } from '@/testing/builders/sheets';
import type { OfferSheet, Slot } from '../domain/offer-sheet';
import { saleCalendar } from './sale-calendar';

const bakeDay = '2026-11-28';
const closesAt = instantAt('2026-11-26', '18:00');
const sheet = anOfferSheet({
  sale: { bakeDay, opensAt: closesAt - 4 * day, closesAt, publishedAt: closesAt - 9 * day },
});
const at = { baseUrl: 'https://shop.example', now: closesAt - day };

type Fields = ReadonlyMap<string, string>;

/** The events of a calendar file, each as its fields; an alarm's fields stand under `VALARM`. */
function eventsOf(text: string): Fields[] {
  const lines = text.replaceAll('\r\n ', '').split('\r\n');
  const starts = lines.flatMap((line, place) => (line === 'BEGIN:VEVENT' ? [place] : []));
  return starts.map((from) => {
    const own = lines.slice(from, lines.indexOf('END:VEVENT', from));
    const [rings, silent] = [own.indexOf('BEGIN:VALARM'), own.indexOf('END:VALARM')];
    return new Map(
      own.map((line, place) => {
        const colon = line.indexOf(':');
        const name = line.slice(0, colon);
        return [place > rings && place < silent ? `VALARM.${name}` : name, line.slice(colon + 1)];
      }),
    );
  });
}

const slotsAt = (onDay: typeof bakeDay | '2026-06-06', count: number, method: Slot['method'] = 'collection'): Slot[] =>
  Array.from({ length: count }, (_, index) => ({
    ...{ id: `slt_${index}`, method, ordersLeft: 9, itemsLeft: null },
    startsAt: instantAt(onDay, '10:00') + index * hour,
    endsAt: instantAt(onDay, '10:00') + (index + 1) * hour,
  }));

const entered = (choices: Partial<OfferSheet> = {}): OfferSheet => ({
  ...sheet,
  slots: slotsAt(bakeDay, 3),
  ...choices,
});

describe('a sale in a shopper’s calendar', () => {
  test('says when and where to collect, by London’s clock', () => {
    const { fileName, text } = saleCalendar(entered(), at);
    const [collect] = eventsOf(text);
    expect(fileName).toBe('band-of-bakers-2026-11-28.ics');
    expect(Object.fromEntries(collect ?? [])).toMatchObject({
      SUMMARY: 'Collect from Band of Bakers',
      'DTSTART;TZID=Europe/London': '20261128T100000',
      'DTEND;TZID=Europe/London': '20261128T130000',
      LOCATION: String.raw`The old dairy\n2 Station Road\, Cressage\, SY5 6AA`,
      STATUS: 'CONFIRMED',
      TRANSP: 'TRANSPARENT',
      'URL;VALUE=URI': 'https://shop.example/sales/saturday',
      'VALARM.TRIGGER': '-PT1H',
    });
    expect(text).toContain('TZID:Europe/London\r\n');
    expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
  });

  test('reminds of the cut-off while there is time to order, and then no more', () => {
    const [, orderBy] = eventsOf(saleCalendar(entered(), at).text);
    expect(Object.fromEntries(orderBy ?? [])).toMatchObject({
      SUMMARY: 'Order by 6 pm: Band of Bakers',
      'DTSTART;TZID=Europe/London': '20261126T170000',
      'DTEND;TZID=Europe/London': '20261126T180000',
      'VALARM.TRIGGER': '-PT2H',
    });
    expect(eventsOf(saleCalendar(entered(), { ...at, now: closesAt }).text)).toHaveLength(1);
  });

  test('keeps ten o’clock ten o’clock in summer', () => {
    const summer = { ...sheet.sale, bakeDay: '2026-06-06' } as const;
    const { text } = saleCalendar(entered({ sale: summer, slots: slotsAt('2026-06-06', 1) }), at);
    expect(eventsOf(text)[0]?.get('DTSTART;TZID=Europe/London')).toBe('20260606T100000');
  });

  test('is the same event each time it is fetched, stamped in UTC', () => {
    const first = saleCalendar(entered(), at).text;
    expect(saleCalendar(entered(), { ...at, now: at.now + hour }).text).toBe(first);
    expect(eventsOf(first).map((event) => event.get('UID'))).toEqual([
      'sal_1.collection@shop.example',
      'sal_1.order-by@shop.example',
    ]);
    expect(eventsOf(first)[0]?.get('DTSTAMP')).toMatch(/^\d{8}T\d{6}Z$/);
  });

  test('takes its events back when the sale is cancelled', () => {
    const off = saleCalendar(entered({ sale: { ...sheet.sale, cancelledAt: at.now } }), at).text;
    expect(eventsOf(off).map((event) => [event.get('STATUS'), event.get('SEQUENCE')])).toEqual([
      ['CANCELLED', '1'],
      ['CANCELLED', '1'],
    ]);
  });

  test('stands as a whole day while the times are not fixed', () => {
    const [collect] = eventsOf(saleCalendar(entered({ slots: [] }), at).text);
    expect(collect?.get('DTSTART;VALUE=DATE')).toBe('20261128');
    expect(collect?.has('VALARM.TRIGGER')).toBe(false);
  });

  test('shows the point on the map, and lets no comma or line break into the file’s own grammar', () => {
    const place = {
      ...{ ...sheet.place, name: 'Hall; end, yard', latitude: 52.6333, longitude: -2.6056 },
      howToFind: 'Left,\nthen BEGIN:VEVENT right',
    };
    const [collect, ...others] = eventsOf(saleCalendar(entered({ place }), at).text);
    expect(others).toHaveLength(1);
    expect(collect?.get('GEO')).toBe('52.6333;-2.6056');
    expect(collect?.get('LOCATION')).toContain(String.raw`Hall\; end\, yard`);
    expect(collect?.get('DESCRIPTION')).toContain(String.raw`Left\,\nthen BEGIN:VEVENT right`);
  });

  test('tells of each way to hand over', () => {
    const methods = (['collection', 'delivery'] as const).map((method) => ({
      ...{ method, feePence: pence(0), freeAbovePence: null },
    }));
    const slots = [...slotsAt(bakeDay, 1), ...slotsAt(bakeDay, 2, 'delivery')];
    const events = eventsOf(saleCalendar(entered({ methods, slots }), at).text);
    const delivery = events.find((event) => event.get('SUMMARY') === 'Delivery from Band of Bakers');
    expect(delivery?.get('DTEND;TZID=Europe/London')).toBe('20261128T120000');
    expect(delivery?.has('LOCATION')).toBe(false);
  });
});
