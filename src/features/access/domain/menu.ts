import { can, type Permission, type Role } from './permissions';
import { staffHome } from './safe-next';

export type MenuItem = { readonly label: string; readonly href: string; readonly permission: Permission };

/** The sheets of one bake sale that staff work from, and the page where those in charge change it. */
export type SalePage =
  'orders' | 'bake' | 'pack' | 'labels.pdf' | 'collect' | 'collect/sheet' | 'deliver' | 'change' | 'offers' | 'money';

/** The address of one sheet of a bake sale. */
export function salePageHref(saleSlug: string, page: SalePage): string {
  return `${staffHome}/sales/${saleSlug}/${page}`;
}

const today: MenuItem = { label: 'Today', href: staffHome, permission: 'orders.read' };

/** The bakery's sales: those to come, and those behind it. */
export const salesHref = `${staffHome}/sales`;

const sales: MenuItem = { label: 'Bake sales', href: salesHref, permission: 'sales.edit' };

/** The bakes of the sales to come, side by side. */
export const matrixHref = `${staffHome}/sales/matrix`;

/** Where everything stands that somebody must look at. */
export const attentionHref = `${staffHome}/attention`;

/** All orders there ever were. */
export const ordersHref = `${staffHome}/orders`;

/** Where an order is taken by phone. */
export const newOrderHref = `${ordersHref}/new`;

/** The same for a spreadsheet. */
export const ordersCsvHref = `${ordersHref}/export.csv`;

const allOrders: MenuItem = { label: 'All orders', href: ordersHref, permission: 'orders.read' };

const attention: MenuItem = { label: 'Needs a look', href: attentionHref, permission: 'orders.see_money' };

/** Stripe's books beside ours. */
export const reconcileHref = `${staffHome}/money/reconcile`;

const reconcile: MenuItem = { label: 'Reconcile', href: reconcileHref, permission: 'money.reconcile' };

/** The codes that take something off. */
export const vouchersHref = `${staffHome}/vouchers`;

const vouchers: MenuItem = { label: 'Vouchers', href: vouchersHref, permission: 'vouchers.edit' };

/** Where the van goes, and what it asks there. */
export const deliverySettingsHref = `${staffHome}/settings/delivery`;

/** Where the bakery's bakes are handed over. */
export const placeSettingsHref = `${staffHome}/settings/places`;

const places: MenuItem = { label: 'Places', href: placeSettingsHref, permission: 'settings.edit' };

const delivery: MenuItem = { label: 'Delivery', href: deliverySettingsHref, permission: 'settings.edit' };

/** What the shop does by itself: its jobs, what others tell it, and the letters that reached nobody. */
export const operationsHref = `${staffHome}/operations`;

const operations: MenuItem = { label: 'Operations', href: operationsHref, permission: 'letters.read' };

/** What the bakery sells. */
export const productsHref = `${staffHome}/products`;

const products: MenuItem = { label: 'Products', href: productsHref, permission: 'catalogue.edit' };

/** How the backups went. */
export const backupsHref = `${staffHome}/backups`;

const backups: MenuItem = { label: 'Backups', href: backupsHref, permission: 'backups.read' };

/** Who works here. */
export const staffHref = `${staffHome}/staff`;

const staff: MenuItem = { label: 'Staff', href: staffHref, permission: 'staff.edit' };

/** Where an owner erases somebody on their behalf. */
export const eraseHref = `${staffHome}/customers/erase`;

const erase: MenuItem = { label: 'Erase a person', href: eraseHref, permission: 'customers.erase' };

/** Who did what, and when. */
export const auditHref = `${staffHome}/audit`;

const audit: MenuItem = { label: 'Audit trail', href: auditHref, permission: 'audit.read' };

/** Where orders are handed over, also without a network. */
export const checkInHref = `${staffHome}/check-in`;

const checkIn: MenuItem = { label: 'Check-in', href: checkInHref, permission: 'check_in' };

const ofOneSale = [
  { label: 'Orders', page: 'orders', permission: 'orders.read' },
  { label: 'What to bake', page: 'bake', permission: 'sheets.read' },
  { label: 'Packing', page: 'pack', permission: 'sheets.read' },
  { label: 'Collection', page: 'collect', permission: 'check_in' },
] as const satisfies ReadonlyArray<{ label: string; page: SalePage; permission: Permission }>;

/** The pages of the office a role may open; those of one bake sale only where there is one at hand. */
export function menuFor(role: Role, saleSlug: string | null): ReadonlyArray<MenuItem> {
  const salePages: ReadonlyArray<MenuItem> =
    saleSlug === null
      ? []
      : ofOneSale.map(({ label, page, permission }) => ({ label, permission, href: salePageHref(saleSlug, page) }));
  return [
    today,
    ...salePages,
    checkIn,
    allOrders,
    sales,
    attention,
    products,
    reconcile,
    vouchers,
    places,
    delivery,
    staff,
    audit,
    erase,
    operations,
    backups,
  ].filter(({ permission }) => can(role, permission));
}
