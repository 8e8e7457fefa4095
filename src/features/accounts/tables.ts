import { index, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { idColumn, idLink, instant } from '@/platform/db/columns';
import { people } from '../access/tables';
import { products } from '../catalogue/tables';

/** Doors somebody has things brought to, to fill in a checkout with. An order keeps a copy of its own. */
export const addresses = sqliteTable(
  'addresses',
  {
    id: idColumn<'adr'>(),
    personId: idLink<'per'>('person_id')
      .notNull()
      .references(() => people.id),
    /** What its owner calls it: "Home"; null where they call it nothing. */
    label: text('label'),
    addressLine1: text('address_line1').notNull(),
    addressLine2: text('address_line2'),
    town: text('town').notNull(),
    postcode: text('postcode').notNull(),
    /** The one that was put first last is filled in. */
    putFirstAt: instant('put_first_at').notNull(),
    createdAt: instant('created_at').notNull(),
    changedAt: instant('changed_at').notNull(),
  },
  (table) => [index('addresses_by_person').on(table.personId, table.putFirstAt)],
);

/** The bakes somebody keeps at hand; the bakery's own choice of the season is another table. */
export const ownFavourites = sqliteTable(
  'own_favourites',
  {
    personId: idLink<'per'>('person_id')
      .notNull()
      .references(() => people.id),
    productId: idLink<'prd'>('product_id')
      .notNull()
      .references(() => products.id),
    keptAt: instant('kept_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.personId, table.productId] })],
);
