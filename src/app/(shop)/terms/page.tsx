import { holds } from '@/config/backend';
import { smallPrintSince } from '@/config/frontend';
import { Paper } from '@/features/content/ui/paper';
import { afterwardsTerms } from '@/features/content/ui/terms/afterwards';
import { orderingTerms } from '@/features/content/ui/terms/ordering';
import { cachedSettings } from '@/features/shop/queries';
import { minute } from '@/kernel/time';
import { currentContext } from '@/platform/next/context';
import { pageMetadata } from '@/platform/next/page-metadata';
import { PageHeading } from '@/ui/page-heading';

export const metadata = pageMetadata({
  title: 'Terms',
  description:
    'What holds when you order: prices, paying, collecting and delivery, and how to change or cancel an order.',
  path: '/terms',
});

/** What holds between the bakery and who orders. */
export default async function TermsPage() {
  const settings = await cachedSettings(await currentContext());
  const holdMinutes = Math.floor(holds.sessionMs / minute);
  return (
    <>
      <PageHeading title="Terms" lead="What you can expect of us, and we of you, in words we would use at the table." />
      <Paper
        parts={[...orderingTerms({ settings, holdMinutes }), ...afterwardsTerms(settings)]}
        since={smallPrintSince.terms}
      />
    </>
  );
}
