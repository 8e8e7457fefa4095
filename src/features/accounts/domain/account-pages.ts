import { accountHome } from '@/features/access/domain/safe-next';

/** Where each thing of an account stands. */
export const accountPages = {
  orders: accountHome,
  favourites: `${accountHome}/favourites`,
  addresses: `${accountHome}/addresses`,
  letters: `${accountHome}/letters`,
  security: `${accountHome}/security`,
  data: `${accountHome}/data`,
} as const;

/** The pages of an account in the order of its tabs. */
export const accountTabs = [
  { href: accountPages.orders, label: 'Orders' },
  { href: accountPages.favourites, label: 'Favourites' },
  { href: accountPages.addresses, label: 'Details' },
  { href: accountPages.letters, label: 'Letters' },
  { href: accountPages.security, label: 'Signing in' },
  { href: accountPages.data, label: 'Your data' },
] as const;

/** The way to one of one's own orders; it leads on to the order's own page. */
export function accountOrderHref(reference: string): string {
  return `${accountHome}/orders/${reference}`;
}

/** The page of older orders, behind the one with this reference. */
export function olderOrdersHref(reference: string): string {
  return `${accountHome}?after=${reference}`;
}
