import { and, eq, notInArray, sql } from 'drizzle-orm';
import type { Id, ProductId } from '@/kernel/ids';
import type { Instant } from '@/kernel/time';
import type { Db, Statement } from '@/platform/db/client';
import { photos, products } from '../tables';

export type NewPhoto = {
  readonly id: Id<'pho'>;
  readonly productId: ProductId;
  readonly key: string;
  readonly alt: string;
  readonly width: number;
  readonly height: number;
  readonly createdAt: Instant;
};

/** Hangs a photo behind the others of its product. */
export function insertPhoto(db: Db, photo: NewPhoto): Statement[] {
  const { productId, createdAt } = photo;
  const position = sql`(SELECT coalesce(max(${photos.position}) + 1, 0) FROM ${photos} WHERE ${photos.productId} = ${productId})`;
  return [
    db.insert(photos).values({ ...photo, position }),
    // A photo more is no reason to send somebody's words back.
    db
      .update(products)
      .set({ changedAt: sql`max(${createdAt}, ${products.changedAt} + 1)` })
      .where(eq(products.id, productId)),
  ];
}

export type HungPhoto = { readonly id: Id<'pho'>; readonly alt: string; readonly position: number };

/** Says what each photo shows and where it hangs; the others are taken off. Their files stay. */
export function setPhotos(db: Db, productId: ProductId, hung: ReadonlyArray<HungPhoto>): Statement[] {
  const isIts = eq(photos.productId, productId);
  const kept = hung.map(({ id }) => id);
  return [
    db.delete(photos).where(and(isIts, notInArray(photos.id, kept))),
    ...hung.map(({ id, ...photo }) =>
      db
        .update(photos)
        .set(photo)
        .where(and(isIts, eq(photos.id, id))),
    ),
  ];
}
