import X from 'lucide-react/icons/x';
import { cellName } from '@/features/bake-sales/domain/offer-cells';
import { Badge } from '@/ui/badge';
import { Button } from '@/ui/button';
import { type Column, Table } from '@/ui/table';
import { VisuallyHidden } from '@/ui/visually-hidden';
import type { GridRow, PoolRow, ShownOffers } from '../domain/shown-offers';
import { type CellState, ChoiceCell, FigureCell } from './grid-cell';

/** Gives a cell what it needs by its name. */
export type BindCell = (name: string) => CellState;

type OfferTablesProps = {
  readonly shown: ShownOffers;
  readonly cell: BindCell;
  /** The form whose buttons take an offer off. */
  readonly takeOffForm: string;
  readonly isSaving: boolean;
};

/** A sale's offers and the doughs they share: their terms to type into, and how they go beside them. */
export function OfferTables({ shown, cell, takeOffForm, isSaving }: OfferTablesProps) {
  const columns = offerColumns({ shown, cell, takeOffForm, isSaving });
  return (
    <div className="grid gap-6 overflow-x-auto [&_:is(th,td)]:px-1.5">
      <Table caption="Offers" columns={columns} rows={shown.offers} rowKey={({ id }) => id} />
      {shown.pools.length > 0 && (
        <Table
          caption="Doughs that offers share"
          showCaption
          columns={poolColumns(cell)}
          rows={shown.pools}
          rowKey={({ id }) => id}
        />
      )}
    </div>
  );
}

function offerColumns({ shown, cell, takeOffForm, isSaving }: OfferTablesProps): ReadonlyArray<Column<GridRow>> {
  return [
    { key: 'name', header: 'Offer', isHeading: true, cell: (row) => <OfferName row={row} /> },
    {
      key: 'price',
      header: 'Price, £',
      align: 'end',
      cell: (row) =>
        figure(cell, { id: row.id, field: 'price', label: `Price of ${row.name} in pounds`, width: 'w-20' }),
    },
    {
      key: 'capacity',
      header: 'There are',
      align: 'end',
      cell: (row) => figure(cell, { id: row.id, field: 'capacity', label: `How many ${row.name}`, width: 'w-16' }),
    },
    { key: 'held', header: 'Held', align: 'end', cell: ({ held }) => held },
    { key: 'sold', header: 'Sold', align: 'end', cell: ({ sold }) => sold },
    { key: 'left', header: 'Left', align: 'end', cell: ({ left }) => left },
    ...(shown.pools.length > 0 ? [poolColumn(shown, cell)] : []),
    {
      key: 'most',
      header: 'Per order',
      align: 'end',
      cell: (row) => figure(cell, { id: row.id, field: 'most', label: `Most ${row.name} in one order`, width: 'w-14' }),
    },
    {
      key: 'off',
      header: <VisuallyHidden>Take off</VisuallyHidden>,
      align: 'end',
      cell: (row) => <TakeOff row={row} form={takeOffForm} isSaving={isSaving} />,
    },
  ];
}

type TakeOffProps = { readonly row: GridRow; readonly form: string; readonly isSaving: boolean };

function TakeOff({ row: { id, name }, form, isSaving }: TakeOffProps) {
  return (
    <Button
      type="submit"
      form={form}
      name="offerId"
      value={id}
      kind="quiet"
      size="small"
      aria-label={`Take ${name} off the sale`}
      aria-disabled={isSaving || undefined}
    >
      <X aria-hidden="true" className="size-4" />
    </Button>
  );
}

type Figure = {
  readonly id: GridRow['id'] | PoolRow['id'];
  readonly field: 'price' | 'capacity' | 'most';
  readonly label: string;
  readonly width: string;
};

function figure(cell: BindCell, { id, field, label, width }: Figure) {
  return <FigureCell cell={cell(cellName(field, id))} label={label} column={field} width={width} />;
}

function poolColumn({ pools }: ShownOffers, cell: BindCell): Column<GridRow> {
  const options = [{ value: '', label: 'its own' }, ...pools.map(({ id, name }) => ({ value: id, label: name }))];
  return {
    key: 'pool',
    header: 'Dough',
    cell: ({ id, name }) => (
      <ChoiceCell cell={cell(cellName('pool', id))} label={`Dough of ${name}`} column="pool" options={options} />
    ),
  };
}

function poolColumns(cell: BindCell): ReadonlyArray<Column<PoolRow>> {
  return [
    { key: 'name', header: 'Dough', isHeading: true, cell: ({ name }) => name },
    {
      key: 'capacity',
      header: 'There are',
      align: 'end',
      cell: ({ id, name }) => figure(cell, { id, field: 'capacity', label: `How many of ${name}`, width: 'w-16' }),
    },
    { key: 'claimed', header: 'Held and sold', align: 'end', cell: ({ claimed }) => claimed },
    { key: 'left', header: 'Left', align: 'end', cell: ({ left }) => left },
  ];
}

function OfferName({ row: { name, unit, poolUnits, isHidden } }: { readonly row: GridRow }) {
  return (
    <>
      {name} <span className="font-normal text-bran">{unit}</span>
      {poolUnits > 1 && <span className="font-normal text-bran"> (takes {poolUnits} of its dough)</span>}
      {isHidden && (
        <>
          {' '}
          <Badge tone="warning">Not in the shop</Badge>
        </>
      )}
    </>
  );
}
