import * as z from 'zod/mini';

/*
 * What search engines require and recommend of each kind of fact (Google’s structured data pages: Local business, Product
 * snippet, Event, FAQ, Breadcrumb, Article), read by a judge of its own.
 */

const text = z.string().check(z.minLength(1));
const web = z.url({ protocol: /^https?$/ });
const price = z.string().check(z.regex(/^\d+\.\d{2}$/));
const momentOrDay = z.string().check(z.regex(/^\d{4}-\d\d-\d\d(T\d\d:\d\d:\d\d(Z|[+-]\d\d:\d\d))?$/));
const moment = z.string().check(z.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(Z|[+-]\d\d:\d\d)$/));
const word = (words: ReadonlyArray<string>) => z.enum(words.map((one) => `https://schema.org/${one}`));
const availability = word(['InStock', 'OutOfStock', 'SoldOut', 'PreOrder', 'LimitedAvailability']);
const some = <T extends z.ZodMiniType>(one: T) => z.array(one).check(z.minLength(1));

const address = z.object({
  '@type': z.literal('PostalAddress'),
  streetAddress: text,
  addressLocality: text,
  postalCode: text,
  addressCountry: z.literal('GB'),
});
const place = z.object({ '@type': z.literal('Place'), name: text, address });
const somebody = z.object({ '@type': z.literal('Organization'), name: text, url: web });
const rating = z.object({
  ratingValue: z.number().check(z.gte(1), z.lte(5)),
  reviewCount: z.int().check(z.gte(1)),
  bestRating: z.literal(5),
});
const offer = z.object({
  '@type': z.literal('Offer'),
  price,
  priceCurrency: z.literal('GBP'),
  availability,
  availabilityEnds: z.optional(moment),
  url: web,
});

const kinds: Readonly<Record<string, z.ZodMiniType>> = {
  Bakery: z.object({
    ...{ name: text, url: web, image: web, address, telephone: text, priceRange: text },
    aggregateRating: z.optional(rating),
  }),
  Product: z.object({
    ...{ name: text, description: text, image: some(web), url: web, sku: text, offers: some(offer) },
    aggregateRating: z.optional(rating),
  }),
  Event: z.object({
    ...{ name: text, description: text, url: web, startDate: momentOrDay, endDate: momentOrDay, location: place },
    ...{ image: some(web), organizer: somebody },
    eventStatus: word(['EventScheduled', 'EventCancelled']),
    eventAttendanceMode: word(['OfflineEventAttendanceMode']),
    offers: z.optional(
      z.object({
        ...{ lowPrice: price, highPrice: price, priceCurrency: z.literal('GBP'), availability, url: web },
        ...{ validFrom: moment, availabilityEnds: moment },
      }),
    ),
  }),
  FAQPage: z.object({
    mainEntity: some(
      z.object({
        '@type': z.literal('Question'),
        name: text,
        acceptedAnswer: z.object({ '@type': z.literal('Answer'), text }),
      }),
    ),
  }),
  BreadcrumbList: z.object({
    itemListElement: some(
      z.object({ '@type': z.literal('ListItem'), position: z.int(), name: text, item: z.optional(web) }),
    ),
  }),
  NewsArticle: z.object({
    ...{ headline: text, datePublished: moment, image: some(web), author: some(somebody), publisher: somebody },
    mainEntityOfPage: web,
  }),
};

const named = z.object({ '@context': z.literal('https://schema.org'), '@type': z.string() });

/** The kinds of fact a text tells. */
export function kindsIn(jsonLd: string): string[] {
  try {
    return factsIn(jsonLd).flatMap((fact) => named.safeParse(fact).data?.['@type'] ?? []);
  } catch {
    return [];
  }
}

/** Every address that a text names. */
export function addressesIn(jsonLd: string): string[] {
  return [...jsonLd.matchAll(/"(https?:\/\/[^"]+)"/g)].flatMap(([, found]) => found ?? []);
}

/** Everything that is wrong with what a page tells search engines, a line each. */
export function judgeJsonLd(jsonLd: string, origin: string): string[] {
  let facts: unknown[];
  try {
    facts = factsIn(jsonLd);
  } catch {
    return [`what it tells search engines is no JSON: ${jsonLd.slice(0, 60)}`];
  }
  const strange = addressesIn(jsonLd).filter(
    (found) => ![origin, 'https://schema.org'].includes(new URL(found).origin),
  );
  return [
    ...strange.map((found) => `what it tells search engines names a stranger’s address: ${found}`),
    ...facts.flatMap(judgeFact),
  ];
}

function judgeFact(fact: unknown): string[] {
  const type = named.safeParse(fact).data?.['@type'];
  const kind = type === undefined ? undefined : kinds[type];
  if (!kind) return [`it tells search engines of something they do not know: ${type ?? 'nameless'}`];
  const problems = kind.safeParse(fact).error?.issues ?? [];
  return problems.map(({ path, message }) => `${type} ${path.join('.')}: ${message}`);
}

function factsIn(jsonLd: string): unknown[] {
  const parsed: unknown = JSON.parse(jsonLd);
  return Array.isArray(parsed) ? parsed : [parsed];
}
