import {
  categories,
  ingredientAllergens,
  ingredients,
  photos,
  productAllergens,
  productIngredients,
  products,
  variants,
} from '@/features/catalogue/tables';
import { invariant } from '@/kernel/invariant';
import { slugOf } from '@/kernel/text';
import type { Instant } from '@/kernel/time';
import { allergensNamedIn } from './allergen-words';
import type { MenuItem } from './menu';
import type { ProductText } from './product-text';
import type { SeedIds } from './seed-ids';
import { rowsOf, type SeedTable } from './seed-table';

/** A drawn picture as it stands in the bucket. */
export type Picture = { readonly slug: string; readonly key: string; readonly width: number; readonly height: number };

export type Catalogue = {
  readonly menu: ReadonlyArray<MenuItem>;
  readonly texts: ReadonlyArray<ProductText>;
  readonly pictures: ReadonlyArray<Picture>;
  readonly ids: SeedIds;
  readonly madeAt: Instant;
};

type Bake = MenuItem & ProductText & { readonly position: number };

/** The whole menu as rows: categories, bakes, what is in them and what they look like. */
export function catalogueRows({ menu, texts, pictures, ids, madeAt }: Catalogue): SeedTable[] {
  const bakes = menu.map((item, position) => ({ ...item, ...textOf(item, texts), position }));
  return [
    categoryRows(bakes, ids),
    productRows(bakes, ids, madeAt),
    variantRows(bakes, ids),
    ...ingredientRows(bakes, ids, madeAt),
    declarationRows(bakes, ids),
    photoRows({ bakes, pictures, ids, madeAt }),
  ];
}

function textOf({ slug }: MenuItem, texts: ReadonlyArray<ProductText>): ProductText {
  const text = texts.find((each) => each.slug === slug);
  invariant(text, `Nobody has described ${slug} yet`);
  return text;
}

// In the order in which the price list first names them.
function categoryRows(bakes: ReadonlyArray<Bake>, ids: SeedIds): SeedTable {
  const names = [...new Set(bakes.map((bake) => bake.category))];
  return rowsOf(
    categories,
    names.map((name, position) => ({ id: ids('cat', slugOf(name)), slug: slugOf(name), name, position })),
  );
}

function productRows(bakes: ReadonlyArray<Bake>, ids: SeedIds, madeAt: Instant): SeedTable {
  return rowsOf(
    products,
    bakes.map((bake) => ({
      id: ids('prd', bake.slug),
      slug: bake.slug,
      categoryId: ids('cat', slugOf(bake.category)),
      name: bake.name,
      description: bake.description,
      storage: bake.storage,
      shelfLifeDays: bake.shelfLifeDays,
      vatRate: bake.vatRate,
      vatReason: bake.vatReason ?? null,
      position: bake.position,
      publishedAt: madeAt,
      createdAt: madeAt,
      changedAt: madeAt,
    })),
  );
}

function variantRows(bakes: ReadonlyArray<Bake>, ids: SeedIds): SeedTable {
  return rowsOf(
    variants,
    bakes.map(({ slug, unit, pricePence, netQuantity }) => ({
      id: ids('var', slug),
      productId: ids('prd', slug),
      name: '',
      unit,
      pricePence,
      netQuantity,
      position: 0,
    })),
  );
}

function ingredientRows(bakes: ReadonlyArray<Bake>, ids: SeedIds, madeAt: Instant): SeedTable[] {
  const labelTexts = [...new Set(bakes.flatMap((bake) => bake.ingredients))];
  return [
    rowsOf(
      ingredients,
      labelTexts.map((labelText) => ({ id: ids('ing', labelText), labelText, reviewedAt: madeAt })),
    ),
    rowsOf(
      ingredientAllergens,
      labelTexts.flatMap((labelText) =>
        allergensNamedIn(labelText).map((allergen) => ({ ingredientId: ids('ing', labelText), allergen })),
      ),
    ),
    rowsOf(
      productIngredients,
      bakes.flatMap(({ slug, ingredients: texts }) =>
        texts.map((text, position) => ({ productId: ids('prd', slug), position, ingredientId: ids('ing', text) })),
      ),
    ),
  ];
}

function declarationRows(bakes: ReadonlyArray<Bake>, ids: SeedIds): SeedTable {
  const declared = (presence: string, slug: string, codes: ReadonlyArray<string>) =>
    codes.map((allergen) => ({ productId: ids('prd', slug), allergen, presence }));
  return rowsOf(
    productAllergens,
    bakes.flatMap(({ slug, contains, mayContain }) => [
      ...declared('contains', slug, contains),
      ...declared('may_contain', slug, mayContain),
    ]),
  );
}

type Pictured = Pick<Catalogue, 'pictures' | 'ids' | 'madeAt'> & { readonly bakes: ReadonlyArray<Bake> };

function photoRows({ bakes, pictures, ids, madeAt }: Pictured): SeedTable {
  return rowsOf(
    photos,
    pictures.flatMap(({ slug, key, width, height }) => {
      const alt = bakes.find((bake) => bake.slug === slug)?.picture;
      invariant(alt, `The picture ${slug} shows nothing that is on the menu`);
      return [
        { id: ids('pho', slug), productId: ids('prd', slug), key, alt, width, height, position: 0, createdAt: madeAt },
      ];
    }),
  );
}
