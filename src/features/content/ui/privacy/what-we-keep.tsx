import { retention } from '@/config/frontend';
import { TextLink } from '@/ui/text-link';
import type { PaperPart } from '../paper';
import { TextTable } from '../text-table';

/** What the shop knows of people, what for, and for how long. */
export const whatWeKeep: ReadonlyArray<PaperPart> = [
  { anchor: 'in-short', title: 'In short', words: <InShort /> },
  { anchor: 'what-we-know', title: 'What we know, and why', words: <WhatWeKnow /> },
  { anchor: 'how-long', title: 'How long we keep it', words: <HowLong /> },
];

function InShort() {
  return (
    <ul>
      <li>We know what you tell us when you order, and use it to bake, hand over and keep our books.</li>
      <li>Nobody follows you here: no advertising, no analytics, no trackers. So there is no banner to click away.</li>
      <li>We do not sell or lend what we know, and we make no decisions about you by machine.</li>
    </ul>
  );
}

const whatWeKnow = [
  [
    'Your name, e-mail address and telephone number',
    'To confirm your order, tell you if something changes, and find you at the table',
    'Our contract with you',
  ],
  [
    'What you ordered, for when, and what you paid',
    'To bake it, hand it over and keep our books',
    'The contract; tax law',
  ],
  [
    'Your address, if you have an order delivered',
    'To find your door. Whoever brings it sees it until then; afterwards only those who look after customers do',
    'Our contract with you',
  ],
  ['A note about an allergy', 'To bake with care', 'Your consent: you need not tell us, and may take it back'],
  [
    'What you write to us, or say in a review',
    'To answer it; to show it under the name you chose',
    'Our interest in doing better',
  ],
  [
    'Your e-mail address, if you ask to hear when orders open',
    'To write to you when they do, and for nothing else',
    'Your consent, with its date; one click in any letter ends it',
  ],
  [
    'If you open an account: your address, proved by a letter; the doors and bakes you keep in it; which browsers are signed in',
    'To fill in the checkout, show you your orders and let nobody else in',
    'Our contract with you; you may close it at any time',
  ],
  [
    'The address your browser calls from',
    'To count tries, so that nobody can flood us. We keep a scrambled form of it, for a day at most',
    'Our interest in a shop that stays open',
  ],
];

function WhatWeKnow() {
  return (
    <TextTable
      caption="What we know, what for, and on what ground"
      header={['What', 'What for', 'On what ground']}
      rows={whatWeKnow}
    />
  );
}

const { guestMonths, logDays, tokenDays, taxYears, backupMonths } = retention;

const howLong = [
  [
    'Your name and how to reach you',
    `${guestMonths} months after your last order; in an account, as long as you have it`,
  ],
  [
    'Whose an order was',
    `At most ${taxYears} years after the tax year it was placed in, in an account too: so long the tax office may ask`,
  ],
  ['Notes, allergies and delivery addresses', 'As long as the order they belong to names you'],
  [
    'What was ordered and paid, without your name',
    `${taxYears} years after the tax year with its payment’s number at Stripe, because the law asks for it; then as bare sums`,
  ],
  ['Letters we sent you, and what you wrote to us', `${guestMonths} months; then only that there was one`],
  [
    'Your wish to hear when orders open',
    `Until you end it; that you had it, and when, ${guestMonths} months longer. A wish you never confirmed: ${tokenDays} days`,
  ],
  ['Your name on a review', 'As long as the order it speaks of names you; your words stay, or go when you ask'],
  ['Logs of our computers, which hold no names', `${logDays} days`],
  [
    'Sign-ins, links and codes that prove who somebody is',
    `Until they are used or run out, and at most ${tokenDays} days longer`,
  ],
  ['Counted tries from one address', 'A day'],
  [
    'Copies of our books, locked away against fire and flood',
    `At most ${backupMonths} months; whoever brings one back takes out again whom we had erased`,
  ],
];

function HowLong() {
  return (
    <>
      <TextTable caption="How long we keep what we know" header={['What', 'How long']} rows={howLong} />
      <p>
        After that we take your name out and keep the sums, by ourselves and every night. If you would rather not wait,{' '}
        <TextLink href="/your-data">have it erased now</TextLink>.
      </p>
    </>
  );
}
