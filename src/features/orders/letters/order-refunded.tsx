import { LetterButton, LetterFrame, LetterHeading, LetterText } from '@/features/notifications/ui/letter-frame';
import type { WriteLetter } from '@/features/notifications/ui/written-letter';
import { longDay } from '@/kernel/clock-text';
import { formatPence } from '@/kernel/money';
import type { OrderRefundedFacts } from '../domain/letters';
import { refundedFacts } from './facts';
import { OrderLines } from './order-parts';

/** Tells a shopper that money comes back although their order stands as it is, why, and when it arrives. */
export const orderRefunded: WriteLetter = async (stored, links) => {
  const facts = refundedFacts.parse(stored);
  const orderUrl = await links.order(facts);
  return {
    subject: `${formatPence(facts.refundPence)} back for your order ${facts.reference}`,
    body: <Refunded facts={facts} orderUrl={orderUrl} />,
  };
};

function Refunded({ facts, orderUrl }: { readonly facts: OrderRefundedFacts; readonly orderUrl: string }) {
  const { reference, name, bakeDay, reason, refundPence } = facts;
  const amount = formatPence(refundPence);
  return (
    <LetterFrame title="Money back for your order" preview={`${reference}: ${amount} is on its way back to you.`}>
      <LetterText>
        {name}, we are giving you {amount} back for your order {reference} for {longDay(bakeDay)}.
      </LetterText>
      <LetterText>Why: {reason}</LetterText>
      <LetterHeading>When it arrives</LetterHeading>
      <LetterText>
        {amount} is on its way back to the card you paid with. Banks take five to ten working days to show it.
      </LetterText>
      <OrderLines facts={facts} heading="What you had ordered" />
      <LetterButton href={orderUrl}>See your order</LetterButton>
    </LetterFrame>
  );
}
