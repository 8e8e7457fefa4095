import { accountPages } from '@/features/accounts/domain/account-pages';
import { listOwnFavourites } from '@/features/accounts/queries/favourites';
import { FavouriteCard } from '@/features/accounts/ui/favourite-card';
import { AddToBasket } from '@/features/basket/ui/add-to-basket';
import { pageMetadata } from '@/platform/next/page-metadata';
import { ButtonLink } from '@/ui/button';
import { EmptyState } from '@/ui/empty-state';
import { PageHeading } from '@/ui/page-heading';
import { ofAccount } from '../guard';

export const metadata = pageMetadata({
  title: 'Your favourites',
  description: 'The bakes you keep at hand, and on which day each of them is to be had next.',
  path: accountPages.favourites,
  isIndexed: false,
});

/** The bakes somebody keeps at hand, and where each is to be had soonest. */
export default async function FavouritesRoute() {
  const favourites = await ofAccount(accountPages.favourites, listOwnFavourites);
  return (
    <>
      <PageHeading
        title="Your favourites"
        lead={favourites.length > 0 ? 'And the next day each of them is baked.' : null}
      />
      {favourites.length === 0 && <NoneYet />}
      <ul className="grid gap-3 sm:grid-cols-2 sm:gap-4 xl:grid-cols-3">
        {favourites.map((favourite) => (
          <FavouriteCard
            key={favourite.productId}
            favourite={favourite}
            add={(offer) => <AddToBasket saleId={offer.saleId} offerId={offer.offerId} name={favourite.name} />}
          />
        ))}
      </ul>
    </>
  );
}

function NoneYet() {
  return (
    <EmptyState title="No favourites yet" action={<ButtonLink href="/menu">See the menu</ButtonLink>}>
      <p>On the page of each bake there is a button that keeps it here, with the next day we bake it.</p>
    </EmptyState>
  );
}
