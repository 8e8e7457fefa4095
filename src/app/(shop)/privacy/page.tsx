import { cookieNames, orderCookieSeconds, sessions } from '@/config/backend';
import { smallPrintSince } from '@/config/frontend';
import { Paper } from '@/features/content/ui/paper';
import { whatWeKeep } from '@/features/content/ui/privacy/what-we-keep';
import { whoElse } from '@/features/content/ui/privacy/who-else';
import { cachedSettings } from '@/features/shop/queries';
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

const orderCookie = { name: cookieNames.order, days: (orderCookieSeconds * second) / day };
const staffCookie = { name: cookieNames.sessionSecure, days: sessions.staffLongestMs / day };

/** What the shop knows of people, and what becomes of it. */
export default async function PrivacyPage() {
  const settings = await cachedSettings(await currentContext());
  return (
    <>
      <PageHeading title="Privacy" lead="We need to know who the bread is for. That is about all." />
      <Paper
        parts={[...whatWeKeep, ...whoElse({ settings, orderCookie, staffCookie })]}
        since={smallPrintSince.privacy}
      />
    </>
  );
}
