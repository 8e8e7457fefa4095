import { LetterButton, LetterFrame, LetterNote, LetterText } from '@/features/notifications/ui/letter-frame';
import type { WriteLetter } from '@/features/notifications/ui/written-letter';
import { longDay, timeSpan } from '@/kernel/clock-text';
import type { OrderReadyFacts } from '../domain/letters';
import { readyFacts } from './facts';
import { OrderLines, Reference, WhatIsToPay, WhenAndWhere } from './order-parts';

/** Tells a shopper that their order is packed and waits for them. */
export const orderReady: WriteLetter = async (stored, links) => {
  const facts = readyFacts.parse(stored);
  const orderUrl = await links.order(facts);
  return {
    subject: `Your order ${facts.reference} is ready to collect`,
    body: <Ready facts={facts} orderUrl={orderUrl} />,
  };
};

function Ready({ facts, orderUrl }: { readonly facts: OrderReadyFacts; readonly orderUrl: string }) {
  const { reference, name, bakeDay, slot, payment, totalPence, place } = facts;
  const span = timeSpan(slot.startsAt, slot.endsAt);
  return (
    <LetterFrame title="Your order is ready" preview={`${reference}: ${longDay(bakeDay)}, ${span}, ${place.name}.`}>
      <LetterText>{name}, your order is baked, packed and waiting for you.</LetterText>
      <Reference reference={reference} />
      <LetterNote>Say it when you collect, or show the code on your order page.</LetterNote>
      <WhenAndWhere facts={facts} />
      <OrderLines facts={facts} />
      <WhatIsToPay payment={payment} totalPence={totalPence} />
      <LetterButton href={orderUrl}>See your order</LetterButton>
    </LetterFrame>
  );
}
