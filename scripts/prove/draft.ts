import type { Scene } from './scene';

const slug = 'a-draft-of-the-proofs';

/** The slug of a sale that is not published yet: like the scene's own, on its day. */
export async function draftSlug({ database, sale }: Scene): Promise<string> {
  await database.change([
    `INSERT INTO bake_sales (id, slug, title, bake_day, location_id, opens_rule, opens_at, closes_rule, closes_at, created_at, changed_at)
     SELECT 'sal_0000000000aaaaaaaaaaaaaaaa', ?, 'A draft', bake_day, location_id, '', opens_at, '', closes_at, created_at, created_at
     FROM bake_sales WHERE id = ? ON CONFLICT DO NOTHING`,
    ...[slug, sale.id],
  ]);
  return slug;
}
