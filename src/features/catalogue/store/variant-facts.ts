import { and, asc, eq, inArray, isNotNull, isNull, ne, type SQLWrapper } from 'drizzle-orm';
import type { ProductId, VariantId } from '@/kernel/ids';
import type { Instant } from '@/kernel/time';
import type { Db } from '@/platform/db/client';
import { mapReading, named, type Reading, reading, readings } from '@/platform/db/reading';
import type { Allergen } from '../domain/allergens';
import type { Photo } from '../domain/photo';
import { fullName, type VariantFacts } from '../domain/variant-facts';
import {
  allergens,
  categories,
  ingredients,
  photos,
  productAllergens,
  productIngredients,
  products,
  variants,
  vatRates,
} from '../tables';

/** What the bakery sells at present. */
export const isOnSale = and(isNotNull(products.publishedAt), isNull(products.archivedAt));

/** Reads what the catalogue knows of the variants whose ids a subquery gives; by category, only what may be sold. */
export function variantFactsReading(db: Db, ids: SQLWrapper): Reading<ReadonlyMap<VariantId, VariantFacts>> {
  const productIds = db.select({ id: variants.productId }).from(variants).where(inArray(variants.id, ids));
  const parts = readings({
    rows: variantRows(db, ids),
    ingredients: ingredientRows(db, productIds),
    allergens: allergenRows(db, productIds),
    photos: photosReading(db, productIds),
  });
  return mapReading(parts, (found) => {
    // Nobody has checked the allergens of what is not reviewed, so it is not sold.
    const isReviewed = (row: Row) =>
      (found.ingredients.get(row.productId) ?? []).every(({ reviewedAt }) => reviewedAt !== null);
    return new Map(found.rows.filter(isReviewed).map((row) => [row.variantId, factsFrom(row, found)]));
  });
}

type Row = ReturnType<ReturnType<typeof variantRows>['answer']>[number];
type Declared = Allergen & { readonly presence: string };
type Found = {
  readonly ingredients: ReadonlyMap<
    ProductId,
    ReadonlyArray<{ readonly labelText: string; readonly reviewedAt: Instant | null }>
  >;
  readonly allergens: ReadonlyMap<ProductId, ReadonlyArray<Declared>>;
  readonly photos: ReadonlyMap<ProductId, ReadonlyArray<Photo>>;
};

function factsFrom(row: Row, found: Found): VariantFacts {
  const { productName, variantName, netQuantity, storage, shelfLifeDays, ...facts } = row;
  const declared = found.allergens.get(row.productId) ?? [];
  const declaredAs = (presence: string) =>
    declared.filter((one) => one.presence === presence).map(({ code, fourteen, name }) => ({ code, fourteen, name }));
  return {
    ...facts,
    name: fullName(productName, variantName),
    label: {
      ingredients: (found.ingredients.get(row.productId) ?? []).map(({ labelText }) => labelText).join(', '),
      contains: declaredAs('contains'),
      mayContain: declaredAs('may_contain'),
      netQuantity,
      storage,
      shelfLifeDays,
    },
    photo: firstPhoto(found.photos.get(row.productId)),
  };
}

/** Makes a picture of its row. */
export function photoFrom({ key, alt, width, height }: Photo): Photo {
  return { key, alt, width, height };
}

function firstPhoto([photo]: ReadonlyArray<Photo> = []): Photo | null {
  return photo ? photoFrom(photo) : null;
}

function variantRows(db: Db, ids: SQLWrapper) {
  const query = db
    .select({
      variantId: named(variants.id, 'variant_id'),
      variantName: named(variants.name, 'variant_name'),
      unit: variants.unit,
      netQuantity: variants.netQuantity,
      productId: named(products.id, 'product_id'),
      productSlug: named(products.slug, 'product_slug'),
      productName: named(products.name, 'product_name'),
      description: products.description,
      storage: products.storage,
      shelfLifeDays: products.shelfLifeDays,
      categorySlug: named(categories.slug, 'category_slug'),
      categoryName: named(categories.name, 'category_name'),
      vatRate: vatRates.code,
      vatBasisPoints: vatRates.basisPoints,
    })
    .from(variants)
    .innerJoin(products, eq(products.id, variants.productId))
    .innerJoin(categories, eq(categories.id, products.categoryId))
    .innerJoin(vatRates, eq(vatRates.code, products.vatRate))
    .where(and(inArray(variants.id, ids), isNull(variants.archivedAt), isOnSale))
    .orderBy(asc(categories.position), asc(products.position), asc(variants.position));
  return reading(query, (rows) => rows);
}

function ingredientRows(db: Db, productIds: SQLWrapper) {
  const query = db
    .select({
      productId: productIngredients.productId,
      labelText: ingredients.labelText,
      reviewedAt: ingredients.reviewedAt,
    })
    .from(productIngredients)
    .innerJoin(ingredients, eq(ingredients.id, productIngredients.ingredientId))
    .where(inArray(productIngredients.productId, productIds))
    .orderBy(asc(productIngredients.productId), asc(productIngredients.position));
  return reading(query, (rows) => Map.groupBy(rows, (row) => row.productId));
}

/** Reads what the products whose ids a subquery gives contain and may contain, by product. */
export function allergenRows(db: Db, productIds: SQLWrapper) {
  const query = db
    .select({
      productId: productAllergens.productId,
      presence: productAllergens.presence,
      code: allergens.code,
      fourteen: allergens.fourteen,
      name: allergens.name,
    })
    .from(productAllergens)
    .innerJoin(allergens, eq(allergens.code, productAllergens.allergen))
    .where(inArray(productAllergens.productId, productIds))
    .orderBy(asc(allergens.position));
  return reading(query, (rows) => Map.groupBy(rows, (row) => row.productId));
}

/** Reads the pictures of the products whose ids a subquery gives, the leading one first. */
export function photosReading(db: Db, productIds: SQLWrapper): Reading<ReadonlyMap<ProductId, ReadonlyArray<Photo>>> {
  const query = db
    .select({
      productId: photos.productId,
      key: photos.key,
      alt: photos.alt,
      width: photos.width,
      height: photos.height,
    })
    .from(photos)
    // What nobody has put into words is not shown yet.
    .where(and(inArray(photos.productId, productIds), ne(photos.alt, '')))
    .orderBy(asc(photos.productId), asc(photos.position));
  return reading(query, (rows) => Map.groupBy(rows, (row) => row.productId));
}
