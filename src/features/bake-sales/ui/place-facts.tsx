import type { Place } from '../domain/offer-sheet';

/** A place's address on its lines. */
export function Address({ place }: { place: Place }) {
  const lines = [place.name, place.addressLine1, place.addressLine2, `${place.town} ${place.postcode}`];
  return (
    <address className="not-italic">
      {lines.filter(Boolean).map((line) => (
        <span key={line} className="block">
          {line}
        </span>
      ))}
    </address>
  );
}

/** Where a map shows a place: at its own point where we know it, else at its postcode. */
export function mapLink({ latitude, longitude, postcode }: Pick<Place, 'latitude' | 'longitude' | 'postcode'>): string {
  const map = 'https://www.openstreetmap.org';
  if (latitude === null || longitude === null) return `${map}/search?query=${encodeURIComponent(postcode)}`;
  return `${map}/?mlat=${latitude}&mlon=${longitude}#map=17/${latitude}/${longitude}`;
}
