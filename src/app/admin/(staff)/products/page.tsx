import type { Metadata } from 'next';
import { productsHref } from '@/features/access/domain/menu';
import { can } from '@/features/access/domain/permissions';
import { categoriesHref, ingredientsHref, productsCsvHref } from '@/features/catalogue/domain/office-pages';
import { getProductList, type ProductList } from '@/features/catalogue/queries/office';
import { type ProductsAsked, readProductsAsked, saidOf } from '@/features/catalogue/schema/product-list';
import { NewProductForm } from '@/features/catalogue/ui/office/new-product-form';
import { ProductFilter } from '@/features/catalogue/ui/office/product-filter';
import { ProductTable } from '@/features/catalogue/ui/office/product-table';
import { listHref } from '@/kernel/list-address';
import { currentContext } from '@/platform/next/context';
import { ButtonLink } from '@/ui/button';
import { DataTools } from '@/ui/data-tools';
import { PageHeading } from '@/ui/page-heading';
import { Section } from '@/ui/section';
import { admitStaff } from '../../guard';

export const metadata: Metadata = { title: 'Products' };

type ProductsProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** Everything the bakery sells, will sell or has sold, by name; and a new product. */
export default async function ProductsPage({ searchParams }: ProductsProps) {
  const { role } = await admitStaff('catalogue.edit', productsHref);
  const asked = readProductsAsked(await searchParams);
  const list = await getProductList(await currentContext(), asked);
  return (
    <>
      <PageHeading
        title="Products"
        actions={
          <>
            <DataTools csvHref={can(role, 'exports') ? listHref(productsCsvHref, saidOf(asked)) : null} />
            <ButtonLink href={ingredientsHref} kind="quiet" size="small">
              Ingredients
            </ButtonLink>
            <ButtonLink href={categoriesHref} kind="quiet" size="small">
              Sorts of bake
            </ButtonLink>
          </>
        }
      />
      <ProductFilter text={asked.text} state={asked.state} category={asked.categorySlug} categories={list.categories} />
      <ProductTable products={list.products} />
      <More list={list} asked={asked} />
      <Section title="A new product" id="new-product">
        <NewProductForm categories={list.categories.map(({ id, name }) => ({ value: id, label: name }))} />
      </Section>
    </>
  );
}

function More({ list: { next }, asked }: { list: ProductList; asked: ProductsAsked }) {
  const { after } = asked;
  const to = (cursor: string | null) => listHref(productsHref, { ...saidOf(asked), after: cursor });
  if (next === null && after === null) return null;
  return (
    <nav aria-label="Pages" className="mt-3 flex flex-wrap gap-3 no-print">
      {after !== null && (
        <ButtonLink href={to(null)} kind="quiet" size="small">
          From the beginning
        </ButtonLink>
      )}
      {next !== null && (
        <ButtonLink href={to(next)} kind="quiet" size="small">
          The next ones
        </ButtonLink>
      )}
    </nav>
  );
}
