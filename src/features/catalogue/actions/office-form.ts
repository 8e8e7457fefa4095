import { refresh } from 'next/cache';
import { redirect } from 'next/navigation';
import { messages } from '@/config/frontend';
import { productsHref } from '@/features/access/domain/menu';
import { signInHref } from '@/features/access/domain/safe-next';
import { requireStaff } from '@/features/access/queries';
import type { Context } from '@/platform/context';
import { currentContext } from '@/platform/next/context';
import { type FormState, typedValues } from '@/platform/next/form-action';
import { turnAway } from '@/platform/next/turn-away';
import { type CatalogueProblem, catalogueProblemInWords } from '../domain/office-words';
import type { savedWords } from '../domain/office-pages';

/** What a form of the office shows after it was sent and refused; `ticked` are the boxes that share one name. */
export type OfficeFormState = FormState & { readonly ticked: ReadonlyArray<string> | null };

/** Lets whoever may change the catalogue do so; everybody else is turned away. */
export async function admitBaker(): Promise<Context> {
  const context = await currentContext();
  try {
    await requireStaff(context, 'catalogue.edit');
    return context;
  } catch (error) {
    turnAway(error, signInHref(productsHref));
  }
}

/** Shows a form again with what was typed and what is to be mended. */
export function mend(form: FormData, fieldErrors: FormState['fieldErrors'], message: string = messages.checkForm) {
  return { message, fieldErrors, values: typedValues(form), ticked: tickedIn(form) } satisfies OfficeFormState;
}

/** Says why something was not changed; where somebody else was quicker, the page shows how it stands now. */
export function refuse(form: FormData, problem: CatalogueProblem, field?: string): OfficeFormState {
  const words = catalogueProblemInWords(problem);
  if (problem.kind === 'changed_meanwhile' || problem.kind === 'not_there') {
    refresh();
    return { message: words, fieldErrors: {}, values: {}, ticked: null };
  }
  return field === undefined ? mend(form, {}, words) : mend(form, { [field]: words });
}

/** Back to the page, which says what was saved. */
export function goOn(page: string, part: keyof typeof savedWords): never {
  redirect(`${page}?saved=${part}#${part}`);
}

/** The name under which the boxes of allergens are ticked. */
const tickedName = 'allergen';

/** What was ticked among the allergens. */
export function tickedIn(form: FormData): string[] {
  return form.getAll(tickedName).flatMap((value) => (typeof value === 'string' ? [value] : []));
}
