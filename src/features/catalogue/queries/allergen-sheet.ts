import type { Context } from '@/platform/context';
import { runReading } from '@/platform/db/reading';
import { readPlain } from '@/platform/kv';
import type { AllergenSheet } from '../domain/allergen-sheet';
import { allergenSheetSchema } from '../schema';
import { bakeAllergensReading } from '../store/allergen-sheet';

/** Every bake against the fourteen, from a copy where there is one; the sheet says of which moment it is. */
export async function cachedAllergenSheet(context: Context): Promise<AllergenSheet> {
  const load = async () => ({
    readAt: context.now(),
    bakes: await runReading(context.db, bakeAllergensReading(context.db)),
  });
  const sheet = await readPlain<AllergenSheet>(context, {
    kind: 'allergens',
    id: 'all',
    read: (kept) => allergenSheetSchema.safeParse(kept).data ?? null,
    load,
  });
  return sheet ?? { readAt: context.now(), bakes: [] };
}
