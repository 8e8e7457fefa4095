import { cookies } from 'next/headers';
import { redirect } from 'next/navigation';
import { cookieNames } from '@/config/backend';
import { basketCookie, basketNav } from '@/config/frontend';
import { blockInWords, slotInWords } from '@/features/basket/domain/words';
import { collectionPlace } from '@/features/checkout/domain/destination';
import { waysOf, wayToStartWith } from '@/features/checkout/domain/ways';
import { findAppliedVoucher } from '@/features/basket/queries/applied-voucher';
import { getCheckoutPage } from '@/features/checkout/queries/checkout-page';
import { CheckoutDesk } from '@/features/checkout/ui/checkout-desk';
import { CheckoutSummary } from '@/features/checkout/ui/checkout-summary';
import { longDay, momentInWords, timeLeft } from '@/kernel/clock-text';
import { currentContext } from '@/platform/next/context';
import { pageMetadata } from '@/platform/next/page-metadata';
import { ButtonLink } from '@/ui/button';
import { EmptyState } from '@/ui/empty-state';
import { PageHeading } from '@/ui/page-heading';

export const metadata = pageMetadata({
  title: 'Checkout',
  description: 'One page from your basket to your order: who you are, how and when you get it, and how you pay.',
  path: '/checkout',
  isIndexed: false,
});

/** One page from basket to order. */
export default async function CheckoutPage() {
  const context = await currentContext();
  const jar = await cookies();
  const { view, known } = await getCheckoutPage(context, jar.get(basketCookie.name)?.value);
  if (view.kind !== 'filled') redirect(basketNav.href);
  const { sheet, review } = view;
  const now = context.now();
  const blocked = blockInWords(review);
  if (blocked !== null) return <Blocked reason={blocked} />;
  const closes = momentInWords(sheet.sale.closesAt, now);
  const voucher = await findAppliedVoucher(context, jar.get(cookieNames.voucher)?.value, view);
  const ways = waysOf(sheet, review);
  const first = {
    placementKey: crypto.randomUUID(),
    voucher: voucher?.kind === 'good' ? { code: voucher.code, discountPence: voucher.discountPence } : null,
    slotProblem: slotInWords(review),
    known,
    ways,
    method: wayToStartWith(ways, review.chosenSlot),
    delivery: { zones: sheet.zones, goodsPence: review.totalPence, collectAt: collectionPlace(sheet) },
  };
  return (
    <>
      <PageHeading
        eyebrow={`${longDay(sheet.sale.bakeDay)} · ${sheet.place.name}`}
        title="Checkout"
        lead={`Order by ${closes} · ${timeLeft(sheet.sale.closesAt, now)}`}
      />
      <CheckoutDesk
        first={first}
        place={sheet.place.name}
        payOnCollection={sheet.sale.payOnCollection}
        promise={`Baked for you and perishable, so the law gives no 14 days to return it. Our promise instead: cancel on your order’s page until ${closes}, and everything you paid goes back.`}
      >
        <CheckoutSummary review={review} place={sheet.place} voucher={voucher} />
      </CheckoutDesk>
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
