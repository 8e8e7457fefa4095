import { type Instant, zoned } from './time';

/* What search engines read beside a page, in the words of schema.org; the facts themselves are written by each area. */

export const schemaOrg = 'https://schema.org';

/** An address of the shop as the whole web knows it; the path begins with its slash. */
export function wholeAddress(path: string, origin: string): string {
  return `${origin}${path}`;
}

/** The name under which a page's facts speak of the bakery itself. */
export function bakeryId(origin: string): string {
  return wholeAddress('/#bakery', origin);
}

/** Pence as a price: "4.00". */
export function decimalPrice(pence: number): string {
  return (pence / 100).toFixed(2);
}

/** An instant with the clock of the shop and its offset: "2026-11-28T10:00:00+00:00". */
export function offsetTime(instant: Instant): string {
  return zoned(instant).toString({ timeZoneName: 'never', smallestUnit: 'second' });
}

type Step = { readonly label: string; readonly href?: string | undefined };

/** The way to a page from the front of the shop; the last step is the page itself. */
export function breadcrumbJsonLd(steps: ReadonlyArray<Step>, origin: string) {
  return {
    '@context': schemaOrg,
    '@type': 'BreadcrumbList',
    itemListElement: steps.map(({ label, href }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name: label,
      ...(href ? { item: wholeAddress(href, origin) } : {}),
    })),
  };
}
