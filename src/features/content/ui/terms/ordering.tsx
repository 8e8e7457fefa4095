import type { Settings } from '@/features/shop/domain/settings';
import { TextLink } from '@/ui/text-link';
import type { PaperPart } from '../paper';
import { TraderFacts } from '../trader-facts';

export type TermsFacts = {
  readonly settings: Settings;
  /** How long bakes are kept for who is paying. */
  readonly holdMinutes: number;
};

/** Who sells here, how an order comes about, and what it costs. */
export function orderingTerms({ settings, holdMinutes }: TermsFacts): PaperPart[] {
  return [
    { anchor: 'who-we-are', title: 'Who we are', words: <TraderFacts settings={settings} /> },
    { anchor: 'ordering', title: 'Ordering', words: <Ordering holdMinutes={holdMinutes} /> },
    { anchor: 'prices', title: 'Prices and paying', words: <Prices settings={settings} /> },
    { anchor: 'allergens', title: 'Ingredients and allergens', words: <Allergens /> },
  ];
}

function Ordering({ holdMinutes }: { holdMinutes: number }) {
  return (
    <>
      <p>
        We sell for <strong>bake sales</strong>: a day, a place, and a cut-off until which you can order. Each sale
        shows all three before you choose anything.
      </p>
      <p>
        A basket promises nothing. When you press the button that orders, we keep your bakes and your time slot for you.
        If you pay by card, we keep them for {holdMinutes} minutes while you pay; an order that is not paid by then goes
        back on the menu and costs you nothing.
      </p>
      <p>
        Our contract with you is made when the page of your order, and the letter we send, say that it is{' '}
        <strong>confirmed</strong>. The page is what counts; the letter is a copy of it. Should we be unable to accept
        an order you have paid for, you get all of your money back.
      </p>
    </>
  );
}

function Prices({ settings }: { settings: Settings }) {
  return (
    <>
      <p>
        Prices are in pounds sterling, for one of what they stand beside, and <strong>all-in</strong>: what the menu
        says is what you pay. Where a sale delivers, its fee is shown before you order. Nothing is added at the end.
      </p>
      <p>{vatWords(settings)}</p>
      <p>
        You pay by card on a page of Stripe’s, so your card’s number never reaches us. Some sales also let you pay when
        you collect; checkout says where that is so. The price of an order does not change once it is placed, whatever
        happens to the menu.
      </p>
    </>
  );
}

function vatWords({ vatMode, vatNumber }: Settings): string {
  if (vatMode === 'not_registered') return 'We are not registered for VAT, so no price contains any.';
  const number = vatNumber === null ? '' : ` Our VAT number is ${vatNumber.replaceAll(' ', '\u00a0')}.`;
  return `Prices include VAT where the law asks for it: bread, cake and most of what we bake are zero-rated, a few things such as chocolate-covered biscuit are not. The receipt on your order’s page says which.${number}`;
}

function Allergens() {
  return (
    <p>
      Every bake names its ingredients, the allergens it contains and those it may contain, before you buy and again on
      its label; <TextLink href="/allergens">all of them stand on one sheet</TextLink>. We bake everything in one
      kitchen, so we cannot promise that anything is free of traces. What you tell us about an allergy stands out on
      every list we work from.
    </p>
  );
}
