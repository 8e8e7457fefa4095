import type { Metadata } from 'next';
import { brand, sharePicture } from '@/config/frontend';

export type PagePicture = {
  readonly src: string;
  readonly alt: string;
  readonly width: number;
  readonly height: number;
};

export type PageFacts = {
  readonly title: string;
  /** One or two sentences of 50 to 160 characters, as a search engine shows them. */
  readonly description: string;
  /** The page's one address, without what visitors filter or sort by. */
  readonly path: string;
  /** What stands beside a shared link; the shop's own picture where a page has none. */
  readonly picture?: PagePicture | null;
  /** Pages for one person or one moment stay out of search engines. */
  readonly isIndexed?: boolean;
  readonly kind?: 'website' | 'article';
  /** A title that names the shop itself is not followed by its name again. */
  readonly absoluteTitle?: boolean;
};

/** What a page tells browsers, search engines and whoever is sent its address; paths become whole by the root layout's base. */
export function pageMetadata(facts: PageFacts): Metadata {
  const { title, description, path, isIndexed = true, kind = 'website', absoluteTitle = false } = facts;
  const picture = pictureOf(facts.picture ?? sharePicture);
  return {
    title: absoluteTitle ? { absolute: title } : title,
    description,
    // A page that asks not to be found has no address to prefer; the two together tell search engines two things.
    ...(isIndexed ? { alternates: { canonical: path } } : { robots: { index: false, follow: false } }),
    openGraph: {
      type: kind,
      siteName: brand.name,
      locale: 'en_GB',
      title,
      description,
      // The address of a private page may name an order.
      ...(isIndexed ? { url: path } : {}),
      images: [picture],
    },
    twitter: { card: 'summary_large_image', title, description, images: [picture] },
  };
}

function pictureOf({ src, alt, width, height }: PagePicture) {
  return { url: src, alt, width, height };
}
