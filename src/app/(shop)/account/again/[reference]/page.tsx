import { notFound } from 'next/navigation';
import { accountPages } from '@/features/accounts/domain/account-pages';
import { orderAgainAction } from '@/features/basket/actions/order-again';
import { againHref, notBakedInWords } from '@/features/basket/domain/order-again';
import { blockInWords } from '@/features/basket/domain/words';
import { findOrderAgain, type OrderAgain } from '@/features/basket/queries/order-again';
import { AgainLines } from '@/features/basket/ui/again-lines';
import { longDay, momentInWords, shortDay } from '@/kernel/clock-text';
import type { Instant } from '@/kernel/time';
import { currentContext } from '@/platform/next/context';
import { pageMetadata } from '@/platform/next/page-metadata';
import { ButtonLink } from '@/ui/button';
import { EmptyState } from '@/ui/empty-state';
import { Notice } from '@/ui/notice';
import { PageHeading } from '@/ui/page-heading';
import { SubmitButton } from '@/ui/submit-button';
import { Tabs } from '@/ui/tabs';
import { TextLink } from '@/ui/text-link';
import { ofAccount } from '../../guard';

export const metadata = pageMetadata({
  title: 'Order again',
  description: 'What you ordered before, held against what is on sale now: what there is, and what it costs today.',
  path: accountPages.orders,
  isIndexed: false,
});

type Props = {
  params: Promise<{ reference: string }>;
  searchParams: Promise<{ sale?: string | string[] }>;
};

/** An order of before, checked and priced for a sale of now, and the way into the basket with it. */
export default async function OrderAgainRoute({ params, searchParams }: Props) {
  const [{ reference }, { sale }] = await Promise.all([params, searchParams]);
  const asked = { reference, saleSlug: typeof sale === 'string' ? sale : null };
  const again = await ofAccount(againHref(reference), (context) => findOrderAgain(context, asked));
  if (!again) notFound();
  const { now } = await currentContext();
  return (
    <div className="measure">
      <PageHeading
        eyebrow={`As in ${again.reference}`}
        title="Order again"
        lead={again.chosen ? forWhen(again.chosen, now()) : null}
      />
      {again.chosen ? <Chosen again={again} chosen={again.chosen} /> : <NoSale />}
      <p className="mt-6">
        <TextLink href={accountPages.orders}>Back to your orders</TextLink>
      </p>
    </div>
  );
}

type Choice = NonNullable<OrderAgain['chosen']>;

function forWhen({ sheet: { sale, place } }: Choice, now: Instant): string {
  return `For ${longDay(sale.bakeDay)}, ${place.name}. Order by ${momentInWords(sale.closesAt, now)}.`;
}

function Chosen({ again, chosen }: { again: OrderAgain; chosen: Choice }) {
  const { sheet, review, notBaked } = chosen;
  const gone = notBakedInWords(notBaked);
  const blocked = blockInWords(review);
  return (
    <>
      {again.sales.length > 1 && (
        <Tabs
          label="For which sale"
          items={again.sales.map(({ slug, bakeDay }) => ({
            href: `${againHref(again.reference)}?sale=${slug}`,
            label: shortDay(bakeDay),
            isCurrent: slug === sheet.sale.slug,
          }))}
        />
      )}
      {gone !== null && (
        <Notice tone="warning" className="mb-3">
          <p>{gone}</p>
        </Notice>
      )}
      {blocked === null ? (
        <>
          <AgainLines review={review} />
          <form action={orderAgainAction} className="mt-5">
            <input type="hidden" name="reference" value={again.reference} />
            <input type="hidden" name="sale" value={sheet.sale.slug} />
            <SubmitButton workingLabel="Filling the basket…">Fill the basket with it</SubmitButton>
            <p className="mt-3 text-sm text-bran">Whatever is in your basket now gives way to it.</p>
          </form>
        </>
      ) : (
        <Notice tone="warning">
          <p>{blocked}</p>
        </Notice>
      )}
    </>
  );
}

function NoSale() {
  return (
    <EmptyState
      title="No sale is open just now"
      action={<ButtonLink href="/tell-me">Tell me when orders open</ButtonLink>}
    >
      <p>What you had is not forgotten: come back when a sale takes orders, and it is one press away.</p>
    </EmptyState>
  );
}
