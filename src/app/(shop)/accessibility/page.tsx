import { smallPrintSince } from '@/config/frontend';
import { accessibilityPaper } from '@/features/content/ui/accessibility-paper';
import { Paper } from '@/features/content/ui/paper';
import { cachedSettings } from '@/features/shop/queries';
import { currentContext } from '@/platform/next/context';
import { pageMetadata } from '@/platform/next/page-metadata';
import { PageHeading } from '@/ui/page-heading';

export const metadata = pageMetadata({
  title: 'Accessibility',
  description: 'How far everybody can use this shop, how we test it, what does not work well yet, and how to tell us.',
  path: '/accessibility',
});

/** How far everybody can use the shop. */
export default async function AccessibilityPage() {
  const settings = await cachedSettings(await currentContext());
  return (
    <>
      <PageHeading title="Accessibility" lead="Bread is for everybody, and so is the way to it." />
      <Paper parts={accessibilityPaper(settings)} since={smallPrintSince.accessibility} />
    </>
  );
}
