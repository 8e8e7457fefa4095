import { findOrder } from '@/config/backend';
import { pageMetadata } from '@/platform/next/page-metadata';
import { ButtonLink } from '@/ui/button';
import { PageHeading } from '@/ui/page-heading';
import { TextLink } from '@/ui/text-link';

export const metadata = pageMetadata({
  title: 'Look in your inbox',
  description: 'If there are orders for that address, their links are on the way to it.',
  path: '/find-my-order/sent',
  isIndexed: false,
});

/** What happens after somebody asked for their links; the same whether there are any orders or not. */
export default function LinksSentPage() {
  return (
    <div className="measure">
      <PageHeading
        title="Look in your inbox"
        lead={`If anything was ordered with that address in the last ${findOrder.placedWithinDays} days, the links are on their way to it.`}
      />
      <p>We say the same for every address, so that nobody can find out here who our customers are.</p>
      <p className="mt-4 text-bran">
        Nothing there after ten minutes? Look among the unwanted mail, try{' '}
        <TextLink href="/find-my-order">another address of yours</TextLink>, or{' '}
        <TextLink href="/contact">write to us</TextLink>.
      </p>
      <p className="mt-8">
        <ButtonLink href="/menu" kind="quiet">
          See the menu
        </ButtonLink>
      </p>
    </div>
  );
}
