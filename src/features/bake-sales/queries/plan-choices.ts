import { requireStaff } from '@/features/access/queries';
import { listedPlacesReading } from '@/features/shop/queries';
import { longDay } from '@/kernel/clock-text';
import type { SaleId } from '@/kernel/ids';
import { plural } from '@/kernel/text';
import { addDays, type Day, dayAt, nextWeekday } from '@/kernel/time';
import type { Context } from '@/platform/context';
import { runReading } from '@/platform/db/reading';
import { dayOfClone, ruleOf } from '../domain/clone-sale';
import type { Place } from '../domain/offer-sheet';
import { ruleInWords } from '../domain/office-words';
import { type SaleState, saleStateAt } from '../domain/sale-state';
import { findOfficeSale, type OfficeSale } from './office-sale';

/** A place a sale can be held at, for a form to choose from. */
export type PlaceChoice = Pick<Place, 'id' | 'name'>;

const saturday = 6;
/** Nearer than that nobody has time to order. */
const leastDaysAhead = 7;

/** What the form for a new sale begins with. */
export async function getPlanStart(
  context: Context,
): Promise<{ readonly bakeDay: Day; readonly places: ReadonlyArray<PlaceChoice> }> {
  await requireStaff(context, 'sales.edit');
  const bakeDay = nextWeekday(addDays(dayAt(context.now()), leastDaysAhead), saturday);
  return { bakeDay, places: await placesWith(context, null) };
}

/** What a form about a sale there is begins with: its fields by name, as somebody would type them. */
type Start = Readonly<Record<string, string>>;

export type FactsToChange = {
  readonly saleId: SaleId;
  readonly version: number;
  readonly state: SaleState;
  readonly start: Start;
  readonly places: ReadonlyArray<PlaceChoice>;
};

/** The facts of a sale for the forms that write them anew; null where there is none of that name. */
export async function findFactsToChange(context: Context, slug: string): Promise<FactsToChange | null> {
  const found = await findOfficeSale(context, slug);
  if (!found) return null;
  const { sale, place, facts } = found;
  const { opens, closes } = rulesOf(found);
  return {
    ...{ saleId: sale.id, version: facts.version, places: await placesWith(context, place) },
    state: saleStateAt(sale, context.now()),
    start: {
      ...{ title: sale.title, bakeDay: sale.bakeDay, locationId: place.id, note: sale.note ?? '' },
      ...{ opensDaysBefore: String(opens.daysBefore), opensAt: opens.at },
      ...{ closesDaysBefore: String(closes.daysBefore), closesAt: closes.at },
      orderCapacity: facts.orderCapacity === null ? '' : String(facts.orderCapacity),
      payOnCollection: sale.payOnCollection ? 'yes' : '',
    },
  };
}

export type SaleToCopy = {
  readonly saleId: SaleId;
  readonly start: Start;
  readonly places: ReadonlyArray<PlaceChoice>;
  /** What goes with the copy. */
  readonly words: Readonly<Record<'source' | 'opens' | 'closes' | 'offers' | 'slots', string>>;
};

/** A sale for the form that copies it; null where there is none of that name. */
export async function findSaleToCopy(context: Context, slug: string): Promise<SaleToCopy | null> {
  const found = await findOfficeSale(context, slug);
  if (!found) return null;
  const { sale, place, rows } = found;
  const { opens, closes } = rulesOf(found);
  return {
    ...{ saleId: sale.id, places: await placesWith(context, place) },
    start: {
      ...{ title: sale.title, locationId: place.id },
      bakeDay: dayOfClone(sale.bakeDay, dayAt(context.now())),
    },
    words: {
      source: `“${sale.title}” on ${longDay(sale.bakeDay)}`,
      ...{ opens: ruleInWords(opens), closes: ruleInWords(closes) },
      offers: `${plural(rows.offers.length, 'bake')}, at the same prices, none of it sold`,
      slots: `${plural(rows.slots.length, 'slot')}, at the same times of the day`,
    },
  };
}

function rulesOf({ sale, facts }: OfficeSale) {
  const { bakeDay, opensAt, closesAt } = sale;
  return {
    opens: ruleOf(bakeDay, { rule: facts.opensRule, at: opensAt }),
    closes: ruleOf(bakeDay, { rule: facts.closesRule, at: closesAt }),
  };
}

/** The places a sale can be held at, the bakery's own first; a hidden one only where the sale is held there already. */
async function placesWith(context: Context, own: PlaceChoice | null): Promise<PlaceChoice[]> {
  const listed = await runReading(context.db, listedPlacesReading(context));
  const all = own === null || listed.some(({ id }) => id === own.id) ? listed : [own, ...listed];
  return all.map(({ id, name }) => ({ id, name }));
}
