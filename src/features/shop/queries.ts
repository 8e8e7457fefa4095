import type { SQLWrapper } from 'drizzle-orm';
import type { LocationId } from '@/kernel/ids';
import type { Context } from '@/platform/context';
import { mapReading, type Reading, readings, runReading } from '@/platform/db/reading';
import { readPlain } from '@/platform/kv';
import type { KeptName } from '@/platform/kv-keys';
import type { DeliveryZone } from './domain/delivery';
import type { ListedPlace, Place } from './domain/place';
import { firstSettings, type Settings } from './domain/settings';
import { keptSettingsSchema, ownPlaceSetting, traderSetting, vatSetting } from './schema';
import * as store from './store';

/** What the bakery has set for itself; what it has not set is as a shop first trades. */
export async function getSettings(context: Context): Promise<Settings> {
  return runReading(context.db, settingsReading(context));
}

/** The copy that pages keep of the settings; who changes a setting forgets it. */
const settingsName: KeptName = { kind: 'settings', id: 'all' };

/** The same for a page that shows no stock: from a copy where there is one. */
export async function cachedSettings(context: Context): Promise<Settings> {
  const kept = await readPlain(context, {
    ...settingsName,
    read: (found) => keptSettingsSchema.safeParse(found).data ?? null,
    load: () => getSettings(context),
  });
  return kept ?? firstSettings;
}

/** Reads the settings, for somebody else's batch. */
export function settingsReading(context: Context): Reading<Settings> {
  return mapReading(store.settingsReading(context.db), (kept) => {
    const vat = vatSetting.parse(kept.get('vat'));
    return { trader: traderSetting.parse(kept.get('trader')), vatMode: vat.mode, vatNumber: vat.number };
  });
}

/** Reads the places whose ids a subquery gives, for somebody else's batch. */
export function placesReading(context: Context, ids: SQLWrapper): Reading<ReadonlyMap<LocationId, Place>> {
  return store.placesReading(context.db, ids);
}

/** Reads where the van goes and what it asks there, for somebody else's batch. */
export function deliveryZonesReading(context: Context): Reading<DeliveryZone[]> {
  return store.deliveryZonesReading(context.db);
}

/** Reads the places people may come to, the bakery's own first and the others by name, for somebody else's batch. */
export function listedPlacesReading(context: Context): Reading<ListedPlace[]> {
  const parts = readings({
    places: store.listedPlacesReading(context.db),
    settings: store.settingsReading(context.db),
  });
  return mapReading(parts, ({ places, settings }) => {
    const own = ownPlaceSetting.parse(settings.get('default_location') ?? null);
    return [...places.filter(({ slug }) => slug === own), ...places.filter(({ slug }) => slug !== own)];
  });
}
