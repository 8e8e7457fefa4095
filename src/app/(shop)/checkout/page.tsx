import type { Metadata } from 'next';
import { cookies } from 'next/headers';
import { redirect } from 'next/navigation';
import { basketCookie } from '@/config/frontend';
import { saleInWords } from '@/features/basket/domain/words';
import { getBasketView } from '@/features/basket/queries';
import { CheckoutForm } from '@/features/checkout/ui/checkout-form';
import { CheckoutSummary } from '@/features/checkout/ui/checkout-summary';
import { slotOptions } from '@/features/checkout/domain/slot-options';
import { longDay, momentInWords, timeLeft } from '@/kernel/clock-text';
import { currentContext } from '@/platform/next/context';
import { ButtonLink } from '@/ui/button';
import { EmptyState } from '@/ui/empty-state';
import { PageHeading } from '@/ui/page-heading';

export const metadata: Metadata = { title: 'Checkout', robots: { index: false } };

/** One page from basket to order. */
export default async function CheckoutPage() {
  const context = await currentContext();
  const jar = await cookies();
  const view = await getBasketView(context, jar.get(basketCookie.name)?.value);
  if (view.kind !== 'filled') redirect('/basket');
  const { sheet, review } = view;
  const now = context.now();
  if (!review.canCheckOut) return <Blocked reason={saleInWords(review.saleState)} />;
  const closes = momentInWords(sheet.sale.closesAt, now);
  return (
    <>
      <PageHeading
        eyebrow={`${longDay(sheet.sale.bakeDay)} · ${sheet.place.name}`}
        title="Checkout"
        lead={`Order by ${closes} · ${timeLeft(sheet.sale.closesAt, now)}`}
      />
      <div className="grid gap-8 lg:grid-cols-[minmax(0,1fr)_24rem] lg:items-start">
        <div className="lg:sticky lg:top-6 lg:order-last">
          <CheckoutSummary review={review} place={sheet.place} />
        </div>
        <CheckoutForm
          placementKey={crypto.randomUUID()}
          totalPence={review.totalPence}
          slots={slotOptions(sheet.slots)}
          payOnCollection={sheet.sale.payOnCollection}
          promise={`Baked for you and perishable, so the law gives no 14 days to return it. Our promise: tell us by ${closes} and we cancel it and refund you in full.`}
        />
      </div>
    </>
  );
}

function Blocked({ reason }: { reason: string | null }) {
  return (
    <>
      <PageHeading title="Checkout" />
      <EmptyState title="This cannot be ordered" action={<ButtonLink href="/basket">Back to the basket</ButtonLink>}>
        <p>{reason ?? 'Everything in your basket has sold out.'}</p>
      </EmptyState>
    </>
  );
}
