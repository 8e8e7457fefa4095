import { LetterButton, LetterFrame, LetterNote, LetterText } from '@/features/notifications/ui/letter-frame';
import type { WriteLetter } from '@/features/notifications/ui/written-letter';
import { longDay } from '@/kernel/clock-text';
import { formatPence } from '@/kernel/money';
import type { OrderChangedFacts } from '../domain/change-letter';
import { changedFacts } from './facts';
import { OrderLines, Reference, WhenAndWhere } from './order-parts';

/** Tells a shopper what their order is now that it was changed, and how the difference was made up. */
export const orderChanged: WriteLetter = async (stored, links) => {
  const facts = changedFacts.parse(stored);
  const orderUrl = await links.order(facts);
  return {
    subject: `Your changed order ${facts.reference} for ${longDay(facts.bakeDay)}`,
    body: <Changed facts={facts} orderUrl={orderUrl} />,
  };
};

function Changed({ facts, orderUrl }: { readonly facts: OrderChangedFacts; readonly orderUrl: string }) {
  const { reference, name, bakeDay, reason } = facts;
  return (
    <LetterFrame
      title="Your order is changed"
      preview={`${reference}: this is your order for ${longDay(bakeDay)} now.`}
    >
      <LetterText>{name}, this is what we bake for you now. It takes the place of what we wrote before.</LetterText>
      {reason !== null && <LetterText>Why: {reason}</LetterText>}
      <Reference reference={reference} />
      <WhenAndWhere facts={facts} />
      <OrderLines facts={facts} />
      <LetterText>{differenceInWords(facts)}</LetterText>
      <LetterButton href={orderUrl}>See your order</LetterButton>
      <LetterNote>
        That page always has the last word on your order. The link is yours alone: whoever has it can see the order.
      </LetterNote>
    </LetterFrame>
  );
}

function differenceInWords({ paidPence, refundPence, atHandOverPence }: OrderChangedFacts): string {
  if (paidPence > 0) return `You paid ${formatPence(paidPence)} more by card. There is nothing more to pay.`;
  if (refundPence > 0)
    return `${formatPence(refundPence)} is on its way back to the card you paid with. Banks take five to ten working days to show it.`;
  if (atHandOverPence > 0) return `Please pay ${formatPence(atHandOverPence)} when you collect.`;
  return 'There is nothing more to pay.';
}
