import { dayAndTime, longDay, timeSpan } from '@/kernel/clock-text';
import { plural } from '@/kernel/text';
import { DefinitionList } from '@/ui/definition-list';
import type { Method, Place, Sale, SaleMethod, Slot } from '../domain/offer-sheet';
import { methodWords } from '../domain/words';
import { Address } from './place-facts';

type OfficeSaleFactsProps = {
  readonly sale: Sale;
  readonly place: Place;
  readonly methods: ReadonlyArray<SaleMethod>;
  readonly slots: ReadonlyArray<Slot>;
  readonly offers: number;
  readonly orders: { readonly claimed: number; readonly capacity: number | null };
};

/** What has been fixed of a sale, for whoever plans it. */
export function OfficeSaleFacts({ sale, place, methods, slots, offers, orders }: OfficeSaleFactsProps) {
  return (
    <DefinitionList
      items={[
        { term: 'Bake day', details: longDay(sale.bakeDay) },
        { term: 'Place', details: <Address place={place} /> },
        { term: sale.publishedAt === null ? 'Orders would open' : 'Orders open', details: dayAndTime(sale.opensAt) },
        { term: 'Cut-off', details: dayAndTime(sale.closesAt) },
        ...methods.map(({ method }) => ({ term: methodWords[method], details: windowsInWords(slots, method) })),
        { term: 'On offer', details: plural(offers, 'bake') },
        {
          term: 'Orders',
          details: orders.capacity === null ? orders.claimed : `${orders.claimed} of at most ${orders.capacity}`,
        },
        { term: 'Paying', details: sale.payOnCollection ? 'By card, or when they collect' : 'By card' },
        ...(sale.note ? [{ term: 'Good to know', details: sale.note }] : []),
      ]}
    />
  );
}

function windowsInWords(slots: ReadonlyArray<Slot>, method: Method): string {
  const own = slots.filter((slot) => slot.method === method);
  const [first] = own;
  const last = own.at(-1);
  return first && last ? `${plural(own.length, 'slot')}, ${timeSpan(first.startsAt, last.endsAt)}` : 'No times yet';
}
