import { faqs, newsPosts, ownPages } from '@/features/content/tables';
import { invariant } from '@/kernel/invariant';
import { addDays, type Day, type Instant, instantAt } from '@/kernel/time';
import type { Picture } from '../catalogue-rows';
import { productTexts } from '../product-texts';
import type { SeedIds } from '../seed-ids';
import { rowsOf, type SeedTable } from '../seed-table';
import { aboutPage } from './about';
import { seedFaqs } from './faqs';
import { type SeedPost, seedPosts } from './news';

type Content = {
  readonly day: Day;
  readonly pictures: ReadonlyArray<Picture>;
  readonly ids: SeedIds;
  readonly madeAt: Instant;
};

/** What the bakery says in its own words: news of the weeks gone by, what people ask, and who bakes here. */
export function contentRows({ day, pictures, ids, madeAt }: Content): SeedTable[] {
  return [
    rowsOf(
      newsPosts,
      seedPosts.map(({ slug, title, summary, body, bake, daysAgo, at }) => {
        const publishedAt = instantAt(addDays(day, -daysAgo), at);
        const written = { publishedAt, createdAt: publishedAt, changedAt: publishedAt };
        return { id: ids('nws', slug), slug, title, summary, body, ...pictureOf(bake, pictures), ...written };
      }),
    ),
    rowsOf(
      faqs,
      seedFaqs.map((faq, position) => ({ id: ids('faq', faq.question), ...faq, position, changedAt: madeAt })),
    ),
    rowsOf(ownPages, [{ ...aboutPage, changedAt: madeAt }]),
  ];
}

// A post borrows the picture of a bake; where the pictures are not drawn it does without.
function pictureOf(bake: SeedPost['bake'], pictures: ReadonlyArray<Picture>) {
  const picture = pictures.find(({ slug }) => slug === bake);
  if (!picture) return {};
  const text = productTexts.find(({ slug }) => slug === bake);
  invariant(text, `The picture of ${picture.slug} shows a bake that is described`);
  const { key, width, height } = picture;
  return { pictureKey: key, pictureAlt: text.picture, pictureWidth: width, pictureHeight: height };
}
