import { accountPages, olderOrdersHref } from '@/features/accounts/domain/account-pages';
import { type AccountPage, getAccountPage } from '@/features/accounts/queries/account-page';
import { OpenOrders } from '@/features/accounts/ui/open-orders';
import { PastOrders } from '@/features/accounts/ui/past-orders';
import { againHref } from '@/features/basket/domain/order-again';
import { plural } from '@/kernel/text';
import { pageMetadata } from '@/platform/next/page-metadata';
import { ButtonLink } from '@/ui/button';
import { EmptyState } from '@/ui/empty-state';
import { PageHeading } from '@/ui/page-heading';
import { Section } from '@/ui/section';
import { TextLink } from '@/ui/text-link';
import { ofAccount } from './guard';

export const metadata = pageMetadata({
  title: 'Your orders',
  description: 'What you have ordered from us, what is still to come, and the way to order it again.',
  path: accountPages.orders,
  isIndexed: false,
});

type Props = { searchParams: Promise<{ after?: string | string[] }> };

/** The front page of an account: the orders still to come, and those gone by. */
export default async function AccountRoute({ searchParams }: Props) {
  const { after } = await searchParams;
  const behind = typeof after === 'string' ? after : null;
  const page = await ofAccount(accountPages.orders, (context) => getAccountPage(context, behind));
  return behind === null ? <FirstPage page={page} /> : <OlderOrders page={page} />;
}

function FirstPage({ page: { name, orders } }: { page: AccountPage }) {
  const { open, past } = orders;
  const isNew = open.length === 0 && past.length === 0;
  return (
    <>
      <PageHeading title={name === '' ? 'Your account' : `Hello, ${name}`} lead={isNew ? null : leadOf(open.length)} />
      {isNew && <NothingYet />}
      {open.length > 0 && (
        <Section id="to-come" title="Still to come">
          <OpenOrders orders={open} />
        </Section>
      )}
      {past.length > 0 && (
        <Section id="gone-by" title="Gone by">
          <PastOrders orders={past} againHref={againHref} />
        </Section>
      )}
      <Older next={orders.next} />
    </>
  );
}

function leadOf(open: number): string {
  return open === 0 ? 'Nothing is in the oven for you just now.' : `${plural(open, 'order')} still to come.`;
}

function OlderOrders({ page: { orders } }: { page: AccountPage }) {
  return (
    <>
      <PageHeading title="Older orders" />
      {orders.past.length === 0 ? (
        <p className="text-bran">There are no older ones.</p>
      ) : (
        <PastOrders orders={orders.past} againHref={againHref} />
      )}
      <div className="mt-6">
        <TextLink href={accountPages.orders}>Back to the latest</TextLink>
      </div>
      <Older next={orders.next} />
    </>
  );
}

function Older({ next }: { next: string | null }) {
  if (next === null) return null;
  return (
    <p className="mt-6">
      <ButtonLink kind="quiet" href={olderOrdersHref(next)}>
        Older orders
      </ButtonLink>
    </p>
  );
}

function NothingYet() {
  return (
    <EmptyState title="No orders yet" action={<ButtonLink href="/menu">See the menu</ButtonLink>}>
      <p>
        What you order while you are signed in is listed here. So is what you ordered before as a guest, with the e-mail
        address of this account.
      </p>
    </EmptyState>
  );
}
