import { LetterButton, LetterFrame, LetterHeading, LetterText } from '@/features/notifications/ui/letter-frame';
import type { WriteLetter } from '@/features/notifications/ui/written-letter';
import { dayAndTime, longDay, timeSpan } from '@/kernel/clock-text';
import type { SaleMovedFacts } from '../domain/moved-letter';
import { movedFacts } from './facts';
import { OrderLines, WhenAndWhere } from './order-parts';

/** Tells a shopper that their sale has moved, and until when they may take their money instead. */
export const saleMoved: WriteLetter = async (stored, links) => {
  const facts = movedFacts.parse(stored);
  const orderUrl = await links.order(facts);
  return {
    subject: `Your order ${facts.reference} has moved to ${longDay(facts.bakeDay)}`,
    body: <Moved facts={facts} orderUrl={orderUrl} />,
  };
};

function Moved({ facts, orderUrl }: { readonly facts: SaleMovedFacts; readonly orderUrl: string }) {
  const { reference, name, before, deliverTo, reason, answerBy, payment } = facts;
  const when = `${longDay(before.bakeDay)}, ${timeSpan(before.slot.startsAt, before.slot.endsAt)}`;
  // What is brought to the door was never to be fetched anywhere.
  const was = deliverTo === null ? `${when}, ${before.place}` : when;
  const orElse = payment === 'paid' ? 'take your money back' : 'cancel your order';
  return (
    <LetterFrame title="Your bake sale has moved" preview={`${reference}: please read when and where it is now.`}>
      <LetterText>
        {name}, the sale of your order {reference} was to be on {was}. It has moved.
      </LetterText>
      <LetterText>Why: {reason}</LetterText>
      <WhenAndWhere facts={facts} />
      <LetterHeading>If that suits you</LetterHeading>
      <LetterText>You need do nothing: your order stands.</LetterText>
      <LetterHeading>If it does not</LetterHeading>
      <LetterText>
        Until {dayAndTime(answerBy)} you can {orElse} with a button on your order’s page. If we hear nothing by then,
        you keep your order.
      </LetterText>
      <LetterButton href={orderUrl}>See your order and choose</LetterButton>
      <OrderLines facts={facts} />
    </LetterFrame>
  );
}
