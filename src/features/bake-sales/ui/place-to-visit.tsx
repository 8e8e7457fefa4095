import { longDay } from '@/kernel/clock-text';
import type { Instant } from '@/kernel/time';
import { ButtonLink } from '@/ui/button';
import { TextLink } from '@/ui/text-link';
import { VisuallyHidden } from '@/ui/visually-hidden';
import type { PlaceAndSales } from '../domain/places-and-sales';
import { orderingWords } from '../domain/words';
import { mapLink } from './place-facts';

/** A place people may come to: where it is, how to find the door, and when the bakery is there next. */
export function PlaceToVisit({ place, sales, now }: PlaceAndSales & { readonly now: Instant }) {
  return (
    <section
      id={place.slug}
      aria-labelledby={`${place.slug}-name`}
      className="grid gap-x-12 gap-y-5 border-t border-crust py-8 md:grid-cols-[17rem_1fr] md:py-10 lg:grid-cols-[17rem_1fr_19rem]"
    >
      <div>
        <h2 id={`${place.slug}-name`} className="mb-3 text-xl">
          {place.name}
        </h2>
        <address className="not-italic">
          {[place.addressLine1, place.addressLine2, place.town, place.postcode].filter(Boolean).map((line) => (
            <span key={line} className="block">
              {line}
            </span>
          ))}
        </address>
      </div>
      <div className="measure">
        <h3 className="mb-1 font-sans eyebrow">How to find us</h3>
        <p>{place.howToFind}</p>
        <p className="mt-2">
          <TextLink href={mapLink(place)} target="_blank" rel="noreferrer" className="inline-block py-1.5">
            See it on a map<VisuallyHidden>: {place.name}</VisuallyHidden>
          </TextLink>
        </p>
      </div>
      <NextDays sales={sales} now={now} />
    </section>
  );
}

function NextDays({ sales, now }: Pick<PlaceAndSales, 'sales'> & { readonly now: Instant }) {
  return (
    <div className="md:col-start-2 lg:col-start-3">
      <h3 className="mb-1 font-sans eyebrow">{sales.length > 0 ? 'We are here on' : 'No day fixed yet'}</h3>
      <ul className="divide-y divide-rule">
        {sales.map((sale) => (
          <li key={sale.id} className="py-2">
            <TextLink href={`/sales/${sale.slug}`} className="inline-block py-0.5 font-semibold">
              {longDay(sale.bakeDay)}
            </TextLink>
            <p className="text-sm text-bran">{orderingWords(sale, now)}</p>
          </li>
        ))}
      </ul>
      {sales.length === 0 && (
        <ButtonLink href="/tell-me" kind="quiet" size="small">
          Tell me when orders open
        </ButtonLink>
      )}
    </div>
  );
}
