import { expect, test } from 'vitest';
import type { SaleMovedFacts } from '@/features/orders/domain/moved-letter';
import { instantAt, minute } from '@/kernel/time';
import { readLink } from '@/platform/signed-links';
import { letterRenderer } from './letters';

const linkKeys = ['a-key-for-signing-links-in-tests-only'];
const render = letterRenderer({ baseUrl: 'https://shop.example', linkKeys });

const span = (startsAt: number) => ({ startsAt, endsAt: startsAt + 30 * minute });

function someFacts(over: Partial<SaleMovedFacts> = {}): SaleMovedFacts {
  return {
    orderId: 'ord_01jd0000000000000000000abc',
    linkVersion: 3,
    reference: 'K7P-4QX',
    name: 'Ann Baker',
    bakeDay: '2026-11-29',
    place: {
      ...{ name: 'The old dairy', addressLine1: '2 Station Road', addressLine2: null, town: 'Cressage' },
      ...{ postcode: 'SY5 6AA', howToFind: 'Through the green gate.' },
    },
    deliverTo: null,
    slot: span(instantAt('2026-11-29', '14:00')),
    lines: [],
    voucherCode: null,
    discountPence: 0,
    deliveryPence: 0,
    totalPence: 400,
    before: { bakeDay: '2026-11-28', place: 'The Village Hall', slot: span(instantAt('2026-11-28', '10:00')) },
    reason: 'The hall is flooded.',
    answerBy: instantAt('2026-11-27', '18:00'),
    payment: 'paid',
    ...over,
  };
}

test('the letter about a sale that moved tells where it was and is, why, and what happens if nobody answers', async () => {
  const { subject, html, text } = await render({ kind: 'sale_moved', facts: someFacts() });
  const told = [
    ...['Saturday 28 November, 10 to 10:30 am, The Village Hall', 'The hall is flooded.', 'Sunday 29 November'],
    ...['2 to 2:30 pm', 'The old dairy', 'Fri 27 Nov, 6 pm', 'take your money back', 'you keep your order'],
  ];
  for (const words of told) {
    expect(text).toContain(words);
    expect(html.replaceAll(/<!--.*?-->|<[^>]+>/g, '')).toContain(words);
  }
  expect(subject).toBe('Your order K7P-4QX has moved to Sunday 29 November');
});

test('its link opens that order, and who has not paid is promised no money', async () => {
  const { text } = await render({ kind: 'sale_moved', facts: someFacts({ payment: 'on_collection' }) });
  const token = /https:\/\/shop\.example\/o\/(\S+)/.exec(text)?.[1] ?? '';
  expect(await readLink('order', token, linkKeys)).toEqual({ id: 'ord_01jd0000000000000000000abc', version: 3 });
  expect(text).toContain('cancel your order');
  expect(text).not.toContain('money back');
});

test('who has it brought to the door reads nothing of where it was to be fetched', async () => {
  const door = { addressLine1: '4 Mill Lane', addressLine2: null, town: 'Cressage', postcode: 'SY5 6AB' };
  const { text } = await render({ kind: 'sale_moved', facts: someFacts({ deliverTo: door }) });
  expect(text).not.toContain('The Village Hall');
  expect(text).toContain('4 Mill Lane');
});

test('a hostile reason cannot write into it, and facts of another shape are refused', async () => {
  const { html } = await render({ kind: 'sale_moved', facts: someFacts({ reason: '<img src=x onerror=alert(1)>' }) });
  expect(html).not.toContain('<img');
  const { answerBy: _, ...spoilt } = someFacts();
  await expect(render({ kind: 'sale_moved', facts: spoilt })).rejects.toThrow();
});
