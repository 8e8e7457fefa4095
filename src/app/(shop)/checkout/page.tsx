import { cookies } from 'next/headers';
import { redirect } from 'next/navigation';
import { basketCookie, basketNav } from '@/config/frontend';
import { countOf } from '@/features/basket/domain/review';
import { blockInWords, slotInWords } from '@/features/basket/domain/words';
import { getBasketView } from '@/features/basket/queries';
import { slotOptions, slotToStartWith } from '@/features/checkout/domain/slot-options';
import { CheckoutForm } from '@/features/checkout/ui/checkout-form';
import { CheckoutSummary } from '@/features/checkout/ui/checkout-summary';
import { longDay, momentInWords, timeLeft } from '@/kernel/clock-text';
import { currentContext } from '@/platform/next/context';
import { pageMetadata } from '@/platform/next/page-metadata';
import { ButtonLink } from '@/ui/button';
import { EmptyState } from '@/ui/empty-state';
import { PageHeading } from '@/ui/page-heading';

export const metadata = pageMetadata({
  title: 'Checkout',
  description: 'One page from your basket to your order: who you are, when you collect, and how you pay.',
  path: '/checkout',
  isIndexed: false,
});

/** One page from basket to order. */
export default async function CheckoutPage() {
  const context = await currentContext();
  const jar = await cookies();
  const view = await getBasketView(context, jar.get(basketCookie.name)?.value);
  if (view.kind !== 'filled') redirect(basketNav.href);
  const { sheet, review } = view;
  const now = context.now();
  const blocked = blockInWords(review);
  if (blocked !== null) return <Blocked reason={blocked} />;
  const closes = momentInWords(sheet.sale.closesAt, now);
  const slots = slotOptions(sheet.slots, countOf(review.lines));
  const slotId = slotToStartWith(slots, review.chosenSlot);
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
          first={{ placementKey: crypto.randomUUID(), slotId, slotProblem: slotInWords(review) }}
          totalPence={review.totalPence}
          slots={slots}
          payOnCollection={sheet.sale.payOnCollection}
          promise={`Baked for you and perishable, so the law gives no 14 days to return it. Our promise instead: cancel on your order’s page until ${closes}, and everything you paid goes back.`}
        />
      </div>
    </>
  );
}

function Blocked({ reason }: { reason: string }) {
  return (
    <>
      <PageHeading title="Checkout" />
      <EmptyState
        title="This cannot be ordered"
        action={<ButtonLink href={basketNav.href}>Back to the basket</ButtonLink>}
      >
        <p>{reason}</p>
      </EmptyState>
    </>
  );
}
