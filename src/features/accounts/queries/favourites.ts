import { requirePerson } from '@/features/access/queries';
import { openShelvesReading } from '@/features/bake-sales/queries/open-shelves';
import * as catalogue from '@/features/catalogue/queries';
import type { Context } from '@/platform/context';
import { readings, runReading } from '@/platform/db/reading';
import { type OwnFavourite, soonestOf } from '../domain/own-favourite';
import { favouriteIds, favouritesReading } from '../store/favourites';

/** The bakes that whoever asks keeps at hand, the one kept last first, and where each is to be had soonest. */
export async function listOwnFavourites(context: Context): Promise<OwnFavourite[]> {
  const { id: personId } = await requirePerson(context);
  const ids = favouriteIds(context.db, personId);
  const { kept, names, kinds, shelves } = await runReading(
    context.db,
    readings({
      kept: favouritesReading(context.db, personId),
      names: catalogue.productNamesReading(context, ids),
      kinds: catalogue.variantFactsReading(context, catalogue.variantIdsOfProducts(context, ids)),
      shelves: openShelvesReading(context),
    }),
  );
  const kindsOf = Map.groupBy(kinds.values(), ({ productId }) => productId);
  return kept.flatMap((productId) => {
    const name = names.get(productId);
    const own = kindsOf.get(productId) ?? [];
    // Taken off the menu since: it is kept, and shown again when it is back.
    if (!name || own.length === 0) return [];
    const soonest = soonestOf(new Map(own.map((kind) => [kind.variantId, kind])), shelves);
    return [{ productId, ...name, photo: own[0]?.photo ?? null, soonest }];
  });
}
