import type { Context } from '@/platform/context';
import type { Reading } from '@/platform/db/reading';
import type { CatalogueChoices } from '../domain/choices';
import * as choices from '../store/choices';

/** Reads the sorts of bake and the bakes by name, for somebody else's batch. */
export function choicesReading(context: Context): Reading<CatalogueChoices> {
  return choices.choicesReading(context.db);
}

/** Reads the sorts of bake alone, for somebody else's batch. */
export function sortChoicesReading(context: Context): Reading<CatalogueChoices['categories']> {
  return choices.sortChoicesReading(context.db);
}
