import { cachedPlaces } from '@/features/bake-sales/queries/places-page';
import { PlaceToVisit } from '@/features/bake-sales/ui/place-to-visit';
import { currentContext } from '@/platform/next/context';
import { pageMetadata } from '@/platform/next/page-metadata';
import { ButtonLink } from '@/ui/button';
import { EmptyState } from '@/ui/empty-state';
import { PageHeading } from '@/ui/page-heading';
import { TextLink } from '@/ui/text-link';

export const metadata = pageMetadata({
  title: 'Find us',
  description:
    'Where we hand over what you ordered: each place with its address, the way to the door, a map, and our next days there.',
  path: '/find-us',
});

/** Where the bakery hands over, and when it is there next. */
export default async function FindUsPage() {
  const context = await currentContext();
  const places = await cachedPlaces(context);
  return (
    <>
      <PageHeading
        title="Find us"
        lead="Each bake sale has its place, and your order waits there. Come in the time slot you chose."
      />
      {places.map(({ place, sales }) => (
        <PlaceToVisit key={place.id} place={place} sales={sales} now={context.now()} />
      ))}
      {places.length === 0 ? (
        <EmptyState title="No place is fixed yet" action={<ButtonLink href="/contact">Write to us</ButtonLink>}>
          <p>As soon as we know where we hand over, it will stand here.</p>
        </EmptyState>
      ) : (
        <p className="measure border-t border-rule pt-6">
          Cannot find the door, or cannot manage the steps? <TextLink href="/contact">Write to us</TextLink>, or put it
          into the note with your order, and we come out to you.
        </p>
      )}
    </>
  );
}
