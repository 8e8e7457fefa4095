import { termsInWords } from '@/features/shop/domain/delivery-words';
import { dayAndTime, longDay, timeSpan } from '@/kernel/clock-text';
import { sentenceList } from '@/kernel/text';
import type { Instant } from '@/kernel/time';
import { Badge } from '@/ui/badge';
import { type Definition, DefinitionList } from '@/ui/definition-list';
import { TextLink } from '@/ui/text-link';
import type { SaleMethod } from '../domain/offer-sheet';
import { isOpenAt } from '../domain/sale-state';
import type { ShownSale, ShownSlot } from '../domain/shown-sale';
import { methodWords, slotWords } from '../domain/words';
import { Address, mapLink } from './place-facts';

/** Where a sale is held, when to come, until when to order, and how to pay. */
export function SaleFacts({ shown, now }: { shown: ShownSale; now: Instant }) {
  const { sale, place, methods } = shown;
  const isOpen = isOpenAt(sale, now);
  const facts: Definition[] = [
    {
      term: 'Where',
      details: (
        <>
          <Address place={place} />
          <TextLink href={mapLink(place)} target="_blank" rel="noreferrer" className="inline-block py-1">
            See it on a map
          </TextLink>
        </>
      ),
    },
    ...(place.howToFind === '' ? [] : [{ term: 'How to find us', details: place.howToFind }]),
    ...methods.map((method) =>
      methodFact({ ...method, zones: shown.zones, slots: shown.slots, isOpen, day: longDay(sale.bakeDay) }),
    ),
    { term: sale.opensAt > now ? 'Orders open' : 'Orders opened', details: dayAndTime(sale.opensAt) },
    { term: 'Order, change or cancel by', details: dayAndTime(sale.closesAt) },
    { term: 'Paying', details: sale.payOnCollection ? 'By card when you order, or when you collect' : 'By card' },
    ...(sale.note ? [{ term: 'Good to know', details: sale.note }] : []),
  ];
  return <DefinitionList items={facts} layout="stacked" />;
}

type MethodFacts = SaleMethod & {
  readonly zones: ShownSale['zones'];
  readonly slots: ReadonlyArray<ShownSlot>;
  readonly isOpen: boolean;
  readonly day: string;
};

function methodFact(facts: MethodFacts): Definition {
  const { method, slots, isOpen, day } = facts;
  const own = slots.filter((slot) => slot.method === method);
  return {
    term: methodWords[method],
    details: (
      <>
        <Fees facts={facts} />
        <p>{own.length === 0 ? `${day}; the times are not fixed yet` : `${day}, in a time you choose:`}</p>
        <ul>
          {own.map((slot) => (
            <li
              key={slot.id}
              className="flex items-center justify-between gap-3 border-b border-rule py-1.5 tabular-nums last:border-0"
            >
              {timeSpan(slot.startsAt, slot.endsAt)}
              {/* How full it is matters to nobody who cannot order. */}
              {isOpen && <SlotStamp slot={slot} />}
            </li>
          ))}
        </ul>
      </>
    ),
  };
}

/** What a way costs; where the van goes zone by zone, each zone with its own price. */
function Fees({ facts: { method, zones, feePence, freeAbovePence } }: { readonly facts: MethodFacts }) {
  if (method === 'delivery' && zones.length > 0)
    return (
      <ul className="mb-1">
        {zones.map((zone) => (
          <li key={zone.name}>
            {zone.name} ({sentenceList(zone.outwardCodes)}): {termsInWords(zone)}
          </li>
        ))}
      </ul>
    );
  return feePence > 0 ? <p>{termsInWords({ feePence, freeAbovePence })}</p> : null;
}

function SlotStamp({ slot }: { slot: ShownSlot }) {
  const words = slotWords(slot);
  return words === null ? null : <Badge tone={slot.isFull ? 'neutral' : 'warning'}>{words}</Badge>;
}
