import { expect, test } from 'vitest';
import { can, isStaffRole, type Permission, type Role } from './permissions';

/* Written out by hand, so that a slip in the table is met by somebody who says what it should be. */
const expected = {
  'sheets.read': ['baker', 'manager', 'owner'],
  'labels.print': ['baker', 'manager', 'owner'],
  'orders.read': ['baker', 'manager', 'owner'],
  'orders.move': ['baker', 'manager', 'owner'],
  'orders.undo': ['baker', 'manager', 'owner'],
  'orders.note': ['baker', 'manager', 'owner'],
  'orders.take_cash': ['baker', 'manager', 'owner'],
  check_in: ['baker', 'manager', 'owner'],
  'orders.see_money': ['manager', 'owner'],
  'orders.change': ['manager', 'owner'],
  'orders.cancel': ['manager', 'owner'],
  'orders.refund': ['manager', 'owner'],
  'money.reconcile': ['manager', 'owner'],
  'letters.read': ['manager', 'owner'],
  'letters.resend': ['manager', 'owner'],
  'sales.edit': ['manager', 'owner'],
  'sales.cancel': ['manager', 'owner'],
  'stock.override': ['manager', 'owner'],
  'catalogue.edit': ['manager', 'owner'],
  'content.edit': ['manager', 'owner'],
  'vouchers.edit': ['manager', 'owner'],
  'reviews.moderate': ['manager', 'owner'],
  'customers.read': ['manager', 'owner'],
  'reports.read': ['manager', 'owner'],
  exports: ['manager', 'owner'],
  'customers.erase': ['owner'],
  'settings.edit': ['owner'],
  'staff.edit': ['owner'],
  'audit.read': ['owner'],
  'jobs.run': ['owner'],
  'backups.read': ['owner'],
} as const satisfies Record<Permission, ReadonlyArray<Role>>;

const everyRole = ['shopper', 'baker', 'manager', 'owner'] as const satisfies ReadonlyArray<Role>;
const permissions = Object.keys(expected) as ReadonlyArray<Permission>;
const pairs = permissions.flatMap((permission) => everyRole.map((role) => ({ role, permission })));

test.each(pairs)('a $role and "$permission"', ({ role, permission }) => {
  const holders: ReadonlyArray<Role> = expected[permission];
  expect(can(role, permission)).toBe(holders.includes(role));
});

test('a shopper may do nothing in the office, and an owner everything', () => {
  expect(permissions.filter((permission) => can('shopper', permission))).toEqual([]);
  expect(permissions.filter((permission) => !can('owner', permission))).toEqual([]);
});

test('a baker sees orders and sheets but no money totals, and gives no money back', () => {
  expect(can('baker', 'orders.read') && can('baker', 'sheets.read')).toBe(true);
  for (const permission of [
    'orders.see_money',
    'orders.cancel',
    'orders.refund',
    'exports',
    'settings.edit',
  ] as const) {
    expect(can('baker', permission)).toBe(false);
  }
});

test('everybody but a shopper works here', () => {
  expect(everyRole.filter(isStaffRole)).toEqual(['baker', 'manager', 'owner']);
});
