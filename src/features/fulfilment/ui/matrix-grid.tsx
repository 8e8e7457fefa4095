'use client';

import { useActionState } from 'react';
import { salePageHref } from '@/features/access/domain/menu';
import { matrixCell } from '@/features/bake-sales/domain/plan-matrix';
import { shortDay } from '@/kernel/clock-text';
import { EmptyState } from '@/ui/empty-state';
import { SubmitButton } from '@/ui/submit-button';
import { type Column, Table } from '@/ui/table';
import { TextLink } from '@/ui/text-link';
import { changeMatrixAction, type MatrixFormState } from '../actions/matrix';
import { nothingSent } from '../domain/grid-answer';
import { versionField } from '../domain/matrix-form';
import type { MatrixSale, ShownMatrix } from '../domain/shown-matrix';
import { FigureCell } from './grid-cell';
import { useGridSaving } from './grid-saving';
import type { BindCell } from './offer-tables';
import { SavedLine } from './saved-line';

/**
 * The bakes of the sales to come, side by side, edited in place: a cell is saved as it is left, a figure in an empty one
 * puts something on offer, an emptied one takes it off. Without JavaScript it is one form with one button.
 */
export function MatrixGrid({ shown: first }: { readonly shown: ShownMatrix }) {
  const [answered, action] = useActionState<MatrixFormState, FormData>(changeMatrixAction, nothingSent);
  const { answer, isSaving, send, leave } = useGridSaving<ShownMatrix>(answered, {
    act: changeMatrixAction,
    stamp: (form, newest) => {
      for (const { id, version } of (newest ?? first).sales) form.set(versionField(id), String(version));
    },
    ofCells: {},
  });
  const shown = answer.shown ?? first;
  const cell: BindCell = (name) => ({
    ...{ name, value: shown.cells[name] ?? '', typed: answer.values[name], error: answer.fieldErrors[name] },
    ...{ sent: answer.sent[name], overtaken: answer.overtaken, leave },
  });
  if (shown.rows.length === 0)
    return (
      <EmptyState title="Nothing is on offer in these sales yet">Open a sale to put something on offer.</EmptyState>
    );
  return (
    <>
      <SaleLinks sales={shown.sales} />
      <SavedLine {...{ answer, isSaving, action, send }} />
      <form action={action} onSubmit={send} aria-label="Sales and bakes" className="grid gap-4">
        {shown.sales.map(({ id, version }) => (
          <input key={id} type="hidden" name={versionField(id)} value={version} />
        ))}
        <MatrixTable shown={shown} cell={cell} />
        <p>
          <SubmitButton isWorking={isSaving}>Save</SubmitButton>
        </p>
      </form>
    </>
  );
}

type Row = ShownMatrix['rows'][number];

function MatrixTable({ shown, cell }: { readonly shown: ShownMatrix; readonly cell: BindCell }) {
  const columns: ReadonlyArray<Column<Row>> = [
    {
      key: 'name',
      header: 'Bake',
      isHeading: true,
      cell: ({ name, unit }) => (
        <>
          {name} <span className="font-normal text-bran">{unit}</span>
        </>
      ),
    },
    ...shown.sales.map((sale) => saleColumn(sale, { shown, cell })),
  ];
  return (
    <div className="overflow-x-auto [&_:is(th,td)]:px-1.5">
      <Table caption="Sales and bakes" columns={columns} rows={shown.rows} rowKey={({ variantId }) => variantId} />
    </div>
  );
}

function saleColumn(
  sale: MatrixSale,
  { shown, cell }: { readonly shown: ShownMatrix; readonly cell: BindCell },
): Column<Row> {
  const day = shortDay(sale.bakeDay);
  return {
    key: sale.id,
    align: 'end',
    header: <SaleHead sale={sale} day={day} />,
    cell: ({ variantId, name }) => {
      const cellId = matrixCell(sale.id, variantId);
      const claimed = shown.claimed[cellId];
      return (
        <span className="flex flex-wrap items-center gap-x-1.5 sm:justify-end">
          <span className="text-xs text-bran">{claimed === undefined ? '' : `${claimed} of`}</span>
          <FigureCell cell={cell(cellId)} label={`${name} on ${day}`} column={sale.id} width="w-14" />
        </span>
      );
    },
  };
}

// Words alone: on a phone the head of a column stands again in each of its cells, where a link would be one too many.
function SaleHead({ sale, day }: { readonly sale: MatrixSale; readonly day: string }) {
  return (
    <>
      {day}
      {sale.isDraft && ' (draft)'}
    </>
  );
}

function SaleLinks({ sales }: Pick<ShownMatrix, 'sales'>) {
  return (
    <nav aria-label="Offers of each sale" className="flex flex-wrap gap-x-4 gap-y-1">
      {sales.map(({ id, slug, bakeDay, title }) => (
        <TextLink key={id} href={salePageHref(slug, 'offers')}>
          {shortDay(bakeDay)}, {title}
        </TextLink>
      ))}
    </nav>
  );
}
