import { dayAndTime, longDay, timeSpan } from '@/kernel/clock-text';
import { formatPence } from '@/kernel/money';
import type { Instant } from '@/kernel/time';
import { Badge } from '@/ui/badge';
import { type Definition, DefinitionList } from '@/ui/definition-list';
import { TextLink } from '@/ui/text-link';
import type { Method, SaleMethod } from '../domain/offer-sheet';
import type { ShownSale, ShownSlot } from '../domain/shown-sale';
import { Address, mapLink } from './place-facts';

/** Where a sale is held, when to come, until when to order, and how to pay. */
export function SaleFacts({ shown, now }: { shown: ShownSale; now: Instant }) {
  const { sale, place, methods } = shown;
  const facts: Definition[] = [
    { term: 'Day', details: longDay(sale.bakeDay) },
    {
      term: 'Place',
      details: (
        <>
          <Address place={place} />
          <TextLink href={mapLink(place)} target="_blank" rel="noreferrer" className="inline-block py-1">
            See it on a map
          </TextLink>
        </>
      ),
    },
    { term: 'How to find us', details: place.howToFind },
    ...methods.map((method) => methodFact(method, shown.slots)),
    { term: sale.opensAt > now ? 'Orders open' : 'Orders opened', details: dayAndTime(sale.opensAt) },
    { term: 'Order by', details: dayAndTime(sale.closesAt) },
    { term: 'Paying', details: sale.payOnCollection ? 'By card, or when you collect' : 'By card' },
    ...(sale.note ? [{ term: 'Good to know', details: sale.note }] : []),
  ];
  return <DefinitionList items={facts} />;
}

const methodWords: Record<Method, string> = { collection: 'Collection', delivery: 'Delivery' };

function methodFact({ method, feePence, freeAbovePence }: SaleMethod, slots: ReadonlyArray<ShownSlot>): Definition {
  const own = slots.filter((slot) => slot.method === method);
  return {
    term: methodWords[method],
    details: (
      <>
        {feePence > 0 && (
          <p>
            {formatPence(feePence)}
            {freeAbovePence !== null && `, free from ${formatPence(freeAbovePence)}`}
          </p>
        )}
        <ul className="space-y-1">
          {own.map((slot) => (
            <li key={slot.id} className="tabular-nums">
              {timeSpan(slot.startsAt, slot.endsAt)} {slot.isFull && <Badge>Full</Badge>}
            </li>
          ))}
        </ul>
        {own.length === 0 && 'The times are not fixed yet'}
      </>
    ),
  };
}
