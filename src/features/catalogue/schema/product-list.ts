import { textLimits } from '@/config/frontend';
import { isId, type ProductId } from '@/kernel/ids';
import { tidyLine } from '@/kernel/text';
import { type ProductState, productStates } from '../domain/office-product';

/** Which products the office asks for. */
export type ProductsAsked = {
  readonly text: string;
  readonly state: ProductState | null;
  readonly categorySlug: string | null;
  /** The last product of the page before. */
  readonly after: ProductId | null;
};

/** Reads what an address asks of the list of products; what is none of ours is passed over. */
export function readProductsAsked(params: Readonly<Record<string, string | string[] | undefined>>): ProductsAsked {
  const one = (name: string) => [params[name] ?? []].flat()[0] ?? '';
  const after = one('after');
  return {
    text: tidyLine(one('q')).slice(0, textLimits.search),
    state: productStates.find((state) => state === one('state')) ?? null,
    categorySlug: one('category') === '' ? null : one('category').slice(0, textLimits.search),
    after: isId('prd', after) ? after : null,
  };
}

/** The same as it stands in an address, but for the page. */
export function saidOf({ text, state, categorySlug }: ProductsAsked) {
  return { q: text, state, category: categorySlug };
}
