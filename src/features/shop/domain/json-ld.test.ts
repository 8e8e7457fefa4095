import { expect, test } from 'vitest';
import { bakeryJsonLd, placeJsonLd } from './json-ld';
import type { Place } from './place';
import { firstSettings, type Settings } from './settings';

const origin = 'https://bakers.example';
const about = { strapline: 'Bread, baked for the day', picture: '/share.jpg', origin };
const settings: Settings = {
  ...firstSettings,
  trader: {
    ...firstSettings.trader,
    addressLines: ['The Old Dairy', '2 Station Road', 'Cressage', 'SY5 6AA'],
    phone: '01632 960 174',
    email: 'hello@bakers.example',
  },
};

test('the bakery tells its name, where it is and how to reach it', () => {
  expect(bakeryJsonLd({ settings, ...about })).toMatchObject({
    '@context': 'https://schema.org',
    '@type': 'Bakery',
    '@id': 'https://bakers.example/#bakery',
    name: 'Band of Bakers',
    url: 'https://bakers.example/',
    image: 'https://bakers.example/share.jpg',
    telephone: '01632 960 174',
    email: 'hello@bakers.example',
    address: {
      '@type': 'PostalAddress',
      streetAddress: 'The Old Dairy, 2 Station Road',
      addressLocality: 'Cressage',
      postalCode: 'SY5 6AA',
      addressCountry: 'GB',
    },
  });
});

test('what the bakery has not set is left out, not made up', () => {
  const told = bakeryJsonLd({ settings: firstSettings, ...about });
  for (const name of ['address', 'telephone', 'email', 'legalName', 'vatID', 'aggregateRating']) {
    expect(told).not.toHaveProperty(name);
  }
});

test('a place stands on the map only where somebody has put it there', () => {
  const place: Place = {
    id: 'loc_1',
    name: 'The old dairy',
    addressLine1: '2 Station Road',
    addressLine2: null,
    town: 'Cressage',
    postcode: 'SY5 6AA',
    latitude: 52.6,
    longitude: -2.6,
    howToFind: 'Through the green gate.',
  };
  expect(placeJsonLd(place)).toMatchObject({
    '@type': 'Place',
    name: 'The old dairy',
    address: { streetAddress: '2 Station Road', addressLocality: 'Cressage', postalCode: 'SY5 6AA' },
    geo: { '@type': 'GeoCoordinates', latitude: 52.6, longitude: -2.6 },
  });
  expect(placeJsonLd({ ...place, latitude: null })).not.toHaveProperty('geo');
});
