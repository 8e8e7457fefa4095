import type { Photo } from '@/features/catalogue/domain/photo';
import type { Instant } from '@/kernel/time';

/** A piece of news as a list shows it. */
export type NewsItem = {
  readonly slug: string;
  readonly title: string;
  readonly summary: string;
  readonly photo: Photo | null;
  readonly publishedAt: Instant;
};

/** A piece of news in full; its body is Markdown. */
export type NewsPost = NewsItem & { readonly body: string };

/** What a post's own page shows: the post, and the newest of the others. */
export type PostPage = { readonly post: NewsPost; readonly more: ReadonlyArray<NewsItem> };
