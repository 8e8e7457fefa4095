import type { Metadata } from 'next';
import { vouchersHref } from '@/features/access/domain/menu';
import { getVoucherBook, type VoucherBook } from '@/features/vouchers/queries';
import { NewVoucherForm } from '@/features/vouchers/ui/new-voucher-form';
import { VoucherTable } from '@/features/vouchers/ui/voucher-table';
import { longDay } from '@/kernel/clock-text';
import { currentContext } from '@/platform/next/context';
import { PageHeading } from '@/ui/page-heading';
import { Section } from '@/ui/section';
import { admitStaff } from '../../guard';

export const metadata: Metadata = { title: 'Vouchers' };

/** The bakery's vouchers: their terms, how often each is used, and a new one. */
export default async function VouchersPage() {
  await admitStaff('vouchers.edit', vouchersHref);
  const context = await currentContext();
  const book = await getVoucherBook(context);
  return (
    <>
      <PageHeading title="Vouchers" lead="A use counts from the order on, and comes back when the order dies." />
      <VoucherTable vouchers={book.vouchers} now={context.now()} />
      <Section title="A new voucher" id="new-voucher">
        <NewVoucherForm choices={choicesOf(book)} />
      </Section>
    </>
  );
}

function choicesOf({ choices: { categories, products }, sales }: VoucherBook) {
  return {
    categories: categories.map(({ id, name }) => ({ id, name })),
    products: products.filter(({ state }) => state === 'on_the_menu').map(({ id, name }) => ({ id, name })),
    sales: sales.map(({ sale, place }) => ({ id: sale.id, name: `${longDay(sale.bakeDay)}, ${place.name}` })),
  };
}
