import Papa from 'papaparse';

export type CsvColumn<Row> = {
  readonly header: string;
  readonly value: (row: Row) => string | number | null;
};

// The library's own pattern lets one through that goes on after a line break.
const formula = /^[=+\-@\t\r]/;

/**
 * A list as a file for a spreadsheet, in the way all of them read: UTF-8 that says so, a quote around what needs one. What
 * begins like a formula is kept from being one: a shopper writes names and notes, and the bakery opens them.
 */
export function csvOf<Row>(columns: ReadonlyArray<CsvColumn<Row>>, rows: ReadonlyArray<Row>): string {
  const heads = columns.map(({ header }) => header);
  const data = rows.map((row) => columns.map(({ value }) => value(row)));
  return `\ufeff${Papa.unparse([heads, ...data], { escapeFormulae: formula })}\r\n`;
}

/** The answer that hands such a file over; nobody in between keeps it. */
export function csvResponse(fileName: string, csv: string): Response {
  return new Response(csv, {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${fileName}"`,
      'cache-control': 'no-store',
    },
  });
}
