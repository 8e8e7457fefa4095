import type { Settings } from '@/features/shop/domain/settings';
import { TextLink } from '@/ui/text-link';
import type { PaperPart } from '../paper';
import { ReachUs } from '../reach-us';

type Trader = Settings['trader'];

/** Changing one's mind, getting what was ordered, and what happens when something goes wrong. */
export function afterwardsTerms({ trader }: Settings): PaperPart[] {
  return [
    { anchor: 'cancelling', title: 'Changing and cancelling', words: <Cancelling trader={trader} /> },
    { anchor: 'collecting', title: 'Collecting', words: <Collecting trader={trader} /> },
    { anchor: 'delivery', title: 'Delivery', words: <Delivery /> },
    { anchor: 'if-we-cannot-bake', title: 'If we cannot bake', words: <WeCannot /> },
    { anchor: 'something-wrong', title: 'If something is wrong', words: <SomethingWrong trader={trader} /> },
    { anchor: 'complaints', title: 'Complaints, and which law', words: <Complaints trader={trader} /> },
  ];
}

function Cancelling({ trader }: { trader: Trader }) {
  return (
    <>
      <p>
        <strong>Until the cut-off of the sale you may change or cancel</strong>, for any reason or none, on your order’s
        own page, or <ReachUs trader={trader} /> and we do it for you. What you keep costs what it cost; what you add
        costs what it costs that day, as far as there is still room. What is too much paid, or all of it, goes back the
        way it came; banks take up to ten days to show it.
      </p>
      <p>
        <strong>After the cut-off an order stands.</strong> We have begun to bake it, for you alone.
      </p>
      <p>
        The right to cancel within 14 days that you have for most things bought at a distance does not apply to food
        that spoils quickly (regulation 28 of the Consumer Contracts Regulations 2013), and that is nearly everything we
        make. A sealed jar is another matter: you may bring it back unopened within 14 days of collecting it.
      </p>
    </>
  );
}

function Collecting({ trader }: { trader: Trader }) {
  return (
    <>
      <p>
        Come to the place of your sale, in the time slot you chose, with your reference or your name. Whoever knows the
        reference may collect for you. If you are late, we are there until the last slot of the day has ended.
      </p>
      <p>
        If you cannot come, <ReachUs trader={trader} /> before we pack up, and we shall find a way if there is one. What
        nobody collects we give away the same day, because it would be stale the next, and we cannot refund it.
      </p>
    </>
  );
}

function Delivery() {
  return (
    <>
      <p>
        Most sales are for collecting only. Where a sale delivers, it says so, with the districts we go to, what each
        costs, and the times. You choose a time and see the fee before you order; it is paid by card with the bakes. We
        bring it to your door within that time and ring.
      </p>
      <p>
        If nobody opens, we leave it where your note says; without a note it goes back to the place of the sale, and
        waits for you there until we pack up. It is in our care until it is handed over or left where you asked.
      </p>
    </>
  );
}

function WeCannot() {
  return (
    <p>
      Ovens break and roads flood. If a sale is called off, or one of your bakes fails, we write to you as soon as we
      know and give you back the money for what you do not get. If a sale moves to another day or place, you may cancel
      for a full refund. We never put in something else without asking you.
    </p>
  );
}

function SomethingWrong({ trader }: { trader: Trader }) {
  return (
    <p>
      What you get must be as we described it, fit to eat and of satisfactory quality (Consumer Rights Act 2015). If it
      is not, <ReachUs trader={trader} />, the same day if you can, with a picture if it helps. You get your money back
      for it, or we bake it again for another day, as you prefer. Nothing on this page takes away a right the law gives
      you.
    </p>
  );
}

function Complaints({ trader }: { trader: Trader }) {
  return (
    <>
      <p>
        If we have let you down, <ReachUs trader={trader} />. Somebody who can decide answers within two working days.
        If we cannot settle it between us,{' '}
        <TextLink href="https://www.citizensadvice.org.uk/consumer/">Citizens Advice</TextLink> helps, without charge.
      </p>
      <p>
        These terms are under the law of England and Wales. If you live in Scotland or Northern Ireland, you may also go
        to the courts there, and keep the protection their law gives you.
      </p>
    </>
  );
}
