import { sql } from 'drizzle-orm';
import { check, index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { amount, flag, idColumn, idLink, instant, word } from '@/platform/db/columns';

/** The 14 of the law, each in the forms a label names ("wheat" of gluten, "almond" of nuts). */
export const allergens = sqliteTable('allergens', {
  code: text('code').primaryKey(),
  /** Which of the 14 it belongs to. */
  fourteen: text('fourteen').notNull(),
  name: text('name').notNull(),
  position: integer('position').notNull(),
});

export const presences = sqliteTable('presences', { presence: text('presence').primaryKey() });

export const vatRates = sqliteTable('vat_rates', {
  code: text('code').primaryKey(),
  basisPoints: integer('basis_points').notNull(),
  name: text('name').notNull(),
});

export const categories = sqliteTable('categories', {
  id: idColumn<'cat'>(),
  slug: text('slug').notNull().unique(),
  name: text('name').notNull(),
  position: integer('position').notNull(),
  hidden: flag('hidden').notNull().default(false),
});

export const products = sqliteTable(
  'products',
  {
    id: idColumn<'prd'>(),
    slug: text('slug').notNull().unique(),
    categoryId: idLink<'cat'>('category_id')
      .notNull()
      .references(() => categories.id),
    name: text('name').notNull(),
    description: text('description').notNull(),
    storage: text('storage').notNull(),
    shelfLifeDays: integer('shelf_life_days').notNull(),
    vatRate: word('vat_rate')
      .notNull()
      .references(() => vatRates.code),
    vatReason: text('vat_reason'),
    position: integer('position').notNull(),
    publishedAt: instant('published_at'),
    archivedAt: instant('archived_at'),
    searchTitle: text('search_title'),
    searchDescription: text('search_description'),
    createdAt: instant('created_at').notNull(),
    changedAt: instant('changed_at').notNull(),
  },
  (table) => [
    index('products_by_category').on(table.categoryId, table.position),
    // The office lists them by their names, a page at a time.
    index('products_by_name').on(table.name, table.id),
    check('products_shelf_life', sql`${table.shelfLifeDays} >= 0`),
  ],
);

export const variants = sqliteTable(
  'variants',
  {
    id: idColumn<'var'>(),
    productId: idLink<'prd'>('product_id')
      .notNull()
      .references(() => products.id),
    /** Empty for a product that comes in one kind only. */
    name: text('name').notNull(),
    /** What one of it is called: loaf, slice, tray. */
    unit: text('unit').notNull(),
    pricePence: amount('price_pence').notNull(),
    netQuantity: text('net_quantity').notNull(),
    position: integer('position').notNull(),
    archivedAt: instant('archived_at'),
  },
  (table) => [
    index('variants_by_product').on(table.productId, table.position),
    check('variants_price', sql`${table.pricePence} >= 0`),
  ],
);

export const ingredients = sqliteTable('ingredients', {
  id: idColumn<'ing'>(),
  /** As it stands on the label, the allergen's word between asterisks: `*wheat* flour`. */
  labelText: text('label_text').notNull().unique(),
  /** Null until somebody has checked its allergens; an unchecked one may not be sold. */
  reviewedAt: instant('reviewed_at'),
});

export const ingredientAllergens = sqliteTable(
  'ingredient_allergens',
  {
    ingredientId: idLink<'ing'>('ingredient_id')
      .notNull()
      .references(() => ingredients.id),
    allergen: word('allergen')
      .notNull()
      .references(() => allergens.code),
  },
  (table) => [primaryKey({ columns: [table.ingredientId, table.allergen] })],
);

/** A product's ingredients, heaviest first. */
export const productIngredients = sqliteTable(
  'product_ingredients',
  {
    productId: idLink<'prd'>('product_id')
      .notNull()
      .references(() => products.id),
    position: integer('position').notNull(),
    ingredientId: idLink<'ing'>('ingredient_id')
      .notNull()
      .references(() => ingredients.id),
  },
  (table) => [
    primaryKey({ columns: [table.productId, table.position] }),
    index('product_ingredients_by_ingredient').on(table.ingredientId),
  ],
);

/** What a product contains or may contain, declared by the bakery. */
export const productAllergens = sqliteTable(
  'product_allergens',
  {
    productId: idLink<'prd'>('product_id')
      .notNull()
      .references(() => products.id),
    allergen: word('allergen')
      .notNull()
      .references(() => allergens.code),
    presence: word('presence')
      .notNull()
      .references(() => presences.presence),
  },
  (table) => [primaryKey({ columns: [table.productId, table.allergen] })],
);

export const photos = sqliteTable(
  'photos',
  {
    id: idColumn<'pho'>(),
    productId: idLink<'prd'>('product_id')
      .notNull()
      .references(() => products.id),
    /** Random; the sizes and the original hang below it in the bucket. */
    key: text('key').notNull().unique(),
    alt: text('alt').notNull(),
    width: integer('width').notNull(),
    height: integer('height').notNull(),
    position: integer('position').notNull(),
    createdAt: instant('created_at').notNull(),
  },
  (table) => [index('photos_by_product').on(table.productId, table.position)],
);

/** One row: raised with every write that shows on a shop page, so that no stale copy is ever asked for. */
export const catalogueRevision = sqliteTable('catalogue_revision', {
  id: integer('id').primaryKey(),
  revision: integer('revision').notNull(),
});

/** The favourites of the season, as the bakery has chosen them. */
export const favourites = sqliteTable('favourites', {
  productId: idLink<'prd'>('product_id')
    .primaryKey()
    .references(() => products.id),
  position: integer('position').notNull(),
  /** Why just now: "The last of the Bramleys". */
  note: text('note'),
});
