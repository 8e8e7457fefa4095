import type { Method, OfferSheet } from '@/features/bake-sales/domain/offer-sheet';
import type { Address } from '@/features/orders/domain/order';
import { type DeliveryZone, type ZoneProblem, zoneOf } from '@/features/shop/domain/delivery';
import { writePostcode } from '@/features/shop/domain/postcode';
import { ok, refused, type Result } from '@/kernel/result';

/** The door an order is brought to, its postcode as the post office writes it, and the zone that lies in. */
export type Destination = { readonly address: Address; readonly zone: DeliveryZone };

export type DestinationProblem =
  | { readonly kind: 'address_missing' }
  | (ZoneProblem & {
      /** Where the same can be collected; null where it cannot. */
      readonly collectAt: string | null;
    });

/** Finds where an order is brought to; null for one that is collected, whatever address came with it. */
export function destinationOf(
  sheet: OfferSheet,
  { method, address }: { readonly method: Method; readonly address: Address | null },
): Result<Destination | null, DestinationProblem | { readonly kind: 'method_not_offered' }> {
  if (!sheet.methods.some((offered) => offered.method === method)) return refused({ kind: 'method_not_offered' });
  if (method === 'collection') return ok(null);
  if (address === null) return refused({ kind: 'address_missing' });
  const found = zoneOf(sheet.zones, address.postcode);
  if (!found.ok) return refused({ ...found.problem, collectAt: collectionPlace(sheet) });
  const { zone, postcode } = found.value;
  return ok({ zone, address: { ...address, postcode: writePostcode(postcode) } });
}

/** Where a sale's orders are collected, by name; null where they only go out with the van. */
export function collectionPlace({ methods, place }: Pick<OfferSheet, 'methods' | 'place'>): string | null {
  return methods.some(({ method }) => method === 'collection') ? place.name : null;
}
