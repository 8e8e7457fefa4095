import { bakeryId, schemaOrg, wholeAddress } from '@/kernel/schema-org';
import type { Place } from './place';
import type { Settings } from './settings';

type Bakery = {
  readonly settings: Settings;
  readonly strapline: string;
  /** The path of the picture that stands for the shop. */
  readonly picture: string;
  readonly origin: string;
};

/** The bakery as search engines list businesses: who, where, and how to reach it. */
export function bakeryJsonLd({ settings: { trader, vatNumber }, strapline, picture, origin }: Bakery) {
  return {
    '@context': schemaOrg,
    '@type': 'Bakery',
    '@id': bakeryId(origin),
    name: trader.name,
    description: strapline,
    url: wholeAddress('/', origin),
    image: wholeAddress(picture, origin),
    hasMenu: wholeAddress('/menu', origin),
    currenciesAccepted: 'GBP',
    priceRange: '£',
    ...(trader.legalName ? { legalName: trader.legalName } : {}),
    ...(trader.addressLines.length > 0 ? { address: addressOfLines(trader.addressLines) } : {}),
    ...(trader.phone ? { telephone: trader.phone } : {}),
    ...(trader.email ? { email: trader.email } : {}),
    ...(vatNumber ? { vatID: vatNumber } : {}),
  };
}

/** A place where the bakery hands over. */
export function placeJsonLd(place: Place) {
  const { latitude, longitude } = place;
  return {
    '@type': 'Place',
    name: place.name,
    address: postalAddress({
      street: [place.addressLine1, place.addressLine2].filter((line) => line !== null).join(', '),
      town: place.town,
      postcode: place.postcode,
    }),
    ...(latitude !== null && longitude !== null ? { geo: { '@type': 'GeoCoordinates', latitude, longitude } } : {}),
  };
}

// An address is written as on a letter: the street first, then the town, the postcode last.
function addressOfLines(lines: ReadonlyArray<string>) {
  const street = lines.length > 2 ? lines.slice(0, -2).join(', ') : (lines[0] ?? '');
  const town = lines.length > 2 ? lines.at(-2) : undefined;
  const postcode = lines.length > 1 ? lines.at(-1) : undefined;
  return postalAddress({ street, town, postcode });
}

type Address = {
  readonly street: string;
  readonly town?: string | undefined;
  readonly postcode?: string | undefined;
};

function postalAddress({ street, town, postcode }: Address) {
  return {
    '@type': 'PostalAddress',
    streetAddress: street,
    ...(town ? { addressLocality: town } : {}),
    ...(postcode ? { postalCode: postcode } : {}),
    addressCountry: 'GB',
  };
}
