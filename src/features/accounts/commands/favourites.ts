import { accountLimits } from '@/config/backend';
import { requirePerson } from '@/features/access/queries';
import type { ProductId } from '@/kernel/ids';
import type { Result } from '@/kernel/result';
import type { Context } from '@/platform/context';
import type { FavouriteProblem } from '../domain/own-favourite';
import * as store from '../store/favourites';

/** Keeps a bake at hand for whoever asks; keeping it again changes nothing. */
export async function keepFavourite(
  context: Context,
  productId: ProductId,
): Promise<Result<undefined, FavouriteProblem>> {
  const { id: personId } = await requirePerson(context);
  return store.keep(context.db, { personId, productId, most: accountLimits.favourites, now: context.now() });
}

/** Keeps a bake at hand no longer. */
export async function letFavouriteGo(context: Context, productId: ProductId): Promise<void> {
  const { id: personId } = await requirePerson(context);
  await store.letGo(context.db, { personId, productId });
}
