import { FindOrderForm } from '@/features/orders/ui/find-order-form';
import { pageMetadata } from '@/platform/next/page-metadata';
import { Card } from '@/ui/card';
import { PageHeading } from '@/ui/page-heading';
import { TextLink } from '@/ui/text-link';

export const metadata = pageMetadata({
  title: 'Find my order',
  description: 'Lost the e-mail with the link to your order? Give us your address, and we send the link once more.',
  path: '/find-my-order',
  isIndexed: false,
});

/** The way back to an order whose letter was lost. */
export default function FindMyOrderPage() {
  return (
    <div className="measure">
      <PageHeading
        title="Find my order"
        lead="Every order has a page of its own, and its link stands in your confirmation e-mail. If that is lost, we send it once more."
      />
      <Card>
        <FindOrderForm />
      </Card>
      <p className="mt-6 text-bran">
        The address was mistyped when you ordered, or is not yours any more?{' '}
        <TextLink href="/contact">Write to us</TextLink> and tell us your name and the day.
      </p>
    </div>
  );
}
