import { salesHref } from '@/features/access/domain/menu';
import { staffHome } from '@/features/access/domain/safe-next';

/** The page where a new sale is written down. */
export const newSaleHref = `${salesHref}/new`;

/** The pages of one sale where whoever is in charge makes it what it is. */
export type OfficeSalePage = 'facts' | 'slots' | 'offers' | 'clone' | 'preview' | 'ordering' | 'change';

/** The address of a sale in the office, or of one of its pages there. */
export function officeSaleHref(slug: string, page?: OfficeSalePage): string {
  return page === undefined ? `${salesHref}/${slug}` : `${salesHref}/${slug}/${page}`;
}

/** Marks an address somebody is led back to because another of the staff was quicker. */
export const changedMeanwhile = { field: 'meanwhile', value: 'yes' } as const;

/** The office's page of a bake: where what it lacks is mended. */
export function bakeHref(productSlug: string): string {
  return `${staffHome}/products/${productSlug}`;
}
