import { listHref, type ListWish } from '@/kernel/list-address';
import { type Column, type ColumnSort, Table, type TableProps } from './table';
import { TextLink } from './text-link';

/** What the address says where a column leads the order, each way round; a column may offer one of them alone. */
type SortWords = { readonly ascending?: string | undefined; readonly descending?: string | undefined };

export type DataColumn<Row> = Column<Row> & { readonly sorts?: SortWords | undefined };

export type DataTableProps<Row> = Omit<TableProps<Row>, 'columns'> & {
  readonly columns: ReadonlyArray<DataColumn<Row>>;
  /** The page it stands on. */
  readonly path: string;
  /** What the list is asked for just now, its order as `sort`, without the page it is on. */
  readonly asked: ListWish;
  /** Where this page of it goes on after; null or empty on the first one. */
  readonly after: string | null;
  /** Where the next one does; null on the last one. */
  readonly next: string | null;
};

/**
 * A list of the office: its rows as a table that sorts by the heads of its columns and goes on page after page, all of it
 * by links. What is asked for stands in the address (`sort`, `after` and the list's own filters), so that it can be kept,
 * passed on, printed and gone back to, with JavaScript or without.
 */
export function DataTable<Row>({ columns, path, asked, after, next, ...table }: DataTableProps<Row>) {
  return (
    <>
      <Table {...table} columns={columns.map((column) => ({ ...column, sort: sortOf(column, { path, asked }) }))} />
      <Pages path={path} asked={asked} after={after} next={next} />
    </>
  );
}

type ListAt = Pick<DataTableProps<never>, 'path' | 'asked'>;

function sortOf<Row>({ sorts }: DataColumn<Row>, { path, asked }: ListAt): ColumnSort | undefined {
  const { ascending, descending } = sorts ?? {};
  const way = directionOf(asked['sort'] ?? '', { ascending, descending });
  // Pressed again, a column is turned round where it can be.
  const wanted = way === 'ascending' ? (descending ?? ascending) : (ascending ?? descending);
  return wanted === undefined ? undefined : { href: listHref(path, { ...asked, sort: wanted }), way };
}

function directionOf(sort: string, { ascending, descending }: SortWords): ColumnSort['way'] {
  if (sort === ascending) return 'ascending';
  return sort === descending ? 'descending' : null;
}

type PagesProps = Pick<DataTableProps<never>, 'path' | 'asked' | 'after' | 'next'>;

/** The ways to the other pages of a list; nothing where it has one alone. */
function Pages({ path, asked, after, next }: PagesProps) {
  if (!after && next === null) return null;
  return (
    <nav aria-label="Pages of this list" className="mt-4 flex flex-wrap gap-x-6 gap-y-2 print:hidden">
      {after && <TextLink href={listHref(path, asked)}>Back to the first page</TextLink>}
      {next !== null && <TextLink href={listHref(path, { ...asked, after: next })}>Next page</TextLink>}
    </nav>
  );
}
