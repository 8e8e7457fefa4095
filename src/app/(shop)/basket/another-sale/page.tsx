import { cookies } from 'next/headers';
import { redirect } from 'next/navigation';
import { basketCookie } from '@/config/frontend';
import { findOfferSheet } from '@/features/bake-sales/queries';
import { startNewBasketAction } from '@/features/basket/actions';
import { getBasketView } from '@/features/basket/queries';
import { addSchema } from '@/features/basket/schema';
import { longDay } from '@/kernel/clock-text';
import { currentContext } from '@/platform/next/context';
import { pageMetadata } from '@/platform/next/page-metadata';
import { ButtonLink } from '@/ui/button';
import { PageHeading } from '@/ui/page-heading';
import { SubmitButton } from '@/ui/submit-button';

export const metadata = pageMetadata({
  title: 'Which day shall it be?',
  description: 'A basket holds one bake sale at a time: start a new one for the other day, or keep the one you have.',
  path: '/basket/another-sale',
  isIndexed: false,
});

type Search = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** Asks which sale a basket shall be for, where something of another one was to be added. */
export default async function AnotherSalePage({ searchParams }: Search) {
  const { sale, offer, quantity, slot } = await searchParams;
  const wish = addSchema.safeParse({ saleId: sale, offerId: offer, quantity, slotId: slot });
  if (!wish.success) redirect('/basket');
  const context = await currentContext();
  const jar = await cookies();
  const [view, wanted] = await Promise.all([
    getBasketView(context, jar.get(basketCookie.name)?.value),
    findOfferSheet(context, wish.data.saleId),
  ]);
  const name = wanted?.offers.find(({ id }) => id === wish.data.offerId)?.name;
  if (!wanted || !name || view.kind !== 'filled') redirect('/basket');
  const there = longDay(view.sheet.sale.bakeDay);
  const here = longDay(wanted.sale.bakeDay);
  return (
    <div className="measure">
      <PageHeading
        title="Which day shall it be?"
        lead={`Your basket is for ${there}. ${name} would be for ${here}. Each order is baked and collected on one day, so a basket holds one sale at a time.`}
      />
      <div className="flex flex-wrap gap-3">
        <form action={startNewBasketAction}>
          <input type="hidden" name="saleId" value={wish.data.saleId} />
          <input type="hidden" name="offerId" value={wish.data.offerId} />
          <input type="hidden" name="quantity" value={wish.data.quantity} />
          <input type="hidden" name="slotId" value={wish.data.slotId ?? ''} />
          <SubmitButton>Start a new basket for {here}</SubmitButton>
        </form>
        <ButtonLink kind="quiet" href="/basket">
          Keep my basket for {there}
        </ButtonLink>
      </div>
      <p className="mt-4 text-sm text-bran">
        You can order for both days: order what is in your basket first, then come back.
      </p>
    </div>
  );
}
