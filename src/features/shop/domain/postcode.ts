/*
 * The shape of a UK postcode, after the Office for National Statistics' guide to postcode data: an outward code of two to
 * four characters names the district, an inward code of three the street.
 */
const shape = /^([A-Z]{1,2}\d[A-Z\d]?) ?(\d[A-Z]{2})$/;

/** A postcode as people write it: "SY5 6ZZ". */
export type Postcode = { readonly outward: string; readonly inward: string };

/** Reads a postcode as somebody typed it (`sy56zz`), or null where it cannot be one. */
export function parsePostcode(typed: string): Postcode | null {
  const [, outward, inward] = shape.exec(typed.toUpperCase().replaceAll(/[\s-]/g, '')) ?? [];
  return outward && inward ? { outward, inward } : null;
}

/** Writes a postcode as the post office does. */
export function writePostcode({ outward, inward }: Postcode): string {
  return `${outward} ${inward}`;
}
