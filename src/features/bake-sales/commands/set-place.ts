import { requireStaff } from '@/features/access/queries';
import { raiseRevisionStatement } from '@/features/catalogue/commands';
import { auditStatement } from '@/features/shop/commands';
import { insertPlace, placeProblemOf, updatePlace } from '@/features/shop/commands/places';
import type { KeptPlace, PlaceProblem, PlaceWish } from '@/features/shop/domain/kept-place';
import { getKeptPlaces } from '@/features/shop/queries/places';
import type { LocationId } from '@/kernel/ids';
import { ok, refused, type Result } from '@/kernel/result';
import { slugOf } from '@/kernel/text';
import { dayAt, type Instant } from '@/kernel/time';
import type { Context } from '@/platform/context';
import { runBatch, type Statement } from '@/platform/db/client';
import { runReading } from '@/platform/db/reading';
import { forgetKept } from '@/platform/kv';
import { keptFront, keptSales } from '@/platform/kv-keys';
import { salesAndPlacesReading } from '../queries/readings';
import { salesFrom } from '../store/sales';

export type SetPlace = {
  /** Null for a new one. */
  readonly placeId: LocationId | null;
  /** As it was seen; of a new one it says nothing. */
  readonly version: Instant;
  readonly wish: PlaceWish;
};

/** Writes down a place where bakes are handed over, or writes one anew: what is told of it is told on every page at once. */
export async function setPlace(
  context: Context,
  { placeId, version, wish }: SetPlace,
): Promise<Result<undefined, PlaceProblem>> {
  const staff = await requireStaff(context, 'settings.edit');
  const before = (await getKeptPlaces(context)).find(({ id }) => id === placeId) ?? null;
  if (placeId !== null && before === null) return refused({ kind: 'no_such_place' });
  if (before !== null && before.version !== version) return refused({ kind: 'changed_meanwhile' });
  const id = before?.id ?? context.newId('loc');
  try {
    await runBatch(context.db, [
      writing(context, { id, before, wish }),
      // The place stands on the page of every sale that is held there.
      raiseRevisionStatement(context),
      auditStatement(context, {
        ...{ action: 'setting.changed', personId: staff.id, actor: staff.name },
        ...{ subject: id, before: before && wishOf(before), after: wish },
      }),
    ]);
  } catch (error) {
    const kind = placeProblemOf(error);
    if (kind === null) throw error;
    return refused({ kind });
  }
  context.log.info('place.set', { placeId: id });
  await forgetPlace(context, id);
  return ok();
}

type Written = { readonly id: LocationId; readonly before: KeptPlace | null; readonly wish: PlaceWish };

function writing({ db, now }: Context, { id, before, wish }: Written): Statement {
  return before === null
    ? insertPlace(db, { id, slug: slugOf(wish.name), at: now(), wish })
    : updatePlace(db, { id, version: before.version, at: now(), wish });
}

function wishOf({ id: _id, slug: _slug, version: _version, ...wish }: KeptPlace): PlaceWish {
  return wish;
}

/** Forgets what carries no revision, and the newest copies of the sales that are held there. */
async function forgetPlace(context: Context, id: LocationId): Promise<void> {
  const toCome = await runReading(context.db, salesAndPlacesReading(context, salesFrom(dayAt(context.now()))));
  const sheets = toCome
    .filter(({ place }) => place.id === id)
    .map(({ sale }) => ({ kind: 'sheet', id: sale.slug }) as const);
  await forgetKept(context, [{ kind: 'places', id: 'all' }, keptSales, keptFront, ...sheets]);
}
