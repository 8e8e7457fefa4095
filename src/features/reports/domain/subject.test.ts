import { expect, test } from 'vitest';
import { subjectOf, type SubjectFacts } from './subject';

const nothing = { reference: null, saleSlug: null, bakeDay: null, voucherCode: null, personName: null };
const of = (subject: string, known: Partial<SubjectFacts> = {}) => subjectOf({ ...nothing, subject, ...known });

test('a thing is named as people call it, and leads to where it stands', () => {
  expect(of('ord_1', { reference: 'K7P-4QX' })).toEqual({ words: 'Order K7P-4QX', href: '/admin/orders/K7P-4QX' });
  expect(of('sal_1', { saleSlug: 'harvest', bakeDay: '2026-11-28' })).toEqual({
    words: 'Sale of Saturday 28 November',
    href: '/admin/sales/harvest/orders',
  });
  expect(of('vou_1', { voucherCode: 'TOAST10' })).toMatchObject({ words: 'Voucher TOAST10' });
  expect(of('per_1', { personName: 'Olive' })).toEqual({ words: 'Olive', href: null });
  expect(of('stripe_events')).toEqual({ words: 'The job “What Stripe told us”', href: '/admin/operations' });
  expect(of('evt_1')).toEqual({ words: 'A message from Stripe', href: '/admin/operations' });
  expect(of('inv_1')).toMatchObject({ words: 'An invitation', href: '/admin/staff' });
});

test('what nobody has a name for stays an id', () => {
  expect(of('trader')).toEqual({ words: 'trader', href: null });
  expect(of('let_01jd')).toEqual({ words: 'let_01jd', href: null });
});
