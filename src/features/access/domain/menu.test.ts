import { expect, test } from 'vitest';
import { menuFor, salePageHref } from './menu';

const hrefs = (menu: ReturnType<typeof menuFor>) => menu.map(({ href }) => href);

test('a baker finds today and the three sheets of the sale at hand', () => {
  expect(hrefs(menuFor('baker', '2026-11-28-cressage'))).toEqual([
    '/admin',
    '/admin/sales/2026-11-28-cressage/orders',
    '/admin/sales/2026-11-28-cressage/bake',
    '/admin/sales/2026-11-28-cressage/pack',
    '/admin/sales/2026-11-28-cressage/collect',
    '/admin/check-in',
    '/admin/orders',
  ]);
});

test('with no sale at hand the menu leads to today and, for whoever is in charge, to what needs a look', () => {
  expect(hrefs(menuFor('manager', null))).toEqual([
    '/admin',
    '/admin/check-in',
    '/admin/orders',
    '/admin/sales',
    '/admin/attention',
    '/admin/products',
    '/admin/money/reconcile',
    '/admin/vouchers',
    '/admin/operations',
  ]);
  expect(hrefs(menuFor('baker', null))).toEqual(['/admin', '/admin/check-in', '/admin/orders']);
});

test('the owner finds staff, the audit trail and the backups too', () => {
  expect(hrefs(menuFor('owner', null))).toEqual([
    '/admin',
    '/admin/check-in',
    '/admin/orders',
    '/admin/sales',
    '/admin/attention',
    '/admin/products',
    '/admin/money/reconcile',
    '/admin/vouchers',
    '/admin/settings/places',
    '/admin/settings/delivery',
    '/admin/staff',
    '/admin/audit',
    '/admin/customers/erase',
    '/admin/operations',
    '/admin/backups',
  ]);
});

test('a shopper has no menu in the office', () => {
  expect(menuFor('shopper', 'any')).toEqual([]);
});

test('each sheet of a sale has its own address', () => {
  expect(salePageHref('harvest', 'bake')).toBe('/admin/sales/harvest/bake');
});
