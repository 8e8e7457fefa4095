import type { ProductState } from './office-product';
import { productStateWords } from './office-words';

/** One kind of a product as a spreadsheet has it; its own parts are null where the product has no kind yet. */
export type ExportedKind = {
  readonly name: string;
  readonly slug: string;
  readonly categoryName: string;
  readonly state: ProductState;
  readonly vatRate: string;
  readonly kindName: string | null;
  readonly unit: string | null;
  readonly netQuantity: string | null;
  readonly pricePence: number | null;
  readonly isRetired: boolean;
  readonly isUnchecked: boolean;
};

const penceInPound = 100;

/** The columns of the file: amounts in pounds that add up. */
export const productColumns = [
  { header: 'Product', value: ({ name }: ExportedKind) => name },
  { header: 'Address', value: ({ slug }: ExportedKind) => slug },
  { header: 'Sort', value: ({ categoryName }: ExportedKind) => categoryName },
  { header: 'State', value: ({ state }: ExportedKind) => productStateWords[state] },
  { header: 'Kind', value: ({ kindName }: ExportedKind) => kindName },
  { header: 'Unit', value: ({ unit }: ExportedKind) => unit },
  { header: 'Net quantity', value: ({ netQuantity }: ExportedKind) => netQuantity },
  {
    header: 'Price (£)',
    value: ({ pricePence }: ExportedKind) => (pricePence === null ? null : (pricePence / penceInPound).toFixed(2)),
  },
  {
    header: 'Kind is sold',
    value: ({ kindName, isRetired }: ExportedKind) => yesOrNo(kindName !== null && !isRetired),
  },
  { header: 'VAT rate', value: ({ vatRate }: ExportedKind) => vatRate },
  { header: 'Allergens checked', value: ({ isUnchecked }: ExportedKind) => yesOrNo(!isUnchecked) },
] as const;

function yesOrNo(is: boolean): string {
  return is ? 'yes' : 'no';
}
