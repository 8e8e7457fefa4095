import type { Metadata } from 'next';
import { productsHref } from '@/features/access/domain/menu';
import { categoriesHref, savedIn } from '@/features/catalogue/domain/office-pages';
import { listCategories } from '@/features/catalogue/queries/office';
import { CategoriesForm } from '@/features/catalogue/ui/office/categories-form';
import { currentContext } from '@/platform/next/context';
import { Breadcrumbs } from '@/ui/breadcrumbs';
import { Notice } from '@/ui/notice';
import { PageHeading } from '@/ui/page-heading';
import { admitStaff } from '../../../guard';

export const metadata: Metadata = { title: 'Sorts of bake' };

type CategoriesProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** The sorts of bake, in the order of the menu. */
export default async function CategoriesPage({ searchParams }: CategoriesProps) {
  await admitStaff('catalogue.edit', categoriesHref);
  const categories = await listCategories(await currentContext());
  const saved = savedIn((await searchParams)['saved']);
  return (
    <>
      <Breadcrumbs items={[{ label: 'Products', href: productsHref }, { label: 'Sorts of bake' }]} />
      <PageHeading title="Sorts of bake" lead="The lowest place stands first. Their addresses stay as they are." />
      {saved !== null && (
        <Notice tone="good" role="status" className="mb-4 max-w-3xl">
          <p>{saved}</p>
        </Notice>
      )}
      <CategoriesForm categories={categories} />
    </>
  );
}
