import { LetterButton, LetterFrame, LetterText } from '@/features/notifications/ui/letter-frame';
import type { WriteLetter } from '@/features/notifications/ui/written-letter';
import { longDay, timeSpan } from '@/kernel/clock-text';
import type { OrderReadyFacts } from '../domain/letters';
import { readyFacts } from './facts';
import { OrderLines, ReferenceToSay, WhatIsToPay, WhenAndWhere } from './order-parts';

/** Tells a shopper that their order is packed and waits for them. */
export const orderReady: WriteLetter = async (stored, links) => {
  const facts = readyFacts.parse(stored);
  const orderUrl = await links.order(facts);
  return {
    subject: `Your order ${facts.reference} is ${facts.deliverTo === null ? 'ready to collect' : 'packed'}`,
    body: <Ready facts={facts} orderUrl={orderUrl} />,
  };
};

function Ready({ facts, orderUrl }: { readonly facts: OrderReadyFacts; readonly orderUrl: string }) {
  const { reference, name, bakeDay, slot, payment, totalPence, place, deliverTo } = facts;
  const span = timeSpan(slot.startsAt, slot.endsAt);
  return (
    <LetterFrame
      title={deliverTo === null ? 'Your order is ready' : 'Your order is packed'}
      preview={`${reference}: ${longDay(bakeDay)}, ${span}, ${deliverTo === null ? place.name : 'at your door'}.`}
    >
      <LetterText>
        {name}, your order is baked, packed and {deliverTo === null ? 'waiting for you' : 'about to go into the van'}.
      </LetterText>
      <ReferenceToSay facts={facts} />
      <WhenAndWhere facts={facts} />
      <OrderLines facts={facts} />
      <WhatIsToPay payment={payment} totalPence={totalPence} />
      <LetterButton href={orderUrl}>See your order</LetterButton>
    </LetterFrame>
  );
}
