import type { Metadata } from 'next';
import { placeSettingsHref } from '@/features/access/domain/menu';
import { MeanwhileNotice } from '@/features/bake-sales/ui/meanwhile-notice';
import { PlaceForm } from '@/features/bake-sales/ui/place-form';
import type { KeptPlace } from '@/features/shop/domain/kept-place';
import { getKeptPlaces } from '@/features/shop/queries/places';
import { currentContext } from '@/platform/next/context';
import { PageHeading } from '@/ui/page-heading';
import { Section } from '@/ui/section';
import { admitStaff } from '../../../guard';

export const metadata: Metadata = { title: 'Places' };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** Where the bakery hands its bakes over. */
export default async function PlaceSettingsPage({ searchParams }: Props) {
  await admitStaff('settings.edit', placeSettingsHref);
  const [places, search] = await Promise.all([getKeptPlaces(await currentContext()), searchParams]);
  return (
    <>
      <MeanwhileNotice search={search} />
      <PageHeading
        title="Places"
        lead="Where bakes are handed over. Nobody is told when a place changes: a sale that goes elsewhere is moved, and then everybody who ordered is."
      />
      <ul className="grid gap-3">
        {places.map((place) => (
          <li key={place.id}>
            <details className="border-b border-rule pb-3">
              <summary>
                {place.name}, {place.town}
                {place.isHidden && ' (not listed)'}
              </summary>
              <div className="mt-3">
                <PlaceForm key={place.version} placeId={place.id} version={place.version} start={startOf(place)} />
              </div>
            </details>
          </li>
        ))}
      </ul>
      <Section title="A new place" id="new-place">
        <PlaceForm key={places.length} placeId="" version={0} start={{}} />
      </Section>
    </>
  );
}

function startOf({ id: _id, slug: _slug, version: _version, isHidden, latitude, longitude, ...words }: KeptPlace) {
  const degrees = (angle: number | null) => (angle === null ? '' : String(angle));
  return {
    ...{ ...words, addressLine2: words.addressLine2 ?? '', isHidden: isHidden ? 'yes' : '' },
    ...{ latitude: degrees(latitude), longitude: degrees(longitude) },
  };
}
