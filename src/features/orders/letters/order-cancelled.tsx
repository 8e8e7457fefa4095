import { LetterButton, LetterFrame, LetterHeading, LetterText } from '@/features/notifications/ui/letter-frame';
import type { WriteLetter } from '@/features/notifications/ui/written-letter';
import { longDay } from '@/kernel/clock-text';
import { formatPence } from '@/kernel/money';
import type { OrderCancelledFacts } from '../domain/letters';
import { cancelledFacts } from './facts';
import { OrderLines } from './order-parts';

/** Tells a shopper that their order is off, and how their money comes back. */
export const orderCancelled: WriteLetter = async (stored, links) => {
  const facts = cancelledFacts.parse(stored);
  const orderUrl = await links.order(facts);
  return {
    subject: `Your order ${facts.reference} is cancelled`,
    body: <Cancelled facts={facts} orderUrl={orderUrl} />,
  };
};

function Cancelled({ facts, orderUrl }: { readonly facts: OrderCancelledFacts; readonly orderUrl: string }) {
  const { reference, name, bakeDay, deliverTo, reason, refundPence } = facts;
  return (
    <LetterFrame title="Your order is cancelled" preview={`${reference}. ${refundInWords(refundPence)}`}>
      <LetterText>
        {name}, your order {reference} for {longDay(bakeDay)} is cancelled.{' '}
        {deliverTo === null ? 'Please do not come to collect it.' : 'Nobody will bring it.'}
      </LetterText>
      {reason && <LetterText>Why: {reason}</LetterText>}
      <LetterHeading>Your money</LetterHeading>
      <LetterText>{refundInWords(refundPence)}</LetterText>
      <OrderLines facts={facts} heading="What you had ordered" />
      <LetterButton href={orderUrl}>See your order</LetterButton>
    </LetterFrame>
  );
}

function refundInWords(refundPence: number): string {
  if (refundPence === 0) return 'You had not paid anything, so there is nothing to send back.';
  const amount = formatPence(refundPence);
  return `${amount} is on its way back to the card you paid with. Banks take five to ten working days to show it.`;
}
