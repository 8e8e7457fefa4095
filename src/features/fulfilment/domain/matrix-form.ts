import { isId, type SaleId, type VariantId } from '@/kernel/ids';
import type { Fields } from './grid-answer';

/** How many sales stand side by side: as many as a tablet shows. */
export const matrixColumns = 6;

/** The field that says which version of a sale somebody saw. */
export function versionField(saleId: SaleId): string {
  return `version:${saleId}`;
}

/** What was typed into the column of one sale, and the version of it that somebody saw. */
export type SentColumn = {
  readonly saleId: SaleId;
  readonly version: number;
  readonly typed: ReadonlyMap<VariantId, string>;
};

/** Reads the columns of a form: a sale for each version it names, at most as many as a page shows. */
export function readColumns(fields: Fields): SentColumn[] {
  const sales = Object.entries(fields).flatMap(([name, text]) => {
    const [kind, saleId = ''] = name.split(':');
    return kind === 'version' && isId('sal', saleId) && /^\d{1,9}$/.test(text)
      ? [{ saleId, version: Number(text) }]
      : [];
  });
  return sales.slice(0, matrixColumns).map((sale) => ({ ...sale, typed: typedInto(sale.saleId, fields) }));
}

function typedInto(of: SaleId, fields: Fields): ReadonlyMap<VariantId, string> {
  return new Map(
    Object.entries(fields).flatMap(([name, text]) => {
      const [kind, saleId, variantId = ''] = name.split(':');
      return kind === 'in' && saleId === of && isId('var', variantId) ? [[variantId, text] as const] : [];
    }),
  );
}
