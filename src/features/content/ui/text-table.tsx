import type { ReactNode } from 'react';

type TextTableProps = {
  caption?: string | undefined;
  header: ReadonlyArray<ReactNode>;
  /** The first cell of each row names it. */
  rows: ReadonlyArray<ReadonlyArray<ReactNode>>;
};

/** A small table in running text; on a phone each row becomes a stack under its name. */
export function TextTable({ caption, header, rows }: TextTableProps) {
  return (
    <table role="table" className="stacking-table">
      {caption !== undefined && <caption className="sr-only">{caption}</caption>}
      <thead role="rowgroup">
        <tr role="row">
          {header.map((words, column) => (
            <th key={column} role="columnheader" scope="col">
              {words}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map(([name, ...rest], row) => (
          <tr key={row} role="row">
            <th role="rowheader" scope="row">
              {name}
            </th>
            {rest.map((words, column) => (
              <td key={column} role="cell">
                <span aria-hidden="true" className="stacking-label">
                  {header[column + 1]}
                </span>
                <span>{words}</span>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
