import type { Metadata } from 'next';
import { productsHref } from '@/features/access/domain/menu';
import { ingredientsHref, savedIn } from '@/features/catalogue/domain/office-pages';
import { getLarder } from '@/features/catalogue/queries/office';
import { NewIngredientForm } from '@/features/catalogue/ui/office/ingredient-form';
import { IngredientTable } from '@/features/catalogue/ui/office/ingredient-table';
import { currentContext } from '@/platform/next/context';
import { Breadcrumbs } from '@/ui/breadcrumbs';
import { Notice } from '@/ui/notice';
import { PageHeading } from '@/ui/page-heading';
import { Section } from '@/ui/section';
import { admitStaff } from '../../../guard';

export const metadata: Metadata = { title: 'Ingredients' };

type IngredientsProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** Every ingredient with the allergens it brings; what nobody has checked stands first. */
export default async function IngredientsPage({ searchParams }: IngredientsProps) {
  await admitStaff('catalogue.edit', ingredientsHref);
  const { ingredients, allergens } = await getLarder(await currentContext());
  const saved = savedIn((await searchParams)['saved']);
  return (
    <>
      <Breadcrumbs items={[{ label: 'Products', href: productsHref }, { label: 'Ingredients' }]} />
      <PageHeading
        title="Ingredients"
        lead="What nobody has checked is sold to nobody: a bake with it is not shown in the shop."
      />
      {saved !== null && (
        <Notice tone="good" role="status" className="mb-4 max-w-3xl">
          <p>{saved}</p>
        </Notice>
      )}
      <IngredientTable ingredients={ingredients} />
      <Section title="A new ingredient" id="new-ingredient">
        <NewIngredientForm allergens={allergens} />
      </Section>
    </>
  );
}
