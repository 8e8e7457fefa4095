import type { ReactNode } from 'react';
import { AppLink } from './app-link';
import { classNames } from './class-names';

/** How a column leads the order of the rows, and where its head leads to. */
export type ColumnSort = { readonly href: string; readonly way: 'ascending' | 'descending' | null };

export type Column<Row> = {
  readonly key: string;
  readonly header: ReactNode;
  readonly cell: (row: Row) => ReactNode;
  /** `end` for figures. */
  readonly align?: 'start' | 'end' | undefined;
  /** The column that names the row; on a phone it heads the stack. */
  readonly isHeading?: boolean | undefined;
  /** Left out on a phone where the table stays one. */
  readonly isAside?: boolean | undefined;
  /** What the column sums to, in the foot. */
  readonly total?: ReactNode;
  /** Where the rows can be put in the order of this column. */
  readonly sort?: ColumnSort | undefined;
};

export type TableProps<Row> = {
  /** Says what the table holds; read aloud, and shown with `showCaption`. */
  caption: string;
  showCaption?: boolean | undefined;
  columns: ReadonlyArray<Column<Row>>;
  rows: ReadonlyArray<Row>;
  rowKey: (row: Row) => string;
  /** A name and a few short figures fit a phone: no stacks there. */
  staysTable?: boolean | undefined;
  /** Shown instead of an empty table. */
  empty?: ReactNode;
};

/** Rows of facts: a table where there is room and on paper, a stack of labelled rows on a phone. */
export function Table<Row>(props: TableProps<Row>) {
  const { caption, showCaption = false, columns, rows, rowKey, staysTable = false, empty } = props;
  if (rows.length === 0) return <>{empty ?? null}</>;
  const hasTotals = columns.some((column) => column.total !== undefined);
  // The stacked look takes tables apart; the roles keep them tables for those who listen.
  return (
    <table role="table" className={classNames('stacking-table', staysTable && 'stays-table')}>
      <caption className={showCaption ? undefined : 'sr-only'}>{caption}</caption>
      <thead role="rowgroup">
        <tr role="row">
          {columns.map((column) => (
            <th
              key={column.key}
              role="columnheader"
              scope="col"
              className={alignment(column)}
              aria-sort={column.sort?.way ?? undefined}
            >
              <Head column={column} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map((row) => (
          <tr key={rowKey(row)} role="row">
            {columns.map((column) => (
              <Cell key={column.key} column={column}>
                {column.cell(row)}
              </Cell>
            ))}
          </tr>
        ))}
      </tbody>
      {hasTotals && <Totals columns={columns} />}
    </table>
  );
}

function Head<Row>({ column: { header, sort } }: { column: Column<Row> }) {
  if (!sort) return header;
  // A stack on a phone has no heads to press: there the list's own form says the order.
  return (
    <>
      <span className="md:hidden">{header}</span>
      <AppLink
        href={sort.href}
        className="inline-block py-0.5 text-inherit underline underline-offset-2 hover:text-crust max-md:hidden print:no-underline"
      >
        {header}
        {sort.way && <span aria-hidden="true"> {sort.way === 'ascending' ? '↑' : '↓'}</span>}
      </AppLink>
    </>
  );
}

function Cell<Row>({ column, children }: { column: Column<Row>; children: ReactNode }) {
  // A heading without words is none.
  if (column.isHeading && children !== undefined)
    return (
      <th role="rowheader" scope="row" className={alignment(column)}>
        {children}
      </th>
    );
  return (
    <td role="cell" className={alignment(column)}>
      <span aria-hidden="true" className="stacking-label">
        {column.header}
      </span>
      <span>{children}</span>
    </td>
  );
}

function Totals<Row>({ columns }: { columns: ReadonlyArray<Column<Row>> }) {
  return (
    <tfoot role="rowgroup">
      <tr role="row">
        {columns.map((column) => (
          <Cell key={column.key} column={column}>
            {column.total}
          </Cell>
        ))}
      </tr>
    </tfoot>
  );
}

function alignment<Row>(column: Column<Row>): string | undefined {
  return classNames(column.align === 'end' && 'is-figure', column.isAside && 'is-aside') || undefined;
}
