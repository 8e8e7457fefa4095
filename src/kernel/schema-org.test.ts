import { expect, test } from 'vitest';
import { breadcrumbJsonLd, decimalPrice, offsetTime } from './schema-org';
import { instantAt } from './time';

test('a time is told with the offset of the day: an hour ahead in summer, none in winter', () => {
  expect(offsetTime(instantAt('2026-07-04', '10:00'))).toBe('2026-07-04T10:00:00+01:00');
  expect(offsetTime(instantAt('2026-11-28', '10:30'))).toBe('2026-11-28T10:30:00+00:00');
});

test('a price is told in pounds and two places', () => {
  expect([400, 405, 1250, 5].map(decimalPrice)).toEqual(['4.00', '4.05', '12.50', '0.05']);
});

test('the way to a page counts from one, and its last step needs no address', () => {
  const steps = [{ label: 'Menu', href: '/menu' }, { label: 'Sourdough' }];
  expect(breadcrumbJsonLd(steps, 'https://bakers.example')).toEqual({
    '@context': 'https://schema.org',
    '@type': 'BreadcrumbList',
    itemListElement: [
      { '@type': 'ListItem', position: 1, name: 'Menu', item: 'https://bakers.example/menu' },
      { '@type': 'ListItem', position: 2, name: 'Sourdough' },
    ],
  });
});
