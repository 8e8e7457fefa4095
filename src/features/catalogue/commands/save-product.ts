import type { Staff } from '@/features/access/domain/person';
import { auditStatement } from '@/features/shop/commands';
import type { AuditAction } from '@/features/shop/domain/audit';
import { ok, refused, type Result } from '@/kernel/result';
import type { ProductId } from '@/kernel/ids';
import type { Instant } from '@/kernel/time';
import type { Context } from '@/platform/context';
import { runBatch, type Statement } from '@/platform/db/client';
import { runReading } from '@/platform/db/reading';
import { forgetKept } from '@/platform/kv';
import { keptFront, type KeptName } from '@/platform/kv-keys';
import type { OfficeProduct } from '../domain/office-product';
import type { CatalogueProblem } from '../domain/office-words';
import { productProblemOf, raiseVersion } from '../store/change-product';
import { officeProductReading } from '../store/office-product';
import { raiseRevision } from '../store/revision';

/** Which product somebody saw, as it was when they began to change it. */
export type ProductSeen = { readonly productId: ProductId; readonly version: Instant };

/** Where a changed product is shown, in the shop and in the office. */
export type SavedProduct = { readonly slug: string };

/** Finds the product somebody wishes to change, if they saw it as it is. */
export async function productToChange(
  context: Context,
  { productId, version }: ProductSeen,
): Promise<Result<OfficeProduct, CatalogueProblem>> {
  const product = await runReading(context.db, officeProductReading(context.db, { id: productId }));
  if (!product) return refused({ kind: 'not_there' });
  return product.version === version ? ok(product) : refused({ kind: 'changed_meanwhile' });
}

export type ProductChange = {
  readonly product: OfficeProduct;
  readonly staff: Staff;
  readonly action: AuditAction;
  readonly before: unknown;
  readonly after: unknown;
  readonly reason?: string | null;
  /** Where its address changes with it. */
  readonly slug?: string;
};

/** Writes a change of a product and the trail in one batch, and has the shop forget what it showed of it. */
export async function saveProductChange(
  context: Context,
  { product, staff, action, before, after, reason = null, slug = product.slug }: ProductChange,
  statements: ReadonlyArray<Statement>,
): Promise<Result<SavedProduct, CatalogueProblem>> {
  const { db } = context;
  try {
    await runBatch(db, [
      raiseVersion(db, product, context.now()),
      ...statements,
      raiseRevision(db),
      auditStatement(context, {
        ...{ action, personId: staff.id, actor: staff.name, subject: product.id },
        ...{ before, after, reason },
      }),
    ]);
  } catch (error) {
    const kind = productProblemOf(error);
    if (kind === null) throw error;
    return refused({ kind });
  }
  await forgetCatalogue(context, [{ kind: 'product', id: product.slug }]);
  context.log.info('product.changed', { productId: product.id, action });
  return ok({ slug });
}

/** Has the shop forget the copies of the catalogue, the newest ones too: what is withdrawn must not come back in an outage. */
export async function forgetCatalogue(context: Context, more: ReadonlyArray<KeptName> = []): Promise<void> {
  await forgetKept(context, [...more, keptFront, { kind: 'allergens', id: 'all' }]);
}
