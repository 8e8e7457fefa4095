import { LetterButton, LetterFrame, LetterText } from '@/features/notifications/ui/letter-frame';
import type { WriteLetter } from '@/features/notifications/ui/written-letter';
import { dayAndTime } from '@/kernel/clock-text';
import { formatPence } from '@/kernel/money';
import type { OrderToPayFacts } from '../domain/letters';
import { toPayFacts } from './facts';
import { OrderLines, ReferenceToSay, WhenAndWhere } from './order-parts';

/** Asks somebody who ordered by phone to pay by the link, and says until when their bakes are kept for them. */
export const orderToPay: WriteLetter = async (stored, links) => {
  const facts = toPayFacts.parse(stored);
  const orderUrl = await links.order(facts);
  return {
    subject: `Please pay for your order ${facts.reference}`,
    body: <ToPay facts={facts} orderUrl={orderUrl} />,
  };
};

function ToPay({ facts, orderUrl }: { readonly facts: OrderToPayFacts; readonly orderUrl: string }) {
  const { reference, name, totalPence, payBy } = facts;
  const until = dayAndTime(payBy);
  return (
    <LetterFrame
      title="Your order waits to be paid"
      preview={`${reference}: ${formatPence(totalPence)} by ${until}, or the bakes go back on the shelf.`}
    >
      <LetterText>
        {name}, thank you for ringing. We keep your bakes until {until}. Please pay {formatPence(totalPence)} by card
        until then; what is not paid goes back on the shelf.
      </LetterText>
      <LetterButton href={orderUrl}>See your order and pay</LetterButton>
      <ReferenceToSay facts={facts} />
      <WhenAndWhere facts={facts} />
      <OrderLines facts={facts} />
    </LetterFrame>
  );
}
