import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { productsHref } from '@/features/access/domain/menu';
import { productHref, savedIn } from '@/features/catalogue/domain/office-pages';
import { type OfficeProduct, productStateOf } from '@/features/catalogue/domain/office-product';
import { photoProblemIn } from '@/features/catalogue/domain/photo-words';
import { productStateWords } from '@/features/catalogue/domain/office-words';
import { getProductDesk } from '@/features/catalogue/queries/office';
import { KindsForm } from '@/features/catalogue/ui/office/kinds-form';
import { LabelForm } from '@/features/catalogue/ui/office/label-form';
import { PhotoUpload } from '@/features/catalogue/ui/office/photo-upload';
import { PhotosForm } from '@/features/catalogue/ui/office/photos-form';
import { StateForm } from '@/features/catalogue/ui/office/state-form';
import { VatForm } from '@/features/catalogue/ui/office/vat-form';
import { WordsForm } from '@/features/catalogue/ui/office/words-form';
import { LabelFacts } from '@/features/catalogue/ui/label-facts';
import { currentContext } from '@/platform/next/context';
import { Breadcrumbs } from '@/ui/breadcrumbs';
import { Disclosure } from '@/ui/disclosure';
import { Notice } from '@/ui/notice';
import { PageHeading } from '@/ui/page-heading';
import { Section } from '@/ui/section';
import { admitStaff } from '../../../guard';

export const metadata: Metadata = { title: 'Product' };

type ProductProps = {
  params: Promise<{ slug: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

/** A product: where it stands, its words, its kinds, what is in it, and its VAT. */
export default async function ProductPage({ params, searchParams }: ProductProps) {
  const { slug } = await params;
  await admitStaff('catalogue.edit', productHref(slug));
  const { product, categories, vatRates, allergens } = await getProductDesk(await currentContext(), slug);
  if (product === null) notFound();
  const { saved, photo } = await searchParams;
  const sorts = categories.map(({ id, name }) => ({ value: id, label: name }));
  const rates = vatRates.map(({ code, name, basisPoints }) => ({
    value: code,
    label: `${name}, ${basisPoints / 100} %`,
  }));
  return (
    <>
      <Breadcrumbs items={[{ label: 'Products', href: productsHref }, { label: product.name }]} />
      <PageHeading eyebrow={productStateWords[productStateOf(product)]} title={product.name} />
      <Told saved={savedIn(saved)} problem={photoProblemIn(photo)} />
      <Section title="Where it stands" id="state">
        <StateForm product={product} />
      </Section>
      <Section title="Words" id="words">
        <WordsForm product={product} categories={sorts} />
      </Section>
      <Section title="Kinds and prices" id="kinds">
        <p className="mb-2 text-sm text-bran">Sales keep the prices their offers were made with.</p>
        <KindsForm product={product} />
      </Section>
      <Section title="What is in it" id="label">
        <LabelForm product={product} allergens={allergens} />
        <Preview product={product} />
      </Section>
      <Section title="Pictures" id="photos">
        {product.photos.length > 0 && <PhotosForm product={product} />}
        <PhotoUpload product={product} />
      </Section>
      <Section title="VAT" id="vat">
        <VatForm product={product} rates={rates} />
      </Section>
    </>
  );
}

type ToldProps = { readonly saved: string | null; readonly problem: string | null };

/** What has just been done, or why a photo was not taken in. */
function Told({ saved, problem }: ToldProps) {
  const words = problem ?? saved;
  if (words === null) return null;
  return (
    <Notice
      tone={problem === null ? 'good' : 'problem'}
      role={problem === null ? 'status' : 'alert'}
      className="mb-4 max-w-3xl"
    >
      <p>{words}</p>
    </Notice>
  );
}

/** The label as the shop shows it, for its first kind. */
function Preview({ product }: { readonly product: OfficeProduct }) {
  const { ingredients, contains, mayContain, storage, shelfLifeDays, kinds } = product;
  const label = {
    ingredients: ingredients.map(({ labelText }) => labelText).join(', '),
    netQuantity: kinds.find(({ isRetired }) => !isRetired)?.netQuantity ?? '–',
    ...{ contains, mayContain, storage, shelfLifeDays },
  };
  return (
    <Disclosure summary="The label as the shop shows it" className="mt-3 max-w-3xl">
      <LabelFacts label={label} />
    </Disclosure>
  );
}
