import { bakeryId, wholeAddress } from '@/kernel/schema-org';
import { pictureHref } from './picture';
import type { Photo } from './photo';
import type { Product } from './product';

/** What a bake is, whoever sells it and when. */
export function bakeJsonLd({ id, slug, name, description, categoryName, photos }: Product, origin: string) {
  return {
    name,
    description,
    sku: id,
    category: categoryName,
    url: wholeAddress(`/products/${slug}`, origin),
    brand: { '@id': bakeryId(origin) },
    ...(photos.length > 0 ? { image: photos.flatMap((photo) => picturesJsonLd(photo, origin)) } : {}),
  };
}

/** A picture as search engines want it: in its own shape, and in the shape that is shared. */
export function picturesJsonLd({ key }: Photo, origin: string): string[] {
  return (['hero.webp', 'share.jpg'] as const).map((name) => wholeAddress(pictureHref({ key, name }), origin));
}
