import { requireStaff } from '@/features/access/queries';
import type { VariantId } from '@/kernel/ids';
import { refused, type Result } from '@/kernel/result';
import type { Context } from '@/platform/context';
import { missingOf, type OfficeKind, productStateOf } from '../domain/office-product';
import type { CatalogueProblem } from '../domain/office-words';
import { type KindRow, saveKind } from '../store/change-product';
import { type ProductSeen, productToChange, type SavedProduct, saveProductChange } from './save-product';

/** A kind as somebody wishes it; a new one has no id yet. */
export type KindWish = Omit<OfficeKind, 'id'> & { readonly id: VariantId | null };

/**
 * Changes the kinds a product comes in, all at once. Prices are those of sales to come: a sale keeps the price its offer
 * was made with, an order the one it was placed at.
 */
export async function changeKinds(
  context: Context,
  seen: ProductSeen,
  wishes: ReadonlyArray<KindWish>,
): Promise<Result<SavedProduct, CatalogueProblem>> {
  const staff = await requireStaff(context, 'catalogue.edit');
  const found = await productToChange(context, seen);
  if (!found.ok) return found;
  const product = found.value;
  const known = new Map(product.kinds.map((kind) => [kind.id, kind]));
  // A kind of another product is none of this one's.
  if (wishes.some(({ id }) => id !== null && !known.has(id))) return refused({ kind: 'not_there' });
  const kinds = wishes.map((wish) => ({ ...wish, id: wish.id ?? context.newId('var') }));
  const untouched = product.kinds.filter(({ id }) => !kinds.some((kind) => kind.id === id));
  const isFit = missingOf({ ...product, kinds: [...kinds, ...untouched] }).every(({ kind }) => kind !== 'kind');
  if (!isFit && productStateOf(product) === 'on_the_menu') return refused({ kind: 'last_kind' });
  const changed = kinds.filter((kind) => !isSame(kind, known.get(kind.id)));
  const before = changed.flatMap(({ id }) => known.get(id) ?? []);
  const change = { product, staff, action: 'product.kinds_changed', before, after: changed } as const;
  return saveProductChange(
    context,
    change,
    changed.map((kind) => saveKind(context.db, product.id, rowOf(kind, context.now()))),
  );
}

function rowOf({ isRetired, ...kind }: OfficeKind, now: number): KindRow {
  return { ...kind, archivedAt: isRetired ? now : null };
}

function isSame(kind: OfficeKind, before: OfficeKind | undefined): boolean {
  if (!before) return false;
  const { name, unit, pricePence, netQuantity, position, isRetired } = before;
  return (
    kind.name === name &&
    kind.unit === unit &&
    kind.pricePence === pricePence &&
    kind.netQuantity === netQuantity &&
    kind.position === position &&
    kind.isRetired === isRetired
  );
}
