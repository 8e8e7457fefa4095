'use server';

import { messages } from '@/config/frontend';
import { matrixHref } from '@/features/access/domain/menu';
import { setMatrix } from '@/features/bake-sales/commands/set-matrix';
import { requireForm, typedValues } from '@/platform/next/form-action';
import { type GridState, nothingSent, undoField } from '../domain/grid-answer';
import { readColumns, versionField } from '../domain/matrix-form';
import { changedInWords } from '../domain/matrix-words';
import { cellProblemInWords, offerProblemInWords } from '../domain/offer-words';
import type { ShownMatrix } from '../domain/shown-matrix';
import { getShownMatrix } from '../queries/matrix';
import { admitTo } from './at-the-office';

export type MatrixFormState = GridState<ShownMatrix>;

/** Saves what was typed into the matrix of sales and bakes, or takes back what was just saved. */
export async function changeMatrixAction(_before: MatrixFormState, sent: FormData): Promise<MatrixFormState> {
  const form = requireForm(sent);
  const { context } = await admitTo('sales.edit', matrixHref);
  const fields = typedValues(form);
  const columns = readColumns(fields);
  if (columns.length === 0) return { ...nothingSent, outcome: 'refused', message: messages.checkForm };
  const isUndo = fields['undo'] === undoField.undo;
  const touched = columns.filter(({ typed }) => typed.size > 0);
  const saved = await setMatrix(context, { columns: touched, isUndo });
  const shown = await getShownMatrix(
    context,
    columns.map(({ saleId }) => saleId),
  );
  if (!saved.ok) {
    const { problem } = saved;
    const message = offerProblemInWords(problem);
    // Whoever was overtaken sees the new figures and not their own on top of them.
    if (problem.kind === 'changed_meanwhile') return { ...nothingSent, outcome: problem.kind, shown, message };
    const bad = problem.kind === 'bad_cells' ? Object.entries(problem.cells) : [];
    const fieldErrors = Object.fromEntries(bad.map(([name, one]) => [name, cellProblemInWords(one)]));
    return { outcome: 'refused', shown, undo: null, message, fieldErrors, values: fields };
  }
  const { before, after, versions } = saved.value;
  const message = changedInWords({ before, after, isUndo }, shown);
  if (versions.length === 0) return { ...nothingSent, outcome: 'unchanged', shown, message };
  const asSaved = versions.map(({ saleId, version }) => [versionField(saleId), String(version)] as const);
  const undo = isUndo ? null : { ...undoField, ...Object.fromEntries(asSaved), ...before };
  return { ...nothingSent, outcome: 'saved', shown, undo, message };
}
