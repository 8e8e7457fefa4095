import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { OfferSheet } from '@/features/bake-sales/domain/offer-sheet';
import { priceOrder } from '@/features/orders/domain/price-order';
import type { DeliveryZone } from '@/features/shop/domain/delivery';
import { pence } from '@/kernel/money';
import { hour } from '@/kernel/time';
import { anOfferSheet, sheetOpensAt } from '@/testing/builders/sheets';
import { quoteDelivery } from './delivery-quote';
import { destinationOf } from './destination';
import { problemField } from './problem-field';
import { waysOf, wayToStartWith } from './ways';
import { problemInWords } from './words';

const near: DeliveryZone = { name: 'Near', outwardCodes: ['SY5'], feePence: pence(250), freeAbovePence: pence(2000) };
const far: DeliveryZone = { name: 'Far', outwardCodes: ['TF13'], feePence: pence(450), freeAbovePence: null };
const door = { addressLine1: '3 Sallowfold Lane', addressLine2: null, town: 'Harley', postcode: ' sy56zy ' };
const free = { feePence: 0, freeAbovePence: null };

function aDeliverySheet(over: Partial<OfferSheet> = {}): OfferSheet {
  const sheet = anOfferSheet({ delivery: free, zones: [near, far] });
  const startsAt = sheetOpensAt + 4 * hour;
  const round = { method: 'delivery', startsAt, endsAt: startsAt + hour, ordersLeft: 6, itemsLeft: null } as const;
  return { ...sheet, slots: [...sheet.slots, { id: 'slt_2', ...round }], ...over };
}

describe('where an order is brought to', () => {
  const at = (postcode: string, sheet = aDeliverySheet()) =>
    destinationOf(sheet, { method: 'delivery', address: { ...door, postcode } });

  test('is a door in a zone, its postcode as the post office writes it', () => {
    expect(at(' sy56zy ')).toEqual({ ok: true, value: { zone: near, address: { ...door, postcode: 'SY5 6ZY' } } });
    expect(at('tf13-6zz')).toMatchObject({ value: { zone: far, address: { postcode: 'TF13 6ZZ' } } });
  });

  test('is nowhere for one that is collected, whatever address came along', () => {
    expect(destinationOf(aDeliverySheet(), { method: 'collection', address: door })).toEqual({ ok: true, value: null });
  });

  test('is refused outside the zones in words that say where the van goes, and where the same can be collected', () => {
    const answer = at('WV16 4AB');
    if (answer.ok) return expect.unreachable();
    expect(problemInWords(answer.problem)).toBe(
      'We do not deliver to WV16. The van goes to SY5 and TF13. You can collect it instead: The old dairy.',
    );
    expect(problemField(answer.problem)).toBe('postcode');
  });

  test('offers no collecting where a sale has none, and no van where the bakery has no zones', () => {
    const words = (sheet: OfferSheet) => {
      const answer = at('M1 1AE', sheet);
      return answer.ok ? '' : problemInWords(answer.problem);
    };
    const vanOnly = aDeliverySheet().methods.filter(({ method }) => method === 'delivery');
    expect(words(aDeliverySheet({ methods: vanOnly }))).not.toContain('collect');
    expect(words(aDeliverySheet({ zones: [] }))).toBe(
      'We do not deliver to M1. You can collect it instead: The old dairy.',
    );
  });

  test.each(['', 'SY5', 'nowhere', 'SY5 6ZY; DROP TABLE orders', '<script>', '６SY5 6ZY', 'S'.repeat(100_000)])(
    'needs a whole postcode: %.20s',
    (postcode) => {
      expect(at(postcode)).toMatchObject({ problem: { kind: 'no_postcode' } });
    },
  );

  test('needs an address, and a sale that delivers', () => {
    const none = destinationOf(aDeliverySheet(), { method: 'delivery', address: null });
    expect(none).toMatchObject({ problem: { kind: 'address_missing' } });
    expect(at('SY5 6ZY', anOfferSheet())).toMatchObject({ problem: { kind: 'method_not_offered' } });
  });
});

describe('what the page says of the fee', () => {
  const quote = (postcode: string, goods: number) =>
    quoteDelivery({ zones: [near, far], goodsPence: pence(goods), collectAt: null }, postcode);

  test('names the zone, and what is missing to have it free', () => {
    expect(quote('sy5 6zy', 1580)).toEqual({ kind: 'known', zoneName: 'Near', feePence: 250, missingPence: 420 });
    expect(quote('sy5 6zy', 2000)).toMatchObject({ feePence: 0, missingPence: null });
    expect(quote('tf13 6zz', 9000)).toMatchObject({ feePence: 450, missingPence: null });
  });

  test('waits for a whole postcode, and says at once where the van does not go', () => {
    expect(quote('SY5 6', 500)).toEqual({ kind: 'not_said' });
    expect(quote('wv164ab', 500)).toMatchObject({ kind: 'outside' });
  });

  test('is what the order costs in the end, whatever is ordered', () => {
    const postcodes = fc.constantFrom('SY5 6ZY', 'TF13 6ZZ');
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 3000 }),
        fc.integer({ min: 1, max: 20 }),
        postcodes,
        (price, count, code) => {
          const sheet = { ...anOfferSheet({ offers: [{ pricePence: price }], delivery: free }), zones: [near, far] };
          const asked = { method: 'delivery', address: { ...door, postcode: code } } as const;
          const destination = destinationOf(sheet, asked);
          const items = [{ offerId: 'off_1000', quantity: count }] as const;
          const zone = destination.ok ? (destination.value?.zone ?? null) : null;
          const priced = priceOrder(sheet, { items, method: 'delivery', vatMode: 'registered', zone });
          if (!priced.ok) return expect.unreachable();
          const { deliveryPence, linesPence, totalPence } = priced.value;
          expect(quote(code, linesPence)).toMatchObject({ feePence: deliveryPence });
          expect(totalPence).toBe(linesPence + deliveryPence);
          expect(priced.value.zone).toMatchObject({ name: zone?.name, feePence: zone?.feePence });
        },
      ),
    );
  });
});

describe('the ways to get an order', () => {
  const review = { lines: [], chosenSlot: null };

  test('each have their own times, and nobody is asked where there is one only', () => {
    const ways = waysOf(aDeliverySheet(), review);
    expect(ways.map(({ method, slots }) => [method, slots.map(({ value }) => value)])).toEqual([
      ['collection', ['slt_1']],
      ['delivery', ['slt_2']],
    ]);
    expect(waysOf(anOfferSheet(), review).map(({ method }) => method)).toEqual(['collection']);
    expect(waysOf(aDeliverySheet({ zones: [] }), review).map(({ method }) => method)).toEqual(['collection']);
  });

  test('begin with the one of the time chosen before, else with one that still has a time', () => {
    const sheet = aDeliverySheet();
    const round = sheet.slots[1];
    if (!round) return expect.unreachable();
    expect(wayToStartWith(waysOf(sheet, review), null)).toBe('collection');
    expect(wayToStartWith(waysOf(sheet, review), { kind: 'kept', slot: round })).toBe('delivery');
    const full = aDeliverySheet({
      slots: sheet.slots.map((slot) => (slot === round ? slot : { ...slot, ordersLeft: 0 })),
    });
    expect(wayToStartWith(waysOf(full, review), null)).toBe('delivery');
  });
});
