import { requireStaff } from '@/features/access/queries';
import { auditStatement } from '@/features/shop/commands';
import { ok, refused, type Result } from '@/kernel/result';
import { slugOf } from '@/kernel/text';
import type { Context } from '@/platform/context';
import { runBatch } from '@/platform/db/client';
import { runReading } from '@/platform/db/reading';
import type { CatalogueProblem } from '../domain/office-words';
import {
  categoriesReading,
  categoryProblemOf,
  type CategoryRow,
  insertCategory,
  updateCategory,
} from '../store/categories';
import { raiseRevision } from '../store/revision';
import { forgetCatalogue } from './save-product';

/** A sort of bake as somebody wishes it, beside what it was when they began. */
export type CategoryWish = { readonly before: CategoryRow; readonly after: CategoryRow };

/** Changes names, order and showing of the sorts of bake, and adds one; their addresses stay. */
export async function changeCategories(
  context: Context,
  wishes: ReadonlyArray<CategoryWish>,
  added: string,
): Promise<Result<undefined, CatalogueProblem>> {
  const staff = await requireStaff(context, 'catalogue.edit');
  const changed = wishes.filter(({ before, after }) => !isSame(before, after));
  if (changed.length === 0 && added === '') return ok();
  const known = new Set((await runReading(context.db, categoriesReading(context.db))).map(({ id }) => id));
  if (changed.some(({ after }) => !known.has(after.id))) return refused({ kind: 'not_there' });
  const id = context.newId('cat');
  const by = { action: 'category.changed', personId: staff.id, actor: staff.name } as const;
  try {
    await runBatch(context.db, [
      ...changed.flatMap(({ before, after }) => [
        updateCategory(context.db, after, before),
        auditStatement(context, { ...by, subject: after.id, before, after }),
      ]),
      ...(added === ''
        ? []
        : [
            insertCategory(context.db, { id, slug: slugOf(added), name: added }),
            auditStatement(context, { ...by, subject: id, after: { name: added } }),
          ]),
      raiseRevision(context.db),
    ]);
  } catch (error) {
    const kind = categoryProblemOf(error);
    if (kind === null) throw error;
    return refused({ kind });
  }
  await forgetCatalogue(context);
  context.log.info('categories.changed', { count: changed.length });
  return ok();
}

function isSame(before: CategoryRow, after: CategoryRow): boolean {
  return before.name === after.name && before.position === after.position && before.isHidden === after.isHidden;
}
