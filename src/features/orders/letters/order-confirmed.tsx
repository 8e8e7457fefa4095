import { LetterButton, LetterFrame, LetterNote, LetterText } from '@/features/notifications/ui/letter-frame';
import { longDay } from '@/kernel/clock-text';
import type { OrderConfirmedFacts } from '../domain/letters';
import { confirmedFacts } from './facts';
import type { OrderLetter } from './letter';
import { OrderLines, Reference, WhatIsToPay, WhenAndWhere } from './order-parts';

/** Tells a shopper that their order stands: what, when, where, and what is left to pay. */
export function orderConfirmed(stored: unknown): OrderLetter {
  const facts = confirmedFacts.parse(stored);
  return {
    orderId: facts.orderId,
    linkVersion: facts.linkVersion,
    subject: `Your order ${facts.reference} for ${longDay(facts.bakeDay)}`,
    body: (orderUrl) => <Confirmed facts={facts} orderUrl={orderUrl} />,
  };
}

function Confirmed({ facts, orderUrl }: { readonly facts: OrderConfirmedFacts; readonly orderUrl: string }) {
  const { reference, name, bakeDay, payment, totalPence, place } = facts;
  return (
    <LetterFrame
      title="Your order is confirmed"
      preview={`${reference}: collect on ${longDay(bakeDay)} at ${place.name}.`}
    >
      <LetterText>
        Thank you, {name}. We will bake it for {longDay(bakeDay)}.
      </LetterText>
      <Reference reference={reference} />
      <LetterNote>Say it when you collect, or show the code on your order page.</LetterNote>
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
