import type { Metadata } from 'next';
import { productsHref } from '@/features/access/domain/menu';
import { categoriesHref, ingredientsHref } from '@/features/catalogue/domain/office-pages';
import { productStates } from '@/features/catalogue/domain/office-product';
import { getProductList, type ProductList } from '@/features/catalogue/queries/office';
import { NewProductForm } from '@/features/catalogue/ui/office/new-product-form';
import { ProductFilter } from '@/features/catalogue/ui/office/product-filter';
import { ProductTable } from '@/features/catalogue/ui/office/product-table';
import { textLimits } from '@/config/frontend';
import { isId } from '@/kernel/ids';
import { tidyLine } from '@/kernel/text';
import { currentContext } from '@/platform/next/context';
import { ButtonLink } from '@/ui/button';
import { PageHeading } from '@/ui/page-heading';
import { Section } from '@/ui/section';
import { admitStaff } from '../../guard';

export const metadata: Metadata = { title: 'Products' };

type ProductsProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** Everything the bakery sells, will sell or has sold, by name; and a new product. */
export default async function ProductsPage({ searchParams }: ProductsProps) {
  await admitStaff('catalogue.edit', productsHref);
  const asked = readAsked(await searchParams);
  const list = await getProductList(await currentContext(), asked);
  return (
    <>
      <PageHeading
        title="Products"
        actions={
          <>
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

type Asked = ReturnType<typeof readAsked>;

/** What stands in the address; what is none of ours is passed over. */
function readAsked(params: Record<string, string | string[] | undefined>) {
  const one = (name: string) => [params[name] ?? []].flat()[0] ?? '';
  const after = one('after');
  return {
    text: tidyLine(one('q')).slice(0, textLimits.search),
    state: productStates.find((state) => state === one('state')) ?? null,
    categorySlug: one('category') === '' ? null : one('category').slice(0, textLimits.search),
    after: isId('prd', after) ? after : null,
  };
}

function More({ list: { next }, asked: { text, state, categorySlug, after } }: { list: ProductList; asked: Asked }) {
  const to = (cursor: string | null) => {
    const words = { q: text, state: state ?? '', category: categorySlug ?? '', after: cursor ?? '' };
    const query = new URLSearchParams(Object.entries(words).filter(([, value]) => value !== ''));
    return `${productsHref}?${query.toString()}`;
  };
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
