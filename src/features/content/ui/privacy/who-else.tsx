import type { Settings } from '@/features/shop/domain/settings';
import { TextLink } from '@/ui/text-link';
import type { PaperPart } from '../paper';
import { ReachUs } from '../reach-us';
import { TextTable } from '../text-table';
import { TraderFacts } from '../trader-facts';

/** Cookies the server sets: their names, what they do, and how long they last. */
export type SetCookie = { readonly names: ReadonlyArray<string>; readonly does: string; readonly lasts: string };

export type PrivacyFacts = {
  readonly settings: Settings;
  readonly cookies: ReadonlyArray<SetCookie>;
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
          [
            'Cloudflare',
            'Runs this shop, stores its data, and tells people from programs at some forms',
            'Everything here, as its keeper; at those forms, how your browser behaves',
          ],
          ['Stripe', 'Takes card payments', 'Your card, your e-mail address and the sum; we never see the card'],
          ['Resend', 'Delivers our letters', 'Your e-mail address and the letter'],
          [
            'Google',
            'Keeps the passwords of accounts and checks who signs in',
            'The e-mail address and the password of who has an account; nothing about orders, nothing about guests',
          ],
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

function Cookies({ cookies }: PrivacyFacts) {
  return (
    <>
      <p>Our cookies do what you asked for and nothing more, so the law asks for no consent, and neither do we.</p>
      <TextTable
        caption="The cookies this shop sets"
        header={['Name', 'What it does', 'How long']}
        rows={cookies.map(({ names, does, lasts }) => [names.map(nameOf), does, lasting(lasts)])}
      />
      <p>Stripe’s payment page is Stripe’s, and sets its own cookies against fraud.</p>
    </>
  );
}

// Short facts of a table stay on one line.
const lasting = (span: string) => <span className="whitespace-nowrap">{span}</span>;
const nameOf = (name: string) => (
  <code key={name} className="block whitespace-nowrap">
    {name}
  </code>
);

function Rights({ trader }: { trader: Settings['trader'] }) {
  return (
    <>
      <p>
        You may see what we know about you, have a copy of it to take elsewhere, and have it erased:{' '}
        <TextLink href="/your-data">at once, by a letter to your address</TextLink>, or{' '}
        <TextLink href="/account/data">in your account</TextLink>. You may have it put right, ask us to pause, object to
        what rests on our interest alone, and take back a consent at any time. To do so, <ReachUs trader={trader} />; we
        answer within a month, and it costs nothing.
      </p>
      <p>
        <strong>Erasing</strong> takes your name and everything that could point to you out of our orders, letters,
        reviews and notes, and closes your account. Orders that are still open come first: you have them handed over, or
        called off where they still can be. The sums stay, because the tax office wants to see them.
      </p>
      <p>
        We check that it is you who asks, by a letter to the address you ordered with. If we do not do right by you,
        tell the <TextLink href="https://ico.org.uk/make-a-complaint/">Information Commissioner’s Office</TextLink>.
      </p>
    </>
  );
}
