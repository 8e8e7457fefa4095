import * as z from 'zod/mini';
import { subscriptionLink } from '@/features/notifications/schema';
import {
  LetterButton,
  LetterFrame,
  LetterHeading,
  LetterLink,
  LetterNote,
  LetterText,
} from '@/features/notifications/ui/letter-frame';
import { look } from '@/features/notifications/ui/letter-look';
import type { WriteLetter } from '@/features/notifications/ui/written-letter';
import { clockTime, longDay } from '@/kernel/clock-text';
import { isDay } from '@/kernel/time';
import type { OrdersOpenFacts } from '../domain/letters';

const ordersOpenFacts: z.ZodMiniType<OrdersOpenFacts> = z.object({
  ...subscriptionLink,
  slug: z.string().check(z.regex(/^[a-z0-9-]+$/)),
  bakeDay: z.custom<OrdersOpenFacts['bakeDay']>((day) => typeof day === 'string' && isDay(day)),
  closesAt: z.int(),
  place: z.object({ name: z.string(), addressLine1: z.string(), town: z.string(), postcode: z.string() }),
});

/** Tells a subscriber that a sale takes orders: which day, where, until when; and how to hear no more of it. */
export const ordersOpen: WriteLetter = async (stored, links) => {
  const facts = ordersOpenFacts.parse(stored);
  const [unsubscribeUrl, oneClickUrl] = await Promise.all([links.unsubscribe(facts), links.oneClick(facts)]);
  const urls = {
    menu: links.page(`/menu?sale=${facts.slug}`),
    sale: links.page(`/sales/${facts.slug}`),
    unsubscribe: unsubscribeUrl,
  };
  return {
    subject: `Orders are open for ${longDay(facts.bakeDay)}`,
    body: <OrdersOpen facts={facts} urls={urls} />,
    // With both, mail programs show a button of their own that stops the letters without a page (RFC 8058).
    headers: { 'List-Unsubscribe': `<${oneClickUrl}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' },
  };
};

type Urls = { readonly menu: string; readonly sale: string; readonly unsubscribe: string };

function OrdersOpen({ facts, urls }: { readonly facts: OrdersOpenFacts; readonly urls: Urls }) {
  const { bakeDay, closesAt, place } = facts;
  const orderBy = `${longDay(closesAt)}, ${clockTime(closesAt)}`;
  return (
    <LetterFrame title="Orders are open" preview={`${longDay(bakeDay)}, ${place.name}. Order by ${orderBy}.`}>
      <LetterText>
        We bake for <strong style={look.strong}>{longDay(bakeDay)}</strong>, and you can order now.
      </LetterText>
      <LetterHeading>Order by</LetterHeading>
      <LetterText>{orderBy}, or until it is sold out</LetterText>
      <LetterHeading>Where</LetterHeading>
      <LetterText>
        {place.name}
        <br />
        {[place.addressLine1, place.town, place.postcode].join(', ')}
        <br />
        <LetterLink href={urls.sale}>When to come and how to find it</LetterLink>
      </LetterText>
      <LetterButton href={urls.menu}>See the menu</LetterButton>
      <LetterNote>
        You get this e-mail because you asked us to tell you when orders open.{' '}
        <LetterLink href={urls.unsubscribe}>Stop these e-mails</LetterLink>
      </LetterNote>
    </LetterFrame>
  );
}
