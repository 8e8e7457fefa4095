'use client';

import { type KeyboardEvent, useState } from 'react';
import { textLimits } from '@/config/frontend';
import { classNames } from '@/ui/class-names';
import { FieldError } from '@/ui/field-error';

/** What a cell of a grid that is edited in place knows of itself. */
export type CellState = {
  readonly name: string;
  /** What stands there. */
  readonly value: string;
  /** What was typed there and refused. */
  readonly typed: string | undefined;
  readonly error: string | undefined;
  /** What was last sent of it. */
  readonly sent: string | undefined;
  readonly overtaken: number;
  readonly leave: (name: string, text: string) => void;
};

type GridCellProps = { readonly cell: CellState; readonly label: string; readonly column: string };

const look =
  'block min-h-8 min-w-0 rounded-md border border-bran bg-paper px-1.5 text-crust tabular-nums hover:border-crust ' +
  'aria-invalid:border-2 aria-invalid:border-berry disabled:border-rule disabled:bg-flour pointer-coarse:min-h-11';
const notSavedYet = 'border-dashed bg-butter-wash';

/** A figure that is saved as it is left: Enter saves all, arrows go up and down the column, Escape takes back what was typed. */
export function FigureCell({ cell, label, column, width }: GridCellProps & { readonly width: string }) {
  const { text, setText, isUnsaved, error } = useCell(cell);
  const { name, value } = cell;
  const press = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === 'Escape') setText(value);
    if (event.key === 'ArrowUp' || event.key === 'ArrowDown') goAlong(event);
  };
  return (
    <>
      <input
        {...linksOf({ name, label, column, error })}
        value={text}
        inputMode="decimal"
        autoComplete="off"
        maxLength={textLimits.phone}
        onChange={(event) => setText(event.target.value)}
        onFocus={(event) => event.target.select()}
        onBlur={() => {
          if (isUnsaved) cell.leave(name, text);
        }}
        onKeyDown={press}
        className={classNames(look, width, 'text-end sm:ms-auto', isUnsaved && notSavedYet)}
      />
      {error && <FieldError id={`${name}-error`}>{error}</FieldError>}
    </>
  );
}

type ChoiceCellProps = GridCellProps & {
  readonly options: ReadonlyArray<{ readonly value: string; readonly label: string }>;
};

/** A choice that is saved as it is made. */
export function ChoiceCell({ cell, label, column, options }: ChoiceCellProps) {
  const { text, setText, error } = useCell(cell);
  const choose = (chosen: string) => {
    setText(chosen);
    cell.leave(cell.name, chosen);
  };
  return (
    <>
      <select
        {...linksOf({ name: cell.name, label, column, error })}
        value={text}
        onChange={(event) => choose(event.target.value)}
        className={classNames(look, 'w-full max-w-40')}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
      {error && <FieldError id={`${cell.name}-error`}>{error}</FieldError>}
    </>
  );
}

type Linked = { readonly name: string; readonly label: string; readonly column: string; readonly error: string | null };

function linksOf({ name, label, column, error }: Linked) {
  const said = error ? { 'aria-invalid': true, 'aria-describedby': `${name}-error` } : {};
  return { name, id: name, 'aria-label': label, 'data-column': column, ...said };
}

/** What stands in a cell while somebody types: theirs, until what they sent has come back or somebody else was quicker. */
function useCell({ value, typed, sent, overtaken, error }: CellState) {
  const [text, setText] = useState(typed ?? value);
  const [known, setKnown] = useState({ value, overtaken });
  if (known.value !== value || known.overtaken !== overtaken) {
    setKnown({ value, overtaken });
    if (known.overtaken !== overtaken || text === sent || text === known.value) setText(value);
  }
  const isUnsaved = text !== value && text !== sent;
  return { text, setText, isUnsaved, error: text === value ? null : (error ?? null) };
}

/** Goes to the next cell of the same column, as in any sheet of figures. */
function goAlong(event: KeyboardEvent<HTMLInputElement>) {
  const { currentTarget: from, key } = event;
  const inColumn = `input[data-column="${from.dataset['column'] ?? ''}"]`;
  const cells = [...(from.form?.querySelectorAll<HTMLInputElement>(inColumn) ?? [])];
  const to = cells[cells.indexOf(from) + (key === 'ArrowDown' ? 1 : -1)];
  if (!to) return;
  event.preventDefault();
  to.focus();
}
