/* The one table of who may do what. Every query, action and menu item asks it; nothing else decides. */

export const roles = ['shopper', 'baker', 'manager', 'owner'] as const;
export type Role = (typeof roles)[number];

/** The roles that work here. */
export type StaffRole = Exclude<Role, 'shopper'>;

const everyBaker = ['baker', 'manager', 'owner'] as const;
const whoeverIsInCharge = ['manager', 'owner'] as const;
const ownersAlone = ['owner'] as const;

const allowed = {
  // Baking and handing over: everyone with floury hands.
  'sheets.read': everyBaker,
  'labels.print': everyBaker,
  'orders.read': everyBaker,
  'orders.move': everyBaker,
  // Whoever tapped the wrong row puts it right at once, with a reason.
  'orders.undo': everyBaker,
  'orders.note': everyBaker,
  // What one customer still owes is part of handing over, so taking cash needs no sight of the totals.
  'orders.take_cash': everyBaker,
  check_in: everyBaker,

  // Money, promises to customers and what is on sale.
  'orders.see_money': whoeverIsInCharge,
  'orders.change': whoeverIsInCharge,
  'orders.cancel': whoeverIsInCharge,
  // Up to a limit for all but owners (config/backend, `refundLimits`).
  'orders.refund': whoeverIsInCharge,
  'money.reconcile': whoeverIsInCharge,
  'letters.read': whoeverIsInCharge,
  'letters.resend': whoeverIsInCharge,
  'sales.edit': whoeverIsInCharge,
  'sales.cancel': whoeverIsInCharge,
  'stock.override': whoeverIsInCharge,
  'catalogue.edit': whoeverIsInCharge,
  'content.edit': whoeverIsInCharge,
  'vouchers.edit': whoeverIsInCharge,
  'reviews.moderate': whoeverIsInCharge,
  'customers.read': whoeverIsInCharge,
  'reports.read': whoeverIsInCharge,
  exports: whoeverIsInCharge,

  // The business itself, and what cannot be taken back.
  'customers.erase': ownersAlone,
  'settings.edit': ownersAlone,
  'staff.edit': ownersAlone,
  'audit.read': ownersAlone,
  'jobs.run': ownersAlone,
  'backups.read': ownersAlone,
} as const satisfies Record<string, ReadonlyArray<StaffRole>>;

/** Something a member of staff may be allowed to do. */
export type Permission = keyof typeof allowed;

/** Says whether a role may do something. */
export function can(role: Role, permission: Permission): boolean {
  const holders: ReadonlyArray<Role> = allowed[permission];
  return holders.includes(role);
}

/** Says whether a role works here. */
export function isStaffRole(role: Role): role is StaffRole {
  return role !== 'shopper';
}
