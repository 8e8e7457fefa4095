import type { Staff } from '@/features/access/domain/person';
import { requireStaff } from '@/features/access/queries';
import { auditStatement } from '@/features/shop/commands';
import type { CategoryId } from '@/kernel/ids';
import { ok, refused, type Result } from '@/kernel/result';
import type { Context } from '@/platform/context';
import { runBatch } from '@/platform/db/client';
import { runReading } from '@/platform/db/reading';
import { missingOf, type OfficeProduct, productStateOf, type ProductWords } from '../domain/office-product';
import type { CatalogueProblem } from '../domain/office-words';
import { vatRatesReading } from '../store/categories';
import * as store from '../store/change-product';
import { type ProductSeen, productToChange, type SavedProduct, saveProductChange } from './save-product';

type Saved = Result<SavedProduct, CatalogueProblem>;

/** Begins a new product: a draft with a name, a sort and an address. */
export async function createProduct(
  context: Context,
  wish: { readonly name: string; readonly slug: string; readonly categoryId: CategoryId },
): Promise<Saved> {
  const staff = await requireStaff(context, 'catalogue.edit');
  const id = context.newId('prd');
  try {
    await runBatch(context.db, [
      store.insertProduct(context.db, { ...wish, id, at: context.now() }),
      auditStatement(context, {
        ...{ action: 'product.created', personId: staff.id, actor: staff.name, subject: id },
        after: wish,
      }),
    ]);
  } catch (error) {
    const kind = store.productProblemOf(error);
    if (kind === null) throw error;
    return refused({ kind });
  }
  context.log.info('product.created', { productId: id });
  return ok({ slug: wish.slug });
}

/** Changes the words of a product. Its address stays once people may have kept it. */
export async function changeWords(context: Context, seen: ProductSeen, words: ProductWords): Promise<Saved> {
  const staff = await requireStaff(context, 'catalogue.edit');
  const found = await productToChange(context, seen);
  if (!found.ok) return found;
  const product = found.value;
  if (words.slug !== product.slug && product.publishedAt !== null) return refused({ kind: 'slug_fixed' });
  if (isOnTheMenu(product) && words.description === '')
    return refused({ kind: 'would_vanish', missing: [{ kind: 'description' }] });
  const before = wordsOf(product);
  const change = { product, staff, action: 'product.changed', before, after: words, slug: words.slug } as const;
  return saveProductChange(context, change, [store.setWords(context.db, product.id, words)]);
}

/** Changes the VAT a product is sold with. Orders keep the rate they were placed at; the reason is remembered. */
export async function changeVat(
  context: Context,
  seen: ProductSeen,
  vat: { readonly vatRate: string; readonly vatReason: string },
): Promise<Saved> {
  const staff = await requireStaff(context, 'catalogue.edit');
  const rates = await runReading(context.db, vatRatesReading(context.db));
  if (!rates.some(({ code }) => code === vat.vatRate)) return refused({ kind: 'no_such_rate' });
  const found = await productToChange(context, seen);
  if (!found.ok) return found;
  const product = found.value;
  const { vatRate, vatReason } = product;
  const change = { product, staff, before: { vatRate, vatReason }, after: vat, reason: vat.vatReason };
  return saveProductChange(context, { ...change, action: 'product.vat_changed' }, [
    store.setVat(context.db, product.id, vat),
  ]);
}

/** Puts a product on the menu, if it is described, comes in a kind, and all that is in it was checked. */
export async function publishProduct(context: Context, seen: ProductSeen): Promise<Saved> {
  const staff = await requireStaff(context, 'catalogue.edit');
  const found = await productToChange(context, seen);
  if (!found.ok) return found;
  const product = found.value;
  if (productStateOf(product) !== 'draft') return refused({ kind: 'not_in_this_state' });
  const missing = missingOf(product);
  if (missing.length > 0) return refused({ kind: 'missing', missing });
  return move(context, { product, staff, action: 'product.published', publishedAt: context.now() });
}

/** Takes a product out of the shop. Orders keep what they have of it; it can be brought back as it was. */
export async function retireProduct(context: Context, seen: ProductSeen): Promise<Saved> {
  const staff = await requireStaff(context, 'catalogue.edit');
  const found = await productToChange(context, seen);
  if (!found.ok) return found;
  const product = found.value;
  if (product.archivedAt !== null) return refused({ kind: 'not_in_this_state' });
  return move(context, { product, staff, action: 'product.retired', archivedAt: context.now() });
}

/** Brings a retired product back to where it stood; what was on the menu has to be fit for it still. */
export async function bringProductBack(context: Context, seen: ProductSeen): Promise<Saved> {
  const staff = await requireStaff(context, 'catalogue.edit');
  const found = await productToChange(context, seen);
  if (!found.ok) return found;
  const product = found.value;
  if (product.archivedAt === null) return refused({ kind: 'not_in_this_state' });
  const missing = product.publishedAt === null ? [] : missingOf(product);
  if (missing.length > 0) return refused({ kind: 'missing', missing });
  return move(context, { product, staff, action: 'product.brought_back', archivedAt: null });
}

type Move = {
  readonly product: OfficeProduct;
  readonly staff: Staff;
  readonly action: 'product.published' | 'product.retired' | 'product.brought_back';
  readonly publishedAt?: number;
  readonly archivedAt?: number | null;
};

function move(context: Context, { product, staff, action, ...standing }: Move): Promise<Saved> {
  const { publishedAt, archivedAt } = product;
  const change = { product, staff, action, before: { publishedAt, archivedAt }, after: standing };
  return saveProductChange(context, change, [store.setStanding(context.db, product.id, standing)]);
}

const isOnTheMenu = (product: OfficeProduct) => productStateOf(product) === 'on_the_menu';

function wordsOf(product: OfficeProduct): ProductWords {
  const { name, slug, categoryId, description, storage, shelfLifeDays, position, searchTitle, searchDescription } =
    product;
  return { name, slug, categoryId, description, storage, shelfLifeDays, position, searchTitle, searchDescription };
}
