import {
  cookieNames,
  orderCookieSeconds,
  secondFactor,
  sessions,
  voucherCookieSeconds,
  yourDataCookieSeconds,
} from '@/config/backend';
import { basketCookie, signedInHint, smallPrintSince } from '@/config/frontend';
import { Paper } from '@/features/content/ui/paper';
import { whatWeKeep } from '@/features/content/ui/privacy/what-we-keep';
import { type SetCookie, whoElse } from '@/features/content/ui/privacy/who-else';
import { cachedSettings } from '@/features/shop/queries';
import { plural } from '@/kernel/text';
import { day, second } from '@/kernel/time';
import { currentContext } from '@/platform/next/context';
import { pageMetadata } from '@/platform/next/page-metadata';
import { PageHeading } from '@/ui/page-heading';

export const metadata = pageMetadata({
  title: 'Privacy',
  description:
    'What this shop knows about you, what for, for how long, who helps us, and what you may ask of us. No tracking.',
  path: '/privacy',
});

const days = (ms: number) => plural(Math.round(ms / day), 'day');
const minutes = (seconds: number) => plural(seconds / 60, 'minute');

const cookies: ReadonlyArray<SetCookie> = [
  { names: [basketCookie.name], does: 'Remembers your basket', lasts: days(basketCookie.maxAgeSeconds * second) },
  { names: [cookieNames.voucher], does: 'Keeps a voucher with it', lasts: days(voucherCookieSeconds * second) },
  {
    names: [cookieNames.order],
    does: 'Opens the page of your order on this device',
    lasts: days(orderCookieSeconds * second),
  },
  {
    names: [cookieNames.sessionSecure, signedInHint.name],
    does: 'Keep you signed in, where you have an account; ours who work here shorter',
    lasts: `${days(sessions.shopperIdleMs)} unused`,
  },
  {
    names: [cookieNames.pendingSignIn, cookieNames.google, cookieNames.googleErase],
    does: 'Carry a sign-in from one page to the next',
    lasts: minutes(secondFactor.pendingMs / second),
  },
  {
    names: [cookieNames.accountLetter, cookieNames.yourData],
    does: 'Carry the key of a letter’s link, so that it stays in no address',
    lasts: minutes(yourDataCookieSeconds),
  },
];

/** What the shop knows of people, and what becomes of it. */
export default async function PrivacyPage() {
  const settings = await cachedSettings(await currentContext());
  return (
    <>
      <PageHeading title="Privacy" lead="We need to know who the bread is for. That is about all." />
      <Paper parts={[...whatWeKeep, ...whoElse({ settings, cookies })]} since={smallPrintSince.privacy} />
    </>
  );
}
