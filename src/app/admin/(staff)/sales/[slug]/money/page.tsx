import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { salePageHref } from '@/features/access/domain/menu';
import { SaleLead } from '@/features/bake-sales/ui/sale-lead';
import { findSaleMoney } from '@/features/reports/queries/sale-money';
import { MoneyInAndOut, Ordered, StillOut, TakenByPerson, UnpaidOrders } from '@/features/reports/ui/sale-money';
import { dayAndTime, longDay } from '@/kernel/clock-text';
import { currentContext } from '@/platform/next/context';
import { PageHeading } from '@/ui/page-heading';
import { PrintButton } from '@/ui/print-button';
import { Section } from '@/ui/section';
import { admitStaff } from '../../../../guard';

export const metadata: Metadata = { title: 'Money' };

type Props = { params: Promise<{ slug: string }> };

/** The money of one sale as the books have it at this moment: in, out, who took what, and who has not paid. */
export default async function SaleMoneyPage({ params }: Props) {
  const { slug } = await params;
  await admitStaff('orders.see_money', salePageHref(slug, 'money'));
  const context = await currentContext();
  const found = await findSaleMoney(context, slug);
  if (!found) notFound();
  const { sale, place, money } = found;
  const words = `${longDay(sale.bakeDay)}, ${place.name} · as of ${dayAndTime(context.now())}`;
  return (
    <>
      <PageHeading
        title="Money"
        lead={<SaleLead slug={slug} words={words} />}
        actions={<PrintButton>Print</PrintButton>}
      />
      <div className="grid gap-6 xl:grid-cols-2">
        <div>
          <Section title="Ordered" id="ordered">
            <Ordered {...money} />
          </Section>
          <Section title="In and out" id="in-and-out">
            <MoneyInAndOut money={money} />
          </Section>
          <Section title="Still out" id="still-out">
            <StillOut {...money} />
          </Section>
        </div>
        <div>
          <Section title="Taken at the table" id="taken">
            <TakenByPerson {...money} />
          </Section>
          <Section title="Not paid in full" id="unpaid">
            <UnpaidOrders orders={money.unpaidOrders} />
          </Section>
        </div>
      </div>
    </>
  );
}
