import { noPence, type Pence, pence } from '@/kernel/money';
import { ok, refused, type Result } from '@/kernel/result';
import { parsePostcode, type Postcode } from './postcode';

/** What the van asks in one zone: what an order keeps of it. */
export type ZoneTerms = {
  readonly name: string;
  readonly feePence: Pence;
  /** Counted on the goods before any voucher; null where delivery is never free. */
  readonly freeAbovePence: Pence | null;
};

/** Where the van goes for one price: the outward codes of the district, the fee, and from which order on it is free. */
export type DeliveryZone = ZoneTerms & { readonly outwardCodes: ReadonlyArray<string> };

export type ZoneProblem =
  | { readonly kind: 'no_postcode' }
  | { readonly kind: 'outside_zones'; readonly outward: string; readonly reaches: ReadonlyArray<string> };

/** Finds the zone an address lies in; outside of all of them it says where the van does go. */
export function zoneOf(
  zones: ReadonlyArray<DeliveryZone>,
  typedPostcode: string,
): Result<{ readonly zone: DeliveryZone; readonly postcode: Postcode }, ZoneProblem> {
  const postcode = parsePostcode(typedPostcode);
  if (!postcode) return refused({ kind: 'no_postcode' });
  const zone = zones.find(({ outwardCodes }) => outwardCodes.includes(postcode.outward));
  if (zone) return ok({ zone, postcode });
  const reaches = [...new Set(zones.flatMap(({ outwardCodes }) => outwardCodes))];
  return refused({ kind: 'outside_zones', outward: postcode.outward, reaches });
}

export type DeliveryFee = {
  readonly feePence: Pence;
  /** What goods are missing to make it free; null where it is free already, or never is. */
  readonly missingPence: Pence | null;
};

/** What it costs to bring goods of so much to somebody's door. */
export function deliveryFee(terms: Pick<ZoneTerms, 'feePence' | 'freeAbovePence'>, goodsPence: Pence): DeliveryFee {
  const { feePence, freeAbovePence } = terms;
  if (freeAbovePence === null || feePence === 0) return { feePence, missingPence: null };
  if (goodsPence >= freeAbovePence) return { feePence: noPence, missingPence: null };
  return { feePence, missingPence: pence(freeAbovePence - goodsPence) };
}
