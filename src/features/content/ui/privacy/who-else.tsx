import { basketCookie } from '@/config/frontend';
import type { Settings } from '@/features/shop/domain/settings';
import { plural } from '@/kernel/text';
import { TextLink } from '@/ui/text-link';
import type { PaperPart } from '../paper';
import { ReachUs } from '../reach-us';
import { TextTable } from '../text-table';
import { TraderFacts } from '../trader-facts';

/** A cookie the server sets: its name, and how long it lasts. */
export type SetCookie = { readonly name: string; readonly days: number };

export type PrivacyFacts = {
  readonly settings: Settings;
  readonly orderCookie: SetCookie;
  readonly staffCookie: SetCookie;
};

/** Who helps the shop, what a browser keeps for it, and what people may ask of it. */
export function whoElse(facts: PrivacyFacts): PaperPart[] {
  const { settings } = facts;
  return [
    { anchor: 'who-helps', title: 'Who helps us', words: <WhoHelps /> },
    { anchor: 'cookies', title: 'Cookies', words: <Cookies {...facts} /> },
    { anchor: 'your-rights', title: 'Your rights', words: <Rights trader={settings.trader} /> },
    { anchor: 'who-we-are', title: 'Who answers for this', words: <TraderFacts settings={settings} /> },
  ];
}

function WhoHelps() {
  return (
    <>
      <p>These firms work for us, under contract, and see only what their work needs.</p>
      <TextTable
        caption="Firms that work for us, and what each sees"
        header={['Who', 'What for', 'What they see']}
        rows={[
          ['Cloudflare', 'Runs this shop and stores its data', 'Everything here, as its keeper'],
          ['Stripe', 'Takes card payments', 'Your card, your e-mail address and the sum; we never see the card'],
          ['Resend', 'Delivers our letters', 'Your e-mail address and the letter'],
          ['Google', 'Lets our staff sign in', 'Our staff’s sign-in names; nothing about shoppers'],
          ['Rollbar', 'Tells us what broke', 'What went wrong on which page; names and addresses are struck out first'],
        ]}
      />
      <p>
        Some of them work from the United States as well. What goes there is protected by the UK’s data bridge or by the
        contract clauses that UK law provides. Stripe also answers for itself, under{' '}
        <TextLink href="https://stripe.com/gb/privacy">its own notice</TextLink>.
      </p>
    </>
  );
}

function Cookies({ orderCookie, staffCookie }: PrivacyFacts) {
  const basketDays = basketCookie.maxAgeSeconds / (24 * 3600);
  return (
    <>
      <p>Our cookies do what you asked for and nothing more, so the law asks for no consent, and neither do we.</p>
      <TextTable
        caption="The cookies this shop sets"
        header={['Name', 'What it does', 'How long']}
        rows={[
          [nameOf(basketCookie.name), 'Remembers your basket', lasting(basketDays)],
          [nameOf(orderCookie.name), 'Opens the page of your order on this device', lasting(orderCookie.days)],
          [nameOf(staffCookie.name), 'Keeps our staff signed in; shoppers never get it', lasting(staffCookie.days)],
        ]}
      />
      <p>Stripe’s payment page is Stripe’s, and sets its own cookies against fraud.</p>
    </>
  );
}

// Short facts of a table stay on one line.
const lasting = (days: number) => <span className="whitespace-nowrap">{plural(days, 'day')}</span>;
const nameOf = (name: string) => <code className="whitespace-nowrap">{name}</code>;

function Rights({ trader }: { trader: Settings['trader'] }) {
  return (
    <>
      <p>
        You may ask us what we know about you, have a copy of it to take elsewhere, have it put right, have it erased,
        ask us to pause, object to what rests on our interest alone, and take back a consent at any time. To do so,{' '}
        <ReachUs trader={trader} />; we answer within a month, and it costs nothing.
      </p>
      <p>
        <strong>Erasing</strong> takes your name and everything that could point to you out of our orders, letters and
        notes. The sums stay, because the tax office wants to see them.
      </p>
      <p>
        We check that it is you who asks, by a letter to the address you ordered with. If we do not do right by you,
        tell the <TextLink href="https://ico.org.uk/make-a-complaint/">Information Commissioner’s Office</TextLink>.
      </p>
    </>
  );
}
