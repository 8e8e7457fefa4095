import type { Settings } from '@/features/shop/domain/settings';
import { TextLink } from '@/ui/text-link';
import type { PaperPart } from './paper';
import { ReachUs } from './reach-us';

/** How far everybody can use the shop, how that is known, and where it falls short. */
export function accessibilityPaper({ trader }: Settings): PaperPart[] {
  return [
    { anchor: 'where-we-stand', title: 'Where we stand', words: <WhereWeStand /> },
    { anchor: 'how-we-test', title: 'How we test', words: <HowWeTest /> },
    { anchor: 'known-limits', title: 'What does not work well yet', words: <KnownLimits /> },
    { anchor: 'our-places', title: 'Our places', words: <OurPlaces /> },
    { anchor: 'tell-us', title: 'Tell us', words: <TellUs trader={trader} /> },
  ];
}

function WhereWeStand() {
  return (
    <>
      <p>
        Anybody should be able to order bread. We build this shop to meet the{' '}
        <TextLink href="https://www.w3.org/TR/WCAG22/">Web Content Accessibility Guidelines 2.2</TextLink> at level AA,
        and we believe it does, but for what is listed below.
      </p>
      <p>You should be able to:</p>
      <ul>
        <li>order from start to end with a keyboard, and always see where you are;</li>
        <li>hear every page in a sensible order, with headings, labels and errors in words;</li>
        <li>enlarge it to 400 %, or use a small phone, without scrolling sideways;</li>
        <li>use your own colours or high contrast: nothing is said by colour alone, allergens least of all;</li>
        <li>use it with JavaScript off, and with as little movement as you have asked your device for.</li>
      </ul>
    </>
  );
}

function HowWeTest() {
  return (
    <>
      <p>Each time we change the shop, before anybody sees the change, our own tests</p>
      <ul>
        <li>check every page with axe, at the width of a phone and of a desk;</li>
        <li>walk every control with the keyboard, and place a whole order that way;</li>
        <li>look for anything that hangs over the edge at 320 pixels, and at 200 % zoom;</li>
        <li>order bread with JavaScript off.</li>
      </ul>
      <p>Machines find less than half of what gets in people’s way. The rest we learn from you.</p>
    </>
  );
}

function KnownLimits() {
  return (
    <ul>
      <li>
        Card payments happen on Stripe’s page, which is not ours to build. If it gives you trouble, choose a sale where
        you can pay when you collect, or let us take your order by telephone.
      </li>
      <li>Maps open on OpenStreetMap’s site. The way to each place also stands beside it in words.</li>
      <li>Calendar files and printed sheets look as your calendar and your printer make them.</li>
      <li>
        People who use a screen reader every day have not tested the whole shop yet. We would be glad of their help.
      </li>
    </ul>
  );
}

function OurPlaces() {
  return (
    <p>
      Steps, bells and parking are described for each place under <TextLink href="/find-us">Find us</TextLink>. If you
      need something else when you collect, put it into the note with your order, and it will be done.
    </p>
  );
}

function TellUs({ trader }: { trader: Settings['trader'] }) {
  return (
    <>
      <p>
        If something is in your way here, <ReachUs trader={trader} />. Say what you wanted to do and what you use. We
        answer within two working days, and take your order ourselves meanwhile if you like.
      </p>
      <p>
        If our answer does not satisfy you, the{' '}
        <TextLink href="https://www.equalityadvisoryservice.com/">Equality Advisory and Support Service</TextLink>{' '}
        advises on your rights.
      </p>
    </>
  );
}
