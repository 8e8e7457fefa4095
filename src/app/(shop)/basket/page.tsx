import { cookies } from 'next/headers';
import { cookieNames } from '@/config/backend';
import { basketCookie, checkoutNav } from '@/config/frontend';
import { changeBasketAction, emptyBasketAction } from '@/features/basket/actions';
import { type BasketSlip, emptyReasons, type NoSlip, slipOf } from '@/features/basket/domain/slip';
import { getBasketView } from '@/features/basket/queries';
import { findAppliedVoucher } from '@/features/basket/queries/applied-voucher';
import { Slip } from '@/features/basket/ui/basket-slip';
import { currentContext } from '@/platform/next/context';
import { pageMetadata } from '@/platform/next/page-metadata';
import { ButtonLink } from '@/ui/button';
import { EmptyState } from '@/ui/empty-state';
import { PageHeading } from '@/ui/page-heading';
import { SubmitButton } from '@/ui/submit-button';

export const metadata = pageMetadata({
  title: 'Your basket',
  description: 'What you have chosen for the next bake sale, checked and priced as things stand now.',
  path: '/basket',
  isIndexed: false,
});

/** The basket, checked and priced afresh at every look. */
export default async function BasketPage() {
  const context = await currentContext();
  const jar = await cookies();
  const view = await getBasketView(context, jar.get(basketCookie.name)?.value);
  if (view.kind !== 'filled') return <EmptyBasket kind={view.kind} />;
  const voucher = await findAppliedVoucher(context, jar.get(cookieNames.voucher)?.value, view);
  return <FilledBasket slip={slipOf(view.sheet, view.review, { voucher, now: context.now() })} />;
}

function EmptyBasket({ kind }: { kind: NoSlip }) {
  return (
    <>
      <PageHeading title="Your basket" />
      <EmptyState title="Nothing in your basket" action={<ButtonLink href="/menu">See the menu</ButtonLink>}>
        <p>{emptyReasons[kind]}</p>
      </EmptyState>
    </>
  );
}

function FilledBasket({ slip }: { slip: BasketSlip }) {
  return (
    <div className="measure">
      <PageHeading
        eyebrow={`For ${slip.heading}`}
        title="Your basket"
        lead={slip.blocked === null ? slip.until : null}
      />
      <Slip slip={slip} change={changeBasketAction} idPrefix="quantity" />
      <div className="mt-5 flex flex-wrap items-center gap-3">
        {slip.blocked === null && (
          <ButtonLink href={checkoutNav.href} className="w-full sm:w-auto">
            Go to checkout
          </ButtonLink>
        )}
        <ButtonLink kind="quiet" href={`/menu?sale=${slip.saleSlug}`}>
          Add something else
        </ButtonLink>
        <form action={emptyBasketAction}>
          <SubmitButton kind="quiet">Empty the basket</SubmitButton>
        </form>
      </div>
    </div>
  );
}
