import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { productsHref } from '@/features/access/domain/menu';
import { ingredientHref, ingredientsHref } from '@/features/catalogue/domain/office-pages';
import { plainWords } from '@/features/catalogue/domain/office-words';
import { getLarder } from '@/features/catalogue/queries/office';
import { IngredientForm } from '@/features/catalogue/ui/office/ingredient-form';
import { isId } from '@/kernel/ids';
import { sentenceList } from '@/kernel/text';
import { currentContext } from '@/platform/next/context';
import { Breadcrumbs } from '@/ui/breadcrumbs';
import { PageHeading } from '@/ui/page-heading';
import { admitStaff } from '../../../../guard';

export const metadata: Metadata = { title: 'Ingredient' };

/** An ingredient, for every product that has it. */
export default async function IngredientPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  await admitStaff('catalogue.edit', ingredientHref(id));
  if (!isId('ing', id)) notFound();
  const { ingredients, allergens } = await getLarder(await currentContext(), id);
  const [ingredient] = ingredients;
  if (!ingredient) notFound();
  const { labelText, bakes } = ingredient;
  const crumbs = [
    { label: 'Products', href: productsHref },
    { label: 'Ingredients', href: ingredientsHref },
    { label: plainWords(labelText) },
  ];
  return (
    <>
      <Breadcrumbs items={crumbs} />
      <PageHeading
        title={plainWords(labelText)}
        lead={bakes.length === 0 ? 'In no bake on the menu.' : `In ${sentenceList(bakes)}.`}
      />
      <IngredientForm ingredient={ingredient} allergens={allergens} />
    </>
  );
}
