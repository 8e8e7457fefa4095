import * as z from 'zod/mini';
import { textLimits } from '@/config/frontend';
import { isId, type LocationId } from '@/kernel/ids';
import { slugOf, tidyLine, tidyText } from '@/kernel/text';
import type { PlaceWish } from '../domain/kept-place';
import { parsePostcode, writePostcode } from '../domain/postcode';
import { ticked, typedAs, typedOrNone } from './typed';

/* What the office's form about a place sends. */

const lineOf = (longest: number) => (text: string) => {
  const line = tidyLine(text);
  return line === '' || line.length > longest ? undefined : line;
};
const postcodeOf = (text: string) => {
  const postcode = parsePostcode(text);
  return postcode ? writePostcode(postcode) : undefined;
};
/** Degrees as maps write them, north and east above nought. */
const degrees = (most: number) => (text: string) => {
  const angle = /^-?\d{1,3}(?:\.\d{1,8})?$/.test(text) ? Number(text) : Number.NaN;
  return Math.abs(angle) <= most ? angle : undefined;
};

const line = lineOf(textLimits.addressLine);
/** A name is what links are made of. */
const nameOf = (text: string) => {
  const name = lineOf(textLimits.name)(text);
  return name === undefined || slugOf(name) === '' ? undefined : name;
};
const [mostNorth, mostEast] = [90, 180];

const facts = {
  name: typedAs(nameOf, 'Please give it a name.'),
  addressLine1: typedAs(line, 'Please give the street.'),
  addressLine2: typedOrNone(line, 'Please make it shorter.'),
  town: typedAs(line, 'Please give the town.'),
  postcode: typedAs(postcodeOf, 'Please give a postcode, like SY5 6ZZ.'),
  latitude: typedOrNone(degrees(mostNorth), 'Please give degrees, like 52.6321.'),
  longitude: typedOrNone(degrees(mostEast), 'Please give degrees, like -2.5931.'),
  howToFind: typedAs((text) => tidyText(text) || undefined, 'Please say how to find it.'),
  isHidden: ticked,
} satisfies Readonly<Record<keyof PlaceWish, z.ZodMiniType>>;

/** Half a point is nowhere. */
const isWholePoint = ({ latitude, longitude }: Pick<PlaceWish, 'latitude' | 'longitude'>) =>
  (latitude === null) === (longitude === null);

/** What the form sends; without an id it is about a new place. */
export const placeSchema = z
  .object({
    placeId: z.union([
      z.pipe(
        z.literal(''),
        z.transform(() => null),
      ),
      z.custom<LocationId>((value) => typeof value === 'string' && isId('loc', value)),
    ]),
    version: z.coerce.number().check(z.int()),
    ...facts,
  })
  .check(z.refine(isWholePoint, { path: ['longitude'], error: 'Please give both, or neither.' }));
