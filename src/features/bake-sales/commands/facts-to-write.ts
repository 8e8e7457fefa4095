import { findPlace } from '@/features/shop/queries/places';
import type { SaleId } from '@/kernel/ids';
import { ok, refused, type Result } from '@/kernel/result';
import { writeRule } from '@/kernel/time';
import type { Context } from '@/platform/context';
import { type SalePlan, windowOf } from '../domain/draft';
import { freeSlug, isOfStem, slugStem } from '../domain/draft-slug';
import type { DraftProblem } from '../domain/office-words';
import * as store from '../store/drafts';

/** The facts of a plan as they are written down: its instants, and an address nobody has; `own` is no collision with itself. */
export async function factsToWrite(
  context: Context,
  plan: SalePlan,
  own: SaleId | null,
): Promise<Result<store.WrittenFacts, DraftProblem>> {
  const window = windowOf(plan, context.now());
  if (!window.ok) return window;
  const [place, planned] = await Promise.all([
    findPlace(context, plan.locationId),
    store.listPlannedFor(context.db, plan),
  ]);
  if (!place) return refused({ kind: 'no_such_place' });
  const other = planned.find(({ id }) => id !== own);
  if (other) return refused({ kind: 'same_day_and_place', title: other.title });
  const { opens, closes, ...facts } = plan;
  const stem = slugStem(plan.bakeDay, place);
  const taken = await store.listSlugsLike(context.db, stem);
  const kept = taken.find(({ id, slug }) => id === own && isOfStem(slug, stem));
  const free = freeSlug(
    stem,
    taken.map(({ slug }) => slug),
  );
  return ok({
    ...{ ...facts, ...window.value, slug: kept?.slug ?? free },
    ...{ opensRule: writeRule(opens), closesRule: writeRule(closes) },
  });
}
