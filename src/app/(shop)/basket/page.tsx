import type { Metadata } from 'next';
import { cookies } from 'next/headers';
import { basketCookie } from '@/config/frontend';
import { emptyBasketAction } from '@/features/basket/actions';
import { saleInWords } from '@/features/basket/domain/words';
import { type BasketView, getBasketView } from '@/features/basket/queries';
import { BasketLines } from '@/features/basket/ui/basket-lines';
import { longDay, momentInWords, timeLeft } from '@/kernel/clock-text';
import { currentContext } from '@/platform/next/context';
import { ButtonLink } from '@/ui/button';
import { EmptyState } from '@/ui/empty-state';
import { Notice } from '@/ui/notice';
import { PageHeading } from '@/ui/page-heading';
import { Price } from '@/ui/price';
import { SubmitButton } from '@/ui/submit-button';

export const metadata: Metadata = { title: 'Your basket', robots: { index: false } };

/** The basket, checked and priced afresh at every look. */
export default async function BasketPage() {
  const context = await currentContext();
  const jar = await cookies();
  const view = await getBasketView(context, jar.get(basketCookie.name)?.value);
  return view.kind === 'filled' ? <FilledBasket view={view} now={context.now()} /> : <EmptyBasket kind={view.kind} />;
}

const emptyReasons = {
  empty: 'Pick a sale, choose what you fancy, and it will wait here.',
  rubbish: 'We could not read what was in it, so we start afresh. Sorry about that.',
  sale_gone: 'The sale it was for is not there any more, so we start afresh.',
} as const;

function EmptyBasket({ kind }: { kind: keyof typeof emptyReasons }) {
  return (
    <>
      <PageHeading title="Your basket" />
      <EmptyState title="Nothing in your basket" action={<ButtonLink href="/menu">See the menu</ButtonLink>}>
        <p>{emptyReasons[kind]}</p>
      </EmptyState>
    </>
  );
}

function FilledBasket({ view, now }: { view: Extract<BasketView, { kind: 'filled' }>; now: number }) {
  const { sheet, review } = view;
  const blocked = saleInWords(review.saleState);
  return (
    <div className="measure">
      <PageHeading
        eyebrow={`For ${longDay(sheet.sale.bakeDay)}, ${sheet.place.name}`}
        title="Your basket"
        lead={blocked ?? `Order by ${momentInWords(sheet.sale.closesAt, now)} · ${timeLeft(sheet.sale.closesAt, now)}`}
      />
      {blocked && (
        <Notice tone="warning" className="mb-4">
          <p>{blocked}</p>
        </Notice>
      )}
      <BasketLines review={review} />
      <p className="flex justify-between py-4 text-lg font-semibold">
        Total <Price amount={review.totalPence} />
      </p>
      <p className="text-sm text-bran">
        A basket keeps nothing back for you: the bakes are yours once you have ordered.
      </p>
      <div className="mt-4 flex flex-wrap items-center gap-3">
        {review.canCheckOut && <ButtonLink href="/checkout">Go to checkout</ButtonLink>}
        <ButtonLink kind="quiet" href={`/menu?sale=${sheet.sale.slug}`}>
          Add something else
        </ButtonLink>
        <form action={emptyBasketAction}>
          <SubmitButton kind="quiet">Empty the basket</SubmitButton>
        </form>
      </div>
    </div>
  );
}
