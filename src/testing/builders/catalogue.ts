import { slugOf } from '@/kernel/text';
import type { ProductId, VariantId } from '@/kernel/ids';
import type { Context } from '@/platform/context';
import type { Statement } from '@/platform/db/client';
import { runBatch } from '@/platform/db/client';
import * as tables from '@/features/catalogue/tables';

export type ProductChoices = {
  readonly name?: string;
  readonly category?: string;
  readonly pricePence?: number;
  readonly unit?: string;
  readonly vatRate?: 'zero' | 'standard';
  /** As they stand on the label, the allergens' words between asterisks. */
  readonly ingredients?: ReadonlyArray<string>;
  readonly contains?: ReadonlyArray<string>;
  readonly mayContain?: ReadonlyArray<string>;
  /** False where nobody has checked the allergens of its (new) ingredients. */
  readonly isReviewed?: boolean;
  readonly photoKey?: string;
};

export type BuiltProduct = {
  readonly productId: ProductId;
  readonly variantId: VariantId;
  readonly slug: string;
  readonly name: string;
  readonly pricePence: number;
};

/** Puts a published product of one variant in the catalogue: a sourdough, unless told otherwise. */
export async function aProduct(context: Context, choices: ProductChoices = {}): Promise<BuiltProduct> {
  const { name = 'Sourdough', pricePence = 400 } = choices;
  const productId = context.newId('prd');
  const variantId = context.newId('var');
  // Two tests may both bake a sourdough in one database.
  const slug = `${slugOf(name)}-${productId.slice(-6)}`;
  const statements = productStatements(context, { ...choices, name, pricePence, productId, variantId, slug });
  await runBatch(context.db, statements);
  return { productId, variantId, slug, name, pricePence };
}

type Chosen = ProductChoices & BuiltProduct;

function productStatements(context: Context, chosen: Chosen): Statement[] {
  const { db } = context;
  const { productId, slug, name } = chosen;
  const now = context.now();
  const category = chosen.category ?? 'Breads';
  const categoryId = `cat_${slugOf(category)}` as const;
  return [
    db
      .insert(tables.categories)
      .values({ id: categoryId, slug: slugOf(category), name: category, position: 1 })
      .onConflictDoNothing(),
    db.insert(tables.products).values({
      id: productId,
      slug,
      categoryId,
      name,
      description: `${name}, baked the same morning.`,
      storage: 'Keep in a cool, dry place.',
      shelfLifeDays: 3,
      vatRate: chosen.vatRate ?? 'zero',
      position: 1,
      publishedAt: now,
      createdAt: now,
      changedAt: now,
    }),
    db.insert(tables.variants).values({
      id: chosen.variantId,
      productId,
      name: '',
      unit: chosen.unit ?? 'loaf',
      pricePence: chosen.pricePence,
      netQuantity: '800 g',
      position: 1,
    }),
    ...labelStatements(context, chosen),
    ...photoStatements(context, chosen),
  ];
}

function labelStatements(context: Context, chosen: Chosen): Statement[] {
  const { db } = context;
  const {
    productId,
    ingredients = ['*wheat* flour', 'water', 'sea salt'],
    contains = ['wheat'],
    mayContain = [],
  } = chosen;
  const declared = [
    ...contains.map((allergen) => ({ productId, allergen, presence: 'contains' })),
    ...mayContain.map((allergen) => ({ productId, allergen, presence: 'may_contain' })),
  ];
  return [
    ...ingredients.flatMap((labelText, position): Statement[] => {
      // Two products share their flour, as they do in the kitchen.
      const ingredientId = `ing_${slugOf(labelText)}` as const;
      const reviewedAt = chosen.isReviewed === false ? null : context.now();
      return [
        db.insert(tables.ingredients).values({ id: ingredientId, labelText, reviewedAt }).onConflictDoNothing(),
        db.insert(tables.productIngredients).values({ productId, position, ingredientId }),
      ];
    }),
    ...declared.map((row) => db.insert(tables.productAllergens).values(row)),
  ];
}

function photoStatements(context: Context, { photoKey, productId, name }: Chosen): Statement[] {
  if (photoKey === undefined) return [];
  const row = {
    id: context.newId('pho'),
    productId,
    key: photoKey,
    alt: name,
    width: 1600,
    height: 1200,
    position: 1,
    createdAt: context.now(),
  };
  return [context.db.insert(tables.photos).values(row)];
}
