import { LetterButton, LetterFrame, LetterNote, LetterText } from '@/features/notifications/ui/letter-frame';
import type { WriteLetter } from '@/features/notifications/ui/written-letter';
import { longDay, timeSpan } from '@/kernel/clock-text';
import type { OrderConfirmedFacts } from '../domain/letters';
import { confirmedFacts } from './facts';
import { OrderLines, ReferenceToSay, WhatIsToPay, WhenAndWhere } from './order-parts';

/** Tells a shopper that their order stands: what, when, where, and what is left to pay. */
export const orderConfirmed: WriteLetter = async (stored, links) => {
  const facts = confirmedFacts.parse(stored);
  const orderUrl = await links.order(facts);
  return {
    subject: `Your order ${facts.reference} for ${longDay(facts.bakeDay)}`,
    body: <Confirmed facts={facts} orderUrl={orderUrl} />,
  };
};

function handOverInShort({ bakeDay, place, slot, deliverTo }: OrderConfirmedFacts): string {
  if (deliverTo === null) return `collect on ${longDay(bakeDay)} at ${place.name}`;
  return `delivered on ${longDay(bakeDay)}, ${timeSpan(slot.startsAt, slot.endsAt)}`;
}

function Confirmed({ facts, orderUrl }: { readonly facts: OrderConfirmedFacts; readonly orderUrl: string }) {
  const { reference, name, bakeDay, payment, totalPence } = facts;
  return (
    <LetterFrame title="Your order is confirmed" preview={`${reference}: ${handOverInShort(facts)}.`}>
      <LetterText>
        Thank you, {name}. We will bake it for {longDay(bakeDay)}.
      </LetterText>
      <ReferenceToSay facts={facts} />
      <WhenAndWhere facts={facts} />
      <OrderLines facts={facts} />
      <WhatIsToPay payment={payment} totalPence={totalPence} />
      <LetterButton href={orderUrl}>See your order</LetterButton>
      <LetterNote>
        That page always has the last word on your order. The link is yours alone: whoever has it can see the order.
      </LetterNote>
    </LetterFrame>
  );
}
