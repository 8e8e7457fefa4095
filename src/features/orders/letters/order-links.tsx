import {
  LetterButton,
  LetterFrame,
  LetterHeading,
  LetterNote,
  LetterText,
} from '@/features/notifications/ui/letter-frame';
import type { WriteLetter } from '@/features/notifications/ui/written-letter';
import { longDay } from '@/kernel/clock-text';
import { formatPence } from '@/kernel/money';
import { plural } from '@/kernel/text';
import type { FoundOrder } from '../domain/letters';
import { stateWords } from '../domain/words';
import { linksFacts } from './facts';

type LinkedOrder = FoundOrder & { readonly url: string };

/** Gives somebody who lost their letter the way back to each of their orders. */
export const orderLinks: WriteLetter = async (stored, links) => {
  const { orders } = linksFacts.parse(stored);
  const linked = await Promise.all(orders.map(async (order) => ({ ...order, url: await links.order(order) })));
  return { subject: 'The way back to your order', body: <OrderLinks orders={linked} /> };
};

function OrderLinks({ orders }: { readonly orders: ReadonlyArray<LinkedOrder> }) {
  return (
    <LetterFrame title="Here you are" preview={`${plural(orders.length, 'order')} of yours, each with its own link.`}>
      <LetterText>Somebody asked us for the orders of this address. These are the latest, newest first.</LetterText>
      {orders.map((order) => (
        <OneOrder key={order.orderId} order={order} />
      ))}
      <LetterNote>
        Each link is yours alone: whoever has it can see the order. Was it not you who asked? Nobody but you has got
        this e-mail, so you need not do anything.
      </LetterNote>
    </LetterFrame>
  );
}

function OneOrder({ order }: { readonly order: LinkedOrder }) {
  const { reference, bakeDay, place, state, totalPence, url } = order;
  return (
    <>
      <LetterHeading>
        {reference}, {longDay(bakeDay)}
      </LetterHeading>
      <LetterText>
        {place}
        <br />
        {stateWords[state]}, {formatPence(totalPence)}
      </LetterText>
      <LetterButton href={url}>See order {reference}</LetterButton>
    </>
  );
}
