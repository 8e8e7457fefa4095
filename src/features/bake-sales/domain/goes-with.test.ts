import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pence } from '@/kernel/money';
import { type BakeCard, goesWellWith } from './goes-with';
import type { OfferInSale } from './shown-sale';

type Bake = { readonly slug: string; readonly kind?: string; readonly category: string; readonly left: number };

const loaf = { slug: 'rye', categorySlug: 'breads' };

function company(bakes: ReadonlyArray<Bake>) {
  const variantOf = ({ slug, kind = '' }: Bake) => `var_${slug}${kind}` as const;
  const offers = bakes.map((bake): OfferInSale => {
    const terms = { maxPerOrder: null, poolId: null, poolUnits: 1, ownLeft: bake.left };
    const id = `off_${bake.slug}${bake.kind ?? ''}` as const;
    return {
      saleId: 'sal_1',
      left: bake.left,
      terms: { ...terms, id, variantId: variantOf(bake), pricePence: pence(300) },
    };
  });
  const cards = bakes.map((bake): [`var_${string}`, BakeCard] => [
    variantOf(bake),
    {
      variantId: variantOf(bake),
      productSlug: bake.slug,
      name: bake.slug,
      unit: 'each',
      categorySlug: bake.category,
      photo: null,
    },
  ]);
  return { offers, cards: new Map(cards), beside: loaf, most: 4 };
}

const shown = (bakes: ReadonlyArray<Bake>) => goesWellWith(company(bakes)).map(({ productSlug }) => productSlug);
const bread = (slug: string, left = 5): Bake => ({ slug, category: 'breads', left });
const cake = (slug: string, left = 5): Bake => ({ slug, category: 'cakes', left });

test('a bread goes with the other breads of its sale, then with whatever else there is', () => {
  expect(shown([cake('brownie'), bread('rye'), bread('focaccia'), cake('flapjack')])).toEqual([
    'focaccia',
    'brownie',
    'flapjack',
  ]);
});

test('what is sold out stands behind all that is still to be had', () => {
  expect(shown([bread('focaccia', 0), cake('brownie'), cake('flapjack', 0)])).toEqual([
    'brownie',
    'focaccia',
    'flapjack',
  ]);
});

test('a bake in two kinds is shown once, by the kind that can be had', () => {
  const kinds = [
    { ...cake('whole-cake', 0), kind: 'lemon' },
    { ...cake('whole-cake'), kind: 'plain' },
  ];
  expect(goesWellWith(company(kinds)).map(({ variantId }) => variantId)).toEqual(['var_whole-cakeplain']);
});

test('what the catalogue no longer knows goes with nothing', () => {
  expect(goesWellWith({ ...company([bread('focaccia')]), cards: new Map() })).toEqual([]);
});

test('never more than a handful, never the bake itself, never one twice, never a sold-out one before one to be had', () => {
  const bake = fc.record({
    slug: fc.constantFrom('rye', 'a', 'b', 'c', 'd', 'e', 'f'),
    kind: fc.constantFrom('x', 'y', 'z'),
    category: fc.constantFrom('breads', 'cakes'),
    left: fc.nat(2),
  });
  const menu = fc.uniqueArray(bake, { maxLength: 20, selector: ({ slug, kind }) => slug + kind });
  fc.assert(
    fc.property(menu, (bakes) => {
      const found = goesWellWith(company(bakes));
      const slugs = found.map(({ productSlug }) => productSlug);
      expect(found.length).toBeLessThanOrEqual(4);
      expect(slugs).not.toContain('rye');
      expect(new Set(slugs).size).toBe(slugs.length);
      const gone = found.map(({ left }) => left === 0);
      expect(gone).toEqual([...gone].sort((a, b) => Number(a) - Number(b)));
    }),
  );
});
